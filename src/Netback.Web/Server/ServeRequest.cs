using System.Net;

namespace Netback.Web.Server;

/// <summary>What to serve, and where.</summary>
public sealed record ServeRequest
{
    /// <summary>Folder of the case.</summary>
    public required string Folder { get; init; }

    /// <summary>Folders with own rows, applied before scenarios.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>Year to solve; absent: the base year.</summary>
    public int? Year { get; init; }

    /// <summary>Address to listen on: this machine alone unless somebody says otherwise.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Port to listen on; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Told of faults of ours, a line each.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
