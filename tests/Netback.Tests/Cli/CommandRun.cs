using Netback.Cli;

namespace Netback.Tests.Cli;

/// <summary>One command line, run inside the test: its exit status and what it wrote.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    public static CommandRun Of(params IReadOnlyList<string> args) => Of(CancellationToken.None, args);

    public static CommandRun Of(CancellationToken cancel, params IReadOnlyList<string> args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = Application.Run(args, new Terminal { Output = output, Error = error, Cancel = cancel });
        return new CommandRun(status, output.ToString(), error.ToString());
    }
}
