namespace Netback.Cli;

/// <summary>Where a command writes, and whether it shall stop. Results go to the output, everything else to the error stream.</summary>
internal sealed record Terminal
{
    public required TextWriter Output { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>True where somebody watches the error stream, so that progress may be drawn.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>True where a stack trace is wanted for faults of ours.</summary>
    public bool ShowsTraces { get; init; }
    public CancellationToken Cancel { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess(CancellationToken cancel) => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        IsInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
        ShowsTraces = Environment.GetEnvironmentVariable("NETBACK_DEBUG") == "1",
        Cancel = cancel,
    };

    /// <summary>A line on the error stream.</summary>
    public void Say(string line) => Error.WriteLine(line);
}
