using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Netback.Studies;
using Netback.Web;
using Netback.World;

namespace Netback.Cli.Commands;

/// <summary><c>netback study</c>: a case and all its scenarios, with findings and a page.</summary>
internal sealed class StudyCommand(Terminal terminal)
{
    private readonly CaseOptions options = new(Audience.Public);
    private readonly Option<string?> output = new("--out") { HelpName = "DIR", Description = "folder to write; default: out/ and the name of the case" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");
    private readonly Option<int?> draws = CountOption.Create("--draws", 0, $"draws of the figures for the ranges, per run (default {StudyOptions.DefaultDraws}; fewer than 5 give no range, 0 is fastest)");
    private readonly Option<int?> evidence = CountOption.Create("--evidence", 0, $"draws of the base that tell what its ranges rest on (default {StudyOptions.DefaultEvidenceDraws}; fewer than 48 do not split them by grade, 0 leaves it out)");
    private readonly Option<string?> product = new("--product") { HelpName = "COMMODITY", Description = "commodity that page one follows from end price to gate; default: the one of most value that hosts ship abroad" };
    private readonly Option<int?> seed = CountOption.Create("--seed", 0, "seed of the draws (default 1); another seed, other draws");

    public static Command Create(Terminal terminal) => new StudyCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("study", "Solve a case and all its scenarios; write results, findings and a page (index.html).");
        options.AddStandingTo(command);
        command.Add(output);
        command.Add(product);
        foreach (var option in new[] { draws, evidence, seed, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback study cases/central-asia",
            "netback study cases/central-asia --draws 0                        # no ranges, in seconds",
            "netback study cases/central-asia --draws 100 --seed 7 --threads 8",
            "netback study cases/central-asia --product cu-concentrate         # page one follows this product",
            "netback study cases/central-asia --overlay ../our-figures --year 2030 --out ../study   # for anybody: own rows left out",
            "netback study cases/central-asia --overlay ../our-figures --for internal --out ../study");
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
                For = request.For ?? Audience.Public,
                Year = request.Year,
                Draws = parsed.GetValue(draws) ?? StudyOptions.DefaultDraws,
                EvidenceDraws = parsed.GetValue(evidence) ?? StudyOptions.DefaultEvidenceDraws,
                Seed = parsed.GetValue(seed) ?? 1,
                Product = parsed.GetValue(product),
                Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
            },
            progress,
            terminal.Cancel));
        WithheldText.Say(terminal, request.For ?? Audience.Public, outcome.Withheld, outcome.Followers);
        foreach (var sentence in outcome.Brief) terminal.Output.WriteLine(sentence);
        if (outcome.Brief.Count > 0) terminal.Output.WriteLine();
        foreach (var headline in outcome.Headlines) terminal.Output.WriteLine(headline);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"done in {watch.Elapsed.TotalSeconds:0.0} s"));
        terminal.Say($"open {Path.Combine(outcome.OutFolder, "index.html")}");
        return outcome.IsCertified ? ExitStatus.Done : ExitStatus.NoAnswer;
    }
}
