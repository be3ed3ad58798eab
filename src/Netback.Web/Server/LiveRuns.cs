using Netback.Data;
using Netback.Data.Briefs;
using Netback.Market;
using Netback.Studies;

namespace Netback.Web.Server;

/// <summary>Runs of one case as they are asked for: scenarios by name, then levers. May be used from several threads.</summary>
internal sealed class LiveRuns : IDisposable
{
    /// <summary>Id of the run without scenario and levers.</summary>
    public const string BaseId = "base";

    public const int DigitsOfId = 12;

    private readonly CaseStates states;
    private readonly RunCache kept = new(Limits.RunsKept);

    private LiveRuns(CaseStates states, CancellationToken cancel)
    {
        this.states = states;
        BaseCase = states.Open([], cancel: cancel);
        Base = Solve(BaseCase, BaseId, "Base", cancel);
    }

    /// <summary>Remembers what runs have in common.</summary>
    public MarketSession Market { get; } = new();

    /// <summary>The case as written, solved.</summary>
    public LiveRun Base { get; }

    public OpenedCase BaseCase { get; }

    public IReadOnlyList<NamedScenario> Scenarios => states.Scenarios;

    /// <summary>Rows that levers move, also those that do not exist in the year.</summary>
    public IReadOnlyList<CellTable> Assets => states.Assets;

    /// <summary>Reads the case and solves its base.</summary>
    /// <exception cref="Checks.CaseException">The case is wrong: all problems at once.</exception>
    public static LiveRuns Open(ServeRequest request, CancellationToken cancel)
    {
        var states = CaseStates.Read(request.Case, cancel);
        try
        {
            return new LiveRuns(states, cancel);
        }
        catch
        {
            states.Dispose();
            throw;
        }
    }

    /// <summary>The run of scenarios and levers: the one kept, or solved now.</summary>
    /// <exception cref="Checks.CaseException">A scenario is unknown, or the levers do not fit: all problems at once.</exception>
    public LiveRun Of(IReadOnlyList<string> scenarios, string? levers, CancellationToken cancel)
    {
        if (scenarios.Count == 0 && levers is null) return Base;
        var opened = states.Open(scenarios, levers, cancel);
        if (kept.Find(opened.Hash) is { } known) return known;
        var id = levers is null && scenarios.Count == 1 ? scenarios[0] : "live-" + opened.Hash[..DigitsOfId];
        var run = Solve(opened, id, opened.ScenarioTitle ?? id, cancel);
        kept.Add(run);
        return run;
    }

    /// <summary>The run of an id; null where none is kept under it.</summary>
    public LiveRun? Find(string id) => id == BaseId ? Base : kept.FindById(id);

    /// <summary>Whether scenarios and levers fit the case; what they change, a sentence each.</summary>
    /// <exception cref="Checks.CaseException">They do not: all problems at once.</exception>
    public IReadOnlyList<string> Check(string levers, CancellationToken cancel) => states.Open([], levers, cancel).Changes;

    public void Dispose() => states.Dispose();

    private LiveRun Solve(OpenedCase opened, string id, string title, CancellationToken cancel)
    {
        var role = Scenarios.FirstOrDefault(scenario => scenario.Name == id);
        var state = new StudyState
        {
            Id = id, Title = title, Changes = opened.Changes, World = opened.World, Evidence = opened.Evidence, Role = BriefCase.RoleOf(role?.Kind), By = role?.By,
        };
        var result = Market.Solve(opened.World, null, cancel);
        return new LiveRun(new StudyRun { State = state, Result = result }, opened.Hash);
    }
}
