using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Briefs;
using Netback.Data.Results;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Web.Output;
using Netback.Web.Page;

namespace Netback.Web;

/// <summary><c>netback study</c>: the base and every scenario solved, what they show, and a page to read it on.</summary>
public static class StudyCommand
{
    /// <summary>Name of the run without a scenario.</summary>
    private const string BaseId = "base";

    /// <summary>Runs a study and writes its folder.</summary>
    /// <exception cref="CaseException">The case, a scenario or the output folder is wrong.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing is left behind.</exception>
    public static StudyOutcome Run(StudyRequest request, IProgress<StudyProgress>? progress = null, CancellationToken cancel = default)
    {
        var cases = Open(request, cancel);
        var asked = BriefCase.Open(CaseOf(request), cases[0].Case, request.Product, cancel);
        var target = request.Out ?? Path.Combine("out", cases[0].Case.Name);
        StagedFolder.Check(target, StudyFiles.IsStudy);
        // Without draws nothing is varied, and so nothing rests on anything.
        var options = new StudyOptions { Draws = request.Draws, EvidenceDraws = request.Draws == 0 ? 0 : request.EvidenceDraws, Seed = request.Seed, Threads = request.Threads };
        var relay = progress is null ? null : new Relay(progress);
        var episodes = EpisodeFolder.Open(CaseOf(request), cancel);
        var backtest = episodes.Count == 0 ? null : BacktestRunner.Run(episodes, request.Threads, relay, cancel);
        var study = StudyRunner.Run([.. cases.Select(StateOf)], options, relay, cancel) with { Backtest = backtest };
        var findings = StudyFindings.Of(study);
        var brief = BriefRunner.Run(study, asked, relay, cancel);
        var report = ReportOf(request, cases, study, findings, brief);
        cancel.ThrowIfCancellationRequested();
        IReadOnlyList<RunDescription> runs = [.. cases.Select(item => DescriptionOf(report, item))];
        StagedFolder.Write(target, StudyFiles.IsStudy, folder => StudyFiles.Write(folder, report, runs, cancel));
        return new StudyOutcome
        {
            Brief = [.. brief?.Sentences.Select(sentence => sentence.Text) ?? []],
            Headlines = [.. findings.Key.Select(finding => $"{study.Runs.First(run => run.Id == finding.Run).Title}: {finding.Headline}")],
            OutFolder = target,
            IsCertified = study.IsCertified,
        };
    }

    private static Problem NameTaken(string name) => new(
        $"scenarios/{name}.yaml", null, null, $"a scenario called '{name}'", "another name", $"rename the file: the run {(name == BaseId ? "without a scenario" : "in a later year")} is called so");

    private sealed record NamedCase(string Id, OpenedCase Case, ScenarioRole? Role = null);

    private sealed class Relay(IProgress<StudyProgress> to) : IProgress<SolveCount>
    {
        public void Report(SolveCount value) => to.Report(new StudyProgress(value.Done, value.Total, value.What));
    }

    private static List<NamedCase> Open(StudyRequest request, CancellationToken cancel)
    {
        OpenedCase Read(IReadOnlyList<string> scenarios) => CaseFolder.Open(CaseOf(request) with { Scenarios = scenarios }, cancel);
        // A move of a player is a part of a game, and says little without what it answers.
        var roles = CaseFolder.Roles(request.Folder).Where(role => role.Player is null).ToList();
        if (roles.FirstOrDefault(role => role.Name is BaseId or BriefRunner.WaitId) is { } taken) throw new CaseException([NameTaken(taken.Name)]);
        return [new NamedCase(BaseId, Read([])), .. roles.Select(role => new NamedCase(role.Name, Read([role.Name]), role))];
    }

    private static CaseRequest CaseOf(StudyRequest request) => new() { Folder = request.Folder, Overlays = request.Overlays, Year = request.Year };

    private static StudyState StateOf(NamedCase item) => new()
    {
        Id = item.Id,
        Title = item.Id == BaseId ? "Base" : item.Case.ScenarioTitle ?? item.Id,
        Changes = item.Case.Changes,
        World = item.Case.World,
        Evidence = item.Case.Evidence,
        Role = BriefCase.RoleOf(item.Role?.Kind),
        By = item.Role?.By,
    };

    private static StudyReport ReportOf(StudyRequest request, List<NamedCase> cases, Study study, StudyFindings findings, StudyBrief? brief) => new(study, findings)
    {
        Brief = brief,
        CaseName = cases[0].Case.Name,
        CaseTitle = cases[0].Case.Title,
        CaseHash = cases[0].Case.Hash,
        RunId = RunId(request, cases),
        Version = Version,
        Overlays = string.Concat(request.Overlays.Select(_ => " --overlay DIR")),
        Sources = cases[0].Case.Sources,
        Warnings = [.. cases[0].Case.Warnings.Select(warning => warning.ToString())],
    };

    internal static string Version => typeof(StudyCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The first twelve digits of a SHA-256 over all that fixes the numbers.</summary>
    private static string RunId(StudyRequest request, List<NamedCase> cases)
    {
        var text = string.Join('\n', [Version, FormattableString.Invariant($"draws {request.Draws} evidence {request.EvidenceDraws} seed {request.Seed}"), .. request.Product is { } product ? new[] { $"product {product}" } : [], .. cases.Select(item => $"{item.Id} {item.Case.Hash}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private static RunDescription DescriptionOf(StudyReport report, NamedCase item) => new()
    {
        Version = report.Version,
        CaseName = item.Case.Name,
        CaseHash = item.Case.Hash,
        Year = item.Case.World.Year,
        Settings = item.Case.World.Settings,
        Scenarios = item.Id == BaseId ? [] : [item.Id],
        Changes = item.Case.Changes,
        Seed = report.Study.Options.Seed,
    };
}
