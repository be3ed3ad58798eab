using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Briefs;
using Netback.Data.Results;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Studies.Backtest;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.Web.HandOver;
using Netback.Web.Output;
using Netback.Web.Page;

namespace Netback.Web;

/// <summary><c>netback study</c>: the base and every scenario solved, what they show, and a page to read it on.</summary>
public static class StudyCommand
{
    /// <summary>Runs a study and writes its folder.</summary>
    /// <exception cref="CaseException">The case, a scenario or the output folder is wrong.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing is left behind.</exception>
    public static StudyOutcome Run(StudyRequest request, IProgress<StudyProgress>? progress = null, CancellationToken cancel = default)
    {
        var words = Languages.Of(request.Language);
        var cases = StudyCases.Open(request, cancel);
        var asked = BriefCase.Open(CaseOf(request), cases.Base, request.Product, cancel);
        var target = request.Out ?? Path.Combine("out", cases.Base.Name);
        StagedFolder.Check(target, StudyFiles.IsStudy);
        HandOvers.Check(request);
        // Without draws nothing is varied, and so nothing rests on anything.
        var options = new StudyOptions { Draws = request.Draws, EvidenceDraws = request.Draws == 0 ? 0 : request.EvidenceDraws, Seed = request.Seed, Threads = request.Threads };
        var relay = progress is null ? null : new Relay(progress);
        var backtest = cases.Episodes.Count == 0 ? null : BacktestRunner.Run(cases.Episodes, options.Session, request.Threads, relay, cancel);
        var study = StudyRunner.Run([.. cases.Runs.Select(item => StateOf(item, words))], options, relay, cancel) with { Backtest = backtest };
        var findings = StudyFindings.Of(study, words);
        var brief = BriefRunner.Run(study, asked, words, relay, cancel);
        var report = ReportOf(request, cases, study, findings, brief);
        cancel.ThrowIfCancellationRequested();
        IReadOnlyList<RunDescription> runs = [.. cases.Runs.Select(item => DescriptionOf(report, item))];
        StagedFolder.Write(target, StudyFiles.IsStudy, folder => StudyFiles.Write(folder, report, runs, cancel));
        return new StudyOutcome
        {
            Brief = [.. brief?.Sentences.Select(sentence => sentence.Text) ?? []],
            Headlines = [.. findings.Key.Select(finding => $"{study.Runs.First(run => run.Id == finding.Run).Title}: {finding.Headline}")],
            OutFolder = target,
            Files = HandOvers.Write(request, report, cancel),
            Withheld = cases.Withheld,
            Followers = cases.Base.Followers,
            IsCertified = study.IsCertified,
        };
    }

    private sealed class Relay(IProgress<StudyProgress> to) : IProgress<SolveCount>
    {
        public void Report(SolveCount value) => to.Report(new StudyProgress(value.Done, value.Total, value.What));
    }

    private static CaseRequest CaseOf(StudyRequest request) => new() { Folder = request.Folder, Overlays = request.Overlays, Year = request.Year, For = request.For };

    private static StudyState StateOf(NamedCase item, Phrasebook words) => new()
    {
        Id = item.Id,
        Title = item.Id == StudyCases.BaseId ? words.Say("run.base") : new Labels(item.Case.World, words).Text("scenarios", item.Id, "title", item.Case.ScenarioTitle ?? item.Id),
        Changes = item.Case.Changes,
        World = item.Case.World,
        Evidence = item.Case.Evidence,
        Role = BriefCase.RoleOf(item.Role?.Kind),
        By = item.Role?.By,
    };

    private static StudyReport ReportOf(StudyRequest request, StudyCases cases, Study study, StudyFindings findings, StudyBrief? brief) => new(study, findings)
    {
        Brief = brief,
        CaseName = cases.Base.Name,
        CaseTitle = new Labels(study.Base.World, findings.Words).Text("datapackage", cases.Base.Name, "title", cases.Base.Title),
        CaseHash = cases.Base.Hash,
        RunId = RunId(request, cases),
        Version = Version,
        Audience = request.For,
        Withheld = cases.Withheld,
        Overlays = string.Concat(request.Overlays.Select(_ => " --overlay DIR")),
        Sources = cases.Base.Sources,
        Warnings = [.. cases.Base.Warnings.Select(warning => warning.ToString())],
    };

    internal static string Version => typeof(StudyCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The first twelve digits of a SHA-256 over all that fixes the numbers.</summary>
    private static string RunId(StudyRequest request, StudyCases cases)
    {
        var text = string.Join('\n', [Version, FormattableString.Invariant($"draws {request.Draws} evidence {request.EvidenceDraws} seed {request.Seed}"), .. request.Product is { } product ? new[] { $"product {product}" } : [], .. cases.Runs.Select(item => $"{item.Id} {item.Case.Hash}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private static RunDescription DescriptionOf(StudyReport report, NamedCase item) => new()
    {
        Version = report.Version,
        CaseName = item.Case.Name,
        CaseHash = item.Case.Hash,
        Year = item.Case.World.Year,
        Settings = item.Case.World.Settings,
        Audience = item.Case.Audience,
        Withheld = item.Case.Withheld,
        Scenarios = item.Id == StudyCases.BaseId ? [] : [item.Id],
        Changes = item.Case.Changes,
        Seed = report.Study.Options.Seed,
    };
}
