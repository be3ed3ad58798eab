namespace Netback.Studies.Findings;

/// <summary>Everything that a study found, made from its results and nothing else.</summary>
public sealed class StudyFindings
{
    /// <summary>Most sentences that stand at the top of a report.</summary>
    private const int MostKey = 5;

    private static readonly Func<StudyViews, IEnumerable<Finding>>[] OfBase =
        [DependenceFindings.Of, NetbackFindings.Of, CongestionFindings.Of, CorridorFindings.Of, LadderFindings.Of];

    private static readonly Func<StudyViews, RunViews, IEnumerable<Finding>>[] OfScenario =
        [NoEffectFindings.Of, PriceChangeFindings.Of, NetbackMovedFindings.Of, DependenceMovedFindings.Of, WelfareFindings.Of,
         FlowChangeFindings.Of, ProductionFindings.Of, NewlyFullFindings.Of];

    private StudyFindings(IReadOnlyList<Finding> all, IReadOnlyList<string> hosts) => (All, HostCountries) = (all, hosts);

    /// <summary>All findings: base first, then scenario by scenario; within a topic the weightiest first.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Countries whose gates the findings speak about; <see cref="Hosts.Rule"/>.</summary>
    public IReadOnlyList<string> HostCountries { get; }

    /// <summary>Three to five sentences that matter most, of different kinds.</summary>
    public IReadOnlyList<Finding> Key => [.. KeyOf().Take(MostKey)];

    public static StudyFindings Of(Study study)
    {
        var views = StudyViews.Of(study);
        var all = new List<Finding>(NotSolvedFindings.Of(views.Base));
        foreach (var make in OfBase) all.AddRange(Ordered(make(views)));
        foreach (var run in views.Scenarios)
        {
            all.AddRange(NotSolvedFindings.Of(run));
            var isWithoutEffect = false;
            foreach (var make in OfScenario)
            {
                var found = isWithoutEffect ? [] : Ordered(make(views, run));
                all.AddRange(found);
                isWithoutEffect |= found.Any(finding => finding.Topic == FindingTopic.NoEffect);
            }
        }
        return new StudyFindings(all, views.HostCountries);
    }

    /// <summary>Findings of a run, in order.</summary>
    public IEnumerable<Finding> OfRun(string run) => All.Where(finding => finding.Run == run);

    private static List<Finding> Ordered(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Weight).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    private IEnumerable<Finding> KeyOf()
    {
        Finding? Top(FindingTopic topic) => All.Where(finding => finding.Topic == topic).MaxBy(finding => finding.Weight);
        FindingTopic[] order =
            [FindingTopic.NotSolved, FindingTopic.Dependence, FindingTopic.Netback, FindingTopic.PriceChange, FindingTopic.Welfare, FindingTopic.NoEffect,
             FindingTopic.Congestion, FindingTopic.Corridor, FindingTopic.PriceLadder];
        return order.Select(Top).OfType<Finding>();
    }
}
