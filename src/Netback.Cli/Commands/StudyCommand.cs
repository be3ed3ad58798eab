using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Netback.Web;

namespace Netback.Cli.Commands;

/// <summary><c>netback study</c>: a case and all its scenarios, with findings and a page.</summary>
internal sealed class StudyCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "folder to write; default: out/ and the name of the case" };
    private readonly Option<int?> threads = ThreadsOption.Create("default: one per core");

    public static Command Create(Terminal terminal) => new StudyCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("study", "Solve a case and all its scenarios; write results, findings and a page (index.html).");
        options.AddStandingTo(command);
        command.Add(output);
        command.Add(threads);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback study cases/central-asia",
            "netback study cases/central-asia --overlay ../our-figures --out ../study");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var watch = Stopwatch.StartNew();
        var request = options.Request(parsed);
        var outcome = StudyTeller.While(terminal, progress => Web.StudyCommand.Run(
            new StudyRequest
            {
                Folder = request.Folder,
                Out = parsed.GetValue(output),
                Overlays = request.Overlays,
                Year = request.Year,
                Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
            },
            progress,
            terminal.Cancel));
        foreach (var headline in outcome.Headlines) terminal.Output.WriteLine(headline);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"done in {watch.Elapsed.TotalSeconds:0.0} s"));
        terminal.Say($"open {Path.Combine(outcome.OutFolder, "index.html")}");
        return outcome.IsCertified ? ExitStatus.Done : ExitStatus.NoAnswer;
    }
}
