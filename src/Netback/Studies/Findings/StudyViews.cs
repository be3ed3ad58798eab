namespace Netback.Studies.Findings;

/// <summary>Everything that findings of a study are made from.</summary>
internal sealed class StudyViews
{
    private StudyViews(RunViews reference, IReadOnlyList<RunViews> scenarios, IReadOnlyList<string> hosts, SwitchingValue? switching)
    {
        (Base, Scenarios, HostCountries, Switching) = (reference, scenarios, hosts, switching);
        Minerals = [.. reference.Run.World.Commodities.Select(row => row.Mineral).Distinct(StringComparer.Ordinal)];
    }

    public RunViews Base { get; }
    public IReadOnlyList<RunViews> Scenarios { get; }
    public IReadOnlyList<string> HostCountries { get; }
    public SwitchingValue? Switching { get; }
    public IReadOnlyList<string> Minerals { get; }

    public static StudyViews Of(Study study)
    {
        var reference = new RunViews(study.Base);
        return new StudyViews(
            reference, [.. study.Scenarios.Select(run => new RunViews(run))],
            reference.Central is { } view ? Hosts.Of(view) : [], study.Switching);
    }
}
