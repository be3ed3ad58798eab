using Netback.Market;
using Netback.Market.Results;
using Netback.Studies.Backtest;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;
using Netback.Studies.Incidence;
using Netback.World;

namespace Netback.Studies;

/// <summary>A state of the case to be solved: the base, or the base with a scenario applied.</summary>
public sealed record StudyState
{
    /// <summary><c>base</c>, or the name of the scenario.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>What differs from the base, a sentence each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
    public required CaseWorld World { get; init; }
    public IReadOnlyList<FigureEvidence> Evidence { get; init; } = [];
    public StateRole Role { get; init; } = StateRole.Unsaid;

    /// <summary>Who chooses an option, as a selector of countries; null where the scenario does not say.</summary>
    public string? By { get; init; }
}

/// <summary>What a scenario says that it is.</summary>
public enum StateRole
{
    /// <summary>Nothing: it is compared with the base, and nobody is advised to choose it.</summary>
    Unsaid,

    /// <summary>Somebody at the table can choose it.</summary>
    Option,

    /// <summary>It happens to everybody.</summary>
    Shock,
}

/// <summary>A state with its solution and with the solutions that show how firm it is.</summary>
public sealed record StudyRun
{
    public required StudyState State { get; init; }
    public required MarketResult Result { get; init; }

    /// <summary>With all chokes halved; null where the case has none.</summary>
    public MarketResult? HalfChoke { get; init; }

    /// <summary>With all chokes doubled; null where the case has none.</summary>
    public MarketResult? DoubleChoke { get; init; }

    /// <summary>One result a draw, in the order of draws; draw i uses the same random numbers in every run.</summary>
    public IReadOnlyList<MarketResult> Draws { get; init; } = [];

    /// <summary>Draws mixed by grade: by pair, then by mask, corners left out; empty where none were asked for.</summary>
    public IReadOnlyList<MarketResult> Mixed { get; init; } = [];

    /// <summary>What each measure does that the state adds to the base, and all together where there are several; solved for the case as written.</summary>
    public IReadOnlyList<MeasureIncidence> Incidences { get; init; } = [];

    public string Id => State.Id;
    public string Title => State.Title;
    public CaseWorld World => State.World;
    public bool IsCertified => Result.Certificate.Status == SolveStatus.Solved;

    /// <summary>Draws without a certified answer, by number from 1.</summary>
    public IReadOnlyList<int> UncertifiedDraws =>
        [.. Enumerable.Range(1, Draws.Count).Where(draw => Draws[draw - 1].Certificate.Status != SolveStatus.Solved)];
}

/// <summary>The base and its scenarios, solved.</summary>
public sealed record Study
{
    public required StudyRun Base { get; init; }
    public IReadOnlyList<StudyRun> Scenarios { get; init; } = [];
    public required StudyOptions Options { get; init; }

    /// <summary>Where the heaviest dependence of the base turns; null where the base has none.</summary>
    public SwitchingValue? Switching { get; init; }

    /// <summary>Where the dependence of each host turns, and how likely that is; empty where it was not asked for.</summary>
    public IReadOnlyList<TurningPoint> Turning { get; init; } = [];

    /// <summary>How the market does on past episodes; null where the case has none.</summary>
    public BacktestResult? Backtest { get; init; }

    /// <summary>The base first, then the scenarios.</summary>
    public IEnumerable<StudyRun> Runs => [Base, .. Scenarios];
    public bool IsCertified => Runs.All(run => run.IsCertified);
}

/// <summary>What a study varies.</summary>
public sealed record StudyOptions
{
    /// <summary>As many as leave the reference study, seventeen minerals in sixteen runs, under a minute on two cores without what its ranges rest on.</summary>
    public const int DefaultDraws = 10;

    /// <summary>Draws of the figures over the spread of their evidence, per run.</summary>
    public int Draws { get; init; } = DefaultDraws;

    /// <summary>Draws of the base that tell what its ranges rest on, for <see cref="EvidenceDraws"/>: enough to name a row that makes a quarter of a range.</summary>
    public const int DefaultEvidenceDraws = 48;

    /// <summary>Draws of the base, for its ranges and for what they rest on; 0: as many as every run has, and nothing is said about what they rest on.</summary>
    public int EvidenceDraws { get; init; }

    /// <summary>Pairs of draws that are mixed by grade.</summary>
    public int EvidencePairs => EvidenceDraws / DrawsPerPair;

    private const int DrawsPerPair = 16;

    /// <summary>Seed of the draws.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Threads to solve with; no result depends on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Remembers what the parts of a study have in common; no result depends on it.</summary>
    public MarketSession Session { get; init; } = new();
}

/// <summary>How far a study has come.</summary>
public sealed record SolveCount(int Done, int Total, string What);
