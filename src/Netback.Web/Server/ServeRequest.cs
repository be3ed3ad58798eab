using System.Net;
using Netback.Data;

namespace Netback.Web.Server;

/// <summary>What to serve, and where.</summary>
public sealed record ServeRequest
{
    /// <summary>The case, with overlays, year and audience; scenarios are picked on the page.</summary>
    public required CaseRequest Case { get; init; }

    /// <summary>Language of sentences and page, a code of <see cref="Languages.Codes"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Address to listen on: this machine alone unless somebody says otherwise.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Port to listen on; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Told of faults of ours, a line each.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
