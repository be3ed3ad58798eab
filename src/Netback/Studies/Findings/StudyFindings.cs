using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Everything that a study found, made from its results and nothing else.</summary>
public sealed class StudyFindings
{
    /// <summary>Most sentences that stand at the top of a report.</summary>
    private const int MostKey = 5;

    private static readonly Func<StudyViews, IEnumerable<Finding>>[] OfBase =
        [DependenceFindings.Of, NetbackFindings.Of, CongestionFindings.Of, CorridorFindings.Of, ValueAddedFindings.Of, LadderFindings.Of];

    private static readonly Func<StudyViews, RunViews, IEnumerable<Finding>>[] OfScenario =
        [NoEffectFindings.Of, IncidenceFindings.Of, PriceChangeFindings.Of, NetbackMovedFindings.Of, DependenceMovedFindings.Of, WelfareFindings.Of,
         FlowChangeFindings.Of, ProductionFindings.Of, NewlyFullFindings.Of, UnmovedFindings.Of];

    private StudyFindings(IReadOnlyList<Finding> all, IReadOnlyList<string> hosts, Study study, Phrasebook words)
    {
        (HostCountries, BaseRun, Words) = (hosts, study.Base.Id, words);
        Screening = study.Base.World.Settings.Screening;
        All = [.. all.Select(finding => IsScreening(finding) ? finding with { Headline = words.Say("finding.screening", ("headline", finding.Headline)) } : finding)];
    }

    private string BaseRun { get; }

    /// <summary>The language that they are told in.</summary>
    public Phrasebook Words { get; }

    /// <summary>Minerals at screening level: sentences about them say so, and none stands at the top.</summary>
    public IReadOnlyList<string> Screening { get; }

    /// <summary>All findings: base first, then scenario by scenario; within a topic the weightiest first.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Countries whose gates the findings speak about; <see cref="Hosts"/>.</summary>
    public IReadOnlyList<string> HostCountries { get; }

    /// <summary>Three to five sentences that matter most, of different kinds.</summary>
    public IReadOnlyList<Finding> Key => [.. KeyOf().Take(MostKey)];

    /// <summary>Tells what a study found.</summary>
    /// <param name="study">The study.</param>
    /// <param name="words">The language to tell it in.</param>
    public static StudyFindings Of(Study study, Phrasebook words)
    {
        var views = StudyViews.Of(study, words);
        var all = new List<Finding>(NotSolvedFindings.Of(views.Base));
        foreach (var make in OfBase) all.AddRange(Ordered(make(views)));
        all.AddRange(views.Scenarios.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, study.Options.Threads)).SelectMany(run => OfRun(views, run)));
        var illustrative = study.Backtest?.Illustrative ?? new HashSet<string>();
        return new StudyFindings([.. all.Select(finding => Labelled(finding, illustrative, views.Base))], views.HostCountries, study, words);
    }

    private static List<Finding> OfRun(StudyViews views, RunViews run)
    {
        var told = new List<Finding>(NotSolvedFindings.Of(run));
        var isWithoutEffect = false;
        foreach (var make in OfScenario)
        {
            var found = isWithoutEffect ? [] : Ordered(make(views, run));
            told.AddRange(found);
            isWithoutEffect |= found.Any(finding => finding.Topic == FindingTopic.NoEffect);
        }
        return told;
    }

    /// <summary>A sentence about a mineral whose past episodes a naive rule tells better says so.</summary>
    private static Finding Labelled(Finding finding, IReadOnlySet<string> illustrative, RunViews run) =>
        finding.Mineral is not { } mineral || !illustrative.Contains(mineral) ? finding
        : finding with { IsIllustrative = true, Headline = run.Words.Say("finding.illustrative", ("headline", finding.Headline), ("mineral", run.Labels.Mineral(mineral))) };

    /// <summary>Findings of a run, in order.</summary>
    public IEnumerable<Finding> OfRun(string run) => All.Where(finding => finding.Run == run);

    private static List<Finding> Ordered(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Weight).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    /// <summary>True where it is about a mineral at screening level.</summary>
    public bool IsScreening(Finding finding) => finding.Mineral is { } mineral && Screening.Contains(mineral);

    /// <summary>A number that its own draws leave out, or whose direction they leave open, does not stand at the top; nor does a screening mineral.</summary>
    private bool IsFirm(Finding finding) =>
        !IsScreening(finding)
        && !finding.Figures.Any(figure => figure.IsOutsideRange)
        && !(finding.Direction != Direction.None && finding.Figures is [var first, ..] && first.HasOpenSign);

    private IEnumerable<Finding> KeyOf()
    {
        // Scenarios take turns, so that two sentences at the top do not tell of the same one.
        var told = new HashSet<string>(StringComparer.Ordinal);
        Finding? Top(FindingTopic topic)
        {
            var best = All.Where(finding => finding.Topic == topic && IsFirm(finding))
                .OrderBy(finding => told.Contains(finding.Run)).ThenByDescending(finding => finding.Weight).FirstOrDefault();
            if (best is not null && best.Run != BaseRun) told.Add(best.Run);
            return best;
        }
        FindingTopic[] order =
            [FindingTopic.NotSolved, FindingTopic.Dependence, FindingTopic.ValueAdded, FindingTopic.Corridor, FindingTopic.PriceChange, FindingTopic.Welfare,
             FindingTopic.NoEffect, FindingTopic.Netback, FindingTopic.Congestion, FindingTopic.PriceLadder];
        return order.Select(Top).OfType<Finding>();
    }
}
