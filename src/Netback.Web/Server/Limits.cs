namespace Netback.Web.Server;

/// <summary>Everything that is bounded, so that one client, or a mistake of one, does not take the machine.</summary>
internal static class Limits
{
    /// <summary>Largest body of a request, bytes: a thousand levers.</summary>
    public const long Body = 256 << 10;

    /// <summary>Largest answer, bytes: ten times that of the reference case.</summary>
    public const int Answer = 64 << 20;

    /// <summary>Longest first line of a request and all its headers, bytes.</summary>
    public const int RequestLine = 4 << 10, Headers = 16 << 10;

    /// <summary>Connections at a time.</summary>
    public const int Connections = 100;

    /// <summary>Markets solved at a time; at least two, so that one who pulls a lever does not wait for the scenarios of the report.</summary>
    public static readonly int Solvers = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Requests that may wait for a solver.</summary>
    public const int Waiting = 16;

    /// <summary>Runs kept, so that going back and forth between levers solves nothing anew.</summary>
    public const int RunsKept = 48;

    /// <summary>Requests of one client: at once, and a second after that.</summary>
    public const int Burst = 200, ASecond = 50;

    /// <summary>Scenarios that one run may stand on.</summary>
    public const int Scenarios = 16;

    /// <summary>Longest time for one run.</summary>
    public static readonly TimeSpan Solve = TimeSpan.FromSeconds(60);

    /// <summary>Longest time to send the headers of a request.</summary>
    public static readonly TimeSpan SendHeaders = TimeSpan.FromSeconds(10);

    /// <summary>What a client that is turned away may wait before it comes again, seconds.</summary>
    public const int RetryAfter = 2;
}
