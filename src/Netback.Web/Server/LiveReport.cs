using Netback.Data;
using Netback.Data.Briefs;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.Web.Page;

namespace Netback.Web.Server;

/// <summary>What is served: the runs, and the report on the base and on as many scenarios as are solved by now.</summary>
internal sealed class LiveReport(ServeRequest request, LiveRuns runs, SolveQueue queue)
{
    private volatile StudyReport current = ReportOf(request, runs, StudyOf(runs, []), null);

    public LiveRuns Runs => runs;

    public SolveQueue Queue => queue;

    /// <summary>The base alone until every scenario is solved, then all.</summary>
    public StudyReport Current => current;

    /// <summary>True when every scenario is in the report.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>A run beside the base: what a report on the two finds.</summary>
    public StudyFindings FindingsOf(LiveRun run) => StudyFindings.Of(StudyOf(runs, run.Id == LiveRuns.BaseId ? [] : [run]), Words(request));

    /// <summary>Solves every scenario that is nobody's move, one after the other, behind what clients ask for.</summary>
    public async Task Complete(CancellationToken cancel)
    {
        var solved = new List<LiveRun>();
        foreach (var scenario in runs.Scenarios.Where(scenario => scenario.Player is null && scenario.Name != LiveRuns.BaseId))
        {
            if (await Solved(scenario.Name, cancel) is { } run) solved.Add(run);
        }
        var study = StudyOf(runs, solved);
        current = ReportOf(request, runs, study, await Task.Run(() => BriefOf(study, cancel), cancel));
        IsComplete = true;
    }

    /// <summary>Null for a scenario that is wrong or takes too long: who asks for it is told.</summary>
    private async Task<LiveRun?> Solved(string scenario, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await queue.Run(stop => runs.Of([scenario], levers: null, stop), cancel);
            }
            catch (QueueFullException)
            {
                await Task.Delay(TimeSpan.FromSeconds(Limits.RetryAfter), cancel);
            }
            catch (Exception exception) when (exception is Checks.CaseException or TimeoutException)
            {
                return null;
            }
        }
    }

    /// <summary>One solve a run: ranges belong to a study, which takes minutes.</summary>
    private static Study StudyOf(LiveRuns runs, IReadOnlyList<LiveRun> others) => new()
    {
        Base = runs.Base.Run,
        Scenarios = [.. others.Select(run => run.Run)],
        Options = new StudyOptions { Draws = 0, EvidenceDraws = 0, Session = runs.Market },
    };

    private StudyBrief? BriefOf(Study study, CancellationToken cancel) =>
        BriefRunner.Run(study, BriefCase.Open(request.Case, runs.BaseCase, product: null, cancel), Words(request), cancel: cancel);

    private static Phrasebook Words(ServeRequest request) => Languages.Of(request.Language);

    private static StudyReport ReportOf(ServeRequest request, LiveRuns runs, Study study, StudyBrief? brief)
    {
        var opened = runs.BaseCase;
        return new StudyReport(study, StudyFindings.Of(study, Words(request)))
        {
            Brief = brief,
            CaseName = opened.Name,
            CaseTitle = opened.Title,
            CaseHash = opened.Hash,
            RunId = opened.Hash[..LiveRuns.DigitsOfId],
            Version = StudyCommand.Version,
            Audience = opened.Audience,
            Withheld = opened.Withheld,
            Overlays = string.Concat(request.Case.Overlays.Select(_ => " --overlay DIR")),
            Sources = opened.Sources,
            Warnings = [.. opened.Warnings.Select(warning => warning.ToString())],
        };
    }
}
