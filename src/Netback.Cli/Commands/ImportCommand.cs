using System.CommandLine;
using Netback.Data;
using Netback.Data.Workbooks;

namespace Netback.Cli.Commands;

/// <summary><c>netback import</c>: own tables from a workbook or CSV files into an overlay of a case.</summary>
internal sealed class ImportCommand(Terminal terminal)
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "a workbook (.xlsx), or CSV files named after their tables; commas, semicolons or tabs between cells",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> folder = new("--case") { HelpName = "CASE", Description = "the case that the rows are for", Required = true };
    private readonly Option<string?> output = new("--out") { HelpName = "OVERLAY", Description = "folder to write, for --overlay of other commands; outside the case" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "show what would change and write nothing" };

    private readonly Option<string?> decimals = new("--decimal")
    {
        HelpName = "point|comma",
        Description = "what marks decimals in texts; unsaid, 1.234 is refused because it could be either",
    };

    private readonly Option<string[]> overlays = new("--overlay") { HelpName = "DIR", Description = "earlier own rows that these stand on; repeat for several" };

    public static Command Create(Terminal terminal) => new ImportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("import", "Read your own tables, say what they change in a case, and write them as an overlay.");
        decimals.AcceptOnlyFromAmong("point", "comma");
        command.Add(files);
        foreach (var option in new Option[] { folder, output, dryRun, decimals, overlays }) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && !result.GetValue(dryRun)) result.AddError("netback import needs --out OVERLAY, or --dry-run to write nothing");
        });
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback import my-mine.xlsx --case cases/central-asia --dry-run",
            "netback import my-mine.xlsx --case cases/central-asia --out ../my-mine",
            "netback import supplies.csv links.csv --case cases/central-asia --decimal comma --out ../our-figures",
            "netback solve cases/central-asia --overlay ../my-mine");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(dryRun) ? null : parsed.GetValue(output);
        var request = new ImportRequest
        {
            Files = parsed.GetRequiredValue(files),
            Case = new CaseRequest { Folder = parsed.GetRequiredValue(folder), Overlays = parsed.GetValue(overlays) ?? [] },
            Out = target,
            Decimal = parsed.GetValue(decimals) switch { "point" => DecimalMark.Point, "comma" => DecimalMark.Comma, _ => DecimalMark.Unsaid },
        };
        var (report, _) = Patience.While(terminal, "reading and checking", () => CaseImport.Run(request, terminal.Cancel));
        foreach (var warning in report.Warnings) terminal.Say($"warning: {warning}");
        ImportTable.Write(terminal.Output, report);
        if (report.IsWritten) terminal.Say($"wrote {target}; next: netback solve {request.Case.Folder} --overlay {target}");
        else terminal.Say("nothing was written");
        return ExitStatus.Done;
    }
}
