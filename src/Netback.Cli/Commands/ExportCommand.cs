using System.CommandLine;
using Netback.Data;

namespace Netback.Cli.Commands;

/// <summary><c>netback export</c>: the market as a file for somebody else's solver.</summary>
internal sealed class ExportCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    private readonly Option<string> mps = new("--mps")
    {
        HelpName = "FILE",
        Description = "write the arc model as free-format MPS with QUADOBJ",
        Required = true,
    };

    public static Command Create(Terminal terminal) => new ExportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("export", "Write the market as a quadratic program, so that any solver can check ours.");
        options.AddTo(command);
        command.Add(mps);
        command.SetAction(Run);
        HelpText.AddExamples(command, "netback export cases/central-asia --mps central-asia.mps");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var opened = options.Open(parsed, terminal);
        var path = parsed.GetRequiredValue(mps);
        MpsFile.Write(path, opened.World, terminal.Cancel);
        terminal.Say($"wrote {path}");
        return ExitStatus.Done;
    }
}
