using System.CommandLine;
using System.Globalization;
using Netback.Checks;
using Netback.Data;

namespace Netback.Cli.Commands;

/// <summary><c>netback check</c>: everything that is wrong with a case and its scenarios, at once.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    public static Command Create(Terminal terminal) => new CheckCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("check", "Check a case with all its scenarios (or those named): every problem at once, with file, line and remedy.");
        options.AddTo(command);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback check cases/central-asia",
            "netback check cases/central-asia --overlay ../our-figures --for public    # what would be withheld",
            "netback check cases/central-asia --overlay ../our-figures --scenario middle-corridor-2030");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = options.Request(parsed);
        var (report, _) = Patience.While(terminal, "checking", () => CaseCheck.Run(request, terminal.Cancel));
        foreach (var warning in report.Warnings) terminal.Say($"warning: {warning}");
        if (report.Problems.Count > 0) throw new CaseException(report.Problems);
        if (request.For is not null)
        {
            var seen = CaseFolder.Open(request, terminal.Cancel);
            WithheldText.Say(terminal, seen.Audience, seen.Withheld, seen.Followers);
        }
        WriteTables(report.Tables);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"No problems, {Counted(report.Warnings.Count, "warning")}.");
        return ExitStatus.Done;
    }

    private void WriteTables(IReadOnlyList<TableCount> tables)
    {
        var text = new TextTable("table", ">rows", ">figures", ">without source", ">assumed (D)");
        foreach (var table in tables)
        {
            text.Add(table.Table, Text(table.Rows), Text(table.Figures), Text(table.Unsourced), Text(table.Assumed));
        }
        text.Write(terminal.Output);
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{Text(count)} {what}s";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
