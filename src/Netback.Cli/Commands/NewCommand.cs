using System.CommandLine;
using Netback.Data;

namespace Netback.Cli.Commands;

/// <summary><c>netback new</c>: a tiny valid case to start from.</summary>
internal sealed class NewCommand(Terminal terminal)
{
    private readonly Argument<string> name = new("NAME") { Description = "name of the case; a folder of that name is made, here or where the path says" };

    public static Command Create(Terminal terminal) => new NewCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("new", "Write a tiny case to start from: a mine, a plant, two places, one use, one scenario.");
        command.Add(name);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback new my-region",
            "netback solve my-region");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = Path.TrimEndingDirectorySeparator(parsed.GetRequiredValue(name));
        var above = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        NewCase.Write(above, Path.GetFileName(path));
        terminal.Output.WriteLine(path);
        terminal.Say($"wrote {path}; next: netback solve {path}");
        return ExitStatus.Done;
    }
}
