using System.CommandLine;
using Netback.Data;

namespace Netback.Cli.Commands;

/// <summary><c>netback template</c>: a workbook to fill with own figures.</summary>
internal sealed class TemplateCommand(Terminal terminal)
{
    private readonly Argument<string> kind = new("KIND") { Description = string.Join("; ", CaseTemplate.Kinds.Select(kind => $"{kind.Name}: {kind.Purpose}")) };
    private readonly Option<string> output = new("--out") { HelpName = "FILE.xlsx", Description = "the workbook to write", Required = true };
    private readonly Option<string?> folder = new("--case") { HelpName = "CASE", Description = "case whose places, commodities and other ids can be chosen from lists" };

    public static Command Create(Terminal terminal) => new TemplateCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("template", "Write a workbook to fill with your own project, corridor, market or mineral; 'netback import' reads it.");
        command.Add(kind);
        command.Add(output);
        command.Add(folder);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback template project --case cases/central-asia --out my-mine.xlsx",
            "netback template corridor --out my-line.xlsx");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(output);
        var request = parsed.GetValue(folder) is { } named ? new CaseRequest { Folder = named } : null;
        var (tables, _) = Patience.While(terminal, "writing the workbook",
            () => CaseTemplate.Write(parsed.GetRequiredValue(kind), path, request, terminal.Cancel));
        terminal.Output.WriteLine(path);
        terminal.Say($"wrote {path} with {string.Join(", ", tables)}; next: fill it, then netback import {path} --case {request?.Folder ?? "CASE"} --dry-run");
        return ExitStatus.Done;
    }
}
