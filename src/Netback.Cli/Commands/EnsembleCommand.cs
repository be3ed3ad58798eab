using System.CommandLine;
using System.Globalization;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Ensembles;
using Netback.Ensembles;
using Netback.Ensembles.Sampling;
using Netback.Market.Results;
using Netback.Studies;

namespace Netback.Cli.Commands;

/// <summary><c>netback ensemble</c>: a case and scenarios in many futures.</summary>
internal sealed class EnsembleCommand(Terminal terminal)
{
    private const string BaseId = "base";

    private readonly CaseOptions options = new();
    private readonly Option<string[]> scenarios = new("--scenario")
    {
        HelpName = "NAME",
        Description = "a scenario to solve at every sample, beside the base and with the same draws; repeat for several",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> output = new("--out") { HelpName = "DIR", Description = "folder for the futures and their summaries; they grow in DIR.parts", Required = true };
    private readonly Option<int?> samples = CountOption.Create("--samples", 2, $"samples of what is uncertain (default {EnsembleOptions.DefaultSamples})");
    private readonly Option<string> method = new("--method") { HelpName = "latin-hypercube|sobol|monte-carlo", Description = "how samples are spread", DefaultValueFactory = _ => Methods[0] };
    private readonly Option<int?> seed = CountOption.Create("--seed", 0, "another seed, other draws (default 1)");
    private readonly Option<bool> evidence = new("--by-evidence") { Description = "draw every graded figure over the spread of its evidence, instead of the table uncertainties" };
    private readonly Option<string?> shard = new("--shard") { HelpName = "I/N", Description = "solve only the I-th of N shares; 'netback merge' puts them together" };
    private readonly Option<int?> threads = CountOption.Create("--threads", 1, "use at most N threads (default: one per core); results do not depend on it");

    private static readonly string[] Methods = ["latin-hypercube", "sobol", "monte-carlo"];

    public static Command Create(Terminal terminal) => new EnsembleCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("ensemble", "Solve a case and scenarios at many samples of what is uncertain. Stopped at any moment, the same command goes on.");
        options.AddStandingTo(command);
        method.AcceptOnlyFromAmong(Methods);
        foreach (var option in new Option[] { scenarios, output, samples, method, seed, evidence, shard, threads }) command.Add(option);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback ensemble cases/central-asia --out out/futures",
            "netback ensemble cases/central-asia --scenario cku-railway --samples 4096 --method sobol --out out/railway",
            "netback ensemble cases/central-asia --samples 100000 --shard 3/16 --out out/big   # on one of sixteen machines",
            "netback merge out/big.parts --out out/big                                          # when all have ended");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(output);
        var share = Share(parsed.GetValue(shard));
        EnsembleFolder.Check(folder);
        var cases = Open(parsed);
        var figures = FiguresOf(cases[0].Case, parsed.GetValue(evidence));
        var chosen = OptionsOf(parsed, figures);
        var states = cases.ConvertAll(StateOf);
        var (ensemble, _) = Patience.While(terminal, "solving the base", () => Ensemble.Prepare(states, figures, chosen, terminal.Cancel));
        if (ensemble is null)
        {
            terminal.Say($"netback: the base has no certified answer; see 'netback solve {options.Request(parsed).Folder}'");
            return ExitStatus.NoAnswer;
        }
        var plan = PlanOf(cases, ensemble, chosen);
        if (EnsembleFolder.IsDone(folder, plan))
        {
            terminal.Say($"{folder} holds this ensemble already");
            return ExitStatus.Done;
        }
        var parts = EnsembleParts.Begin(EnsembleFolder.PartsOf(folder), plan);
        EnsembleTeller.While(terminal, progress =>
            EnsembleRun.Solve(parts, ensemble, share, parsed.GetValue(threads) ?? Environment.ProcessorCount, progress, terminal.Cancel));
        if (share != EnsembleShare.Whole)
        {
            terminal.Say($"wrote share {parsed.GetValue(shard)} to {parts.Folder}; when all shares are there: netback merge {parts.Folder} --out {folder}");
            return ExitStatus.Done;
        }
        return EnsembleEnd.Finish(terminal, folder, [parts]);
    }

    private List<(string Id, OpenedCase Case)> Open(ParseResult parsed)
    {
        var request = options.Request(parsed);
        var names = (parsed.GetValue(scenarios) ?? []).Distinct().ToList();
        var (cases, _) = Patience.While(terminal, "reading the case", () => new[] { BaseId }.Concat(names)
            .Select(name => (Id: Path.GetFileNameWithoutExtension(name), Case: CaseFolder.Open(request with { Scenarios = name == BaseId ? [] : [name] }, terminal.Cancel)))
            .ToList());
        foreach (var warning in cases[0].Case.Warnings) terminal.Say($"warning: {warning}");
        return cases;
    }

    private static IReadOnlyList<UncertainFigure> FiguresOf(OpenedCase opened, bool byEvidence)
    {
        var figures = byEvidence ? UncertainFigures.ByEvidence(opened.Evidence) : opened.Uncertainties;
        if (figures.Count > 0) return figures;
        throw new CaseException([new Problem("uncertainties.csv", null, null, "no uncertain figure", "rows of uncertainties, or --by-evidence",
            byEvidence ? "grade figures in the column confidence" : "add rows ('netback explain uncertainties'), or say --by-evidence to draw every graded figure")]);
    }

    private EnsembleOptions OptionsOf(ParseResult parsed, IReadOnlyList<UncertainFigure> figures)
    {
        var chosen = (SamplingMethod)Array.IndexOf(Methods, parsed.GetRequiredValue(method));
        var draws = figures.Select(figure => figure.Draw).Distinct().Count();
        if (draws > SampleDesign.MostInputs(chosen))
        {
            throw new CaseException([new Problem("command line", null, "--method", string.Create(CultureInfo.InvariantCulture, $"{draws} draws with {Methods[(int)chosen]}"),
                string.Create(CultureInfo.InvariantCulture, $"at most {SampleDesign.MostInputs(chosen)}"), $"use {Methods[0]}")]);
        }
        return new EnsembleOptions { Samples = parsed.GetValue(samples) ?? EnsembleOptions.DefaultSamples, Method = chosen, Seed = parsed.GetValue(seed) ?? 1 };
    }

    private static StudyState StateOf((string Id, OpenedCase Case) item) => new()
    {
        Id = item.Id,
        Title = item.Case.ScenarioTitle ?? item.Id,
        Changes = item.Case.Changes,
        World = item.Case.World,
        Evidence = item.Case.Evidence,
    };

    private static EnsemblePlan PlanOf(List<(string Id, OpenedCase Case)> cases, Ensemble ensemble, EnsembleOptions chosen) => new()
    {
        Version = Product.Version,
        Case = cases[0].Case.Name,
        Year = cases[0].Case.World.Year,
        Method = chosen.Method,
        Samples = chosen.Samples,
        Seed = chosen.Seed,
        Scenarios = cases.ConvertAll(item => new PlannedScenario(item.Id, item.Case.Hash)),
        Inputs = [.. ensemble.Figures.Select(PlannedInput.Of)],
        Outputs = [.. ensemble.Outputs.Select(output => new PlannedOutput(output.Name, output.Unit, output.Meaning, output.Read(ensemble.Base)))],
    };

    private static EnsembleShare Share(string? text)
    {
        if (text is null) return EnsembleShare.Whole;
        var parts = text.Split('/');
        if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of) && number >= 1 && number <= of)
        {
            return new EnsembleShare(number, of);
        }
        throw new CaseException([new Problem("command line", null, "--shard", $"'{text}'", "I/N with I from 1 to N", "write for instance 3/16")]);
    }
}
