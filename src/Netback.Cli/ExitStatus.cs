namespace Netback.Cli;

/// <summary>How a command ends.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>We are wrong.</summary>
    public const int OurFault = 1;

    /// <summary>The input or the command line is wrong.</summary>
    public const int InputWrong = 2;

    /// <summary>There is no certified answer.</summary>
    public const int NoAnswer = 3;

    /// <summary>The user stopped the command (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
