using Netback.Studies.Evidence;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Everything that findings of a study are made from.</summary>
internal sealed class StudyViews
{
    private StudyViews(RunViews reference, IReadOnlyList<RunViews> scenarios, IReadOnlyList<string> hosts, Study study)
    {
        (Base, Scenarios, HostCountries, Switching, Turning) = (reference, scenarios, hosts, study.Switching, study.Turning);
        Minerals = [.. reference.Run.World.Commodities.Select(row => row.Mineral).Distinct(StringComparer.Ordinal)];
    }

    public RunViews Base { get; }
    public Phrasebook Words => Base.Words;
    public IReadOnlyList<RunViews> Scenarios { get; }
    public IReadOnlyList<string> HostCountries { get; }
    public SwitchingValue? Switching { get; }
    public IReadOnlyList<TurningPoint> Turning { get; }
    public IReadOnlyList<string> Minerals { get; }

    public static StudyViews Of(Study study, Phrasebook words)
    {
        var reference = new RunViews(study.Base, study.Options, words);
        return new StudyViews(
            reference, [.. study.Scenarios.Select(run => new RunViews(run, study.Options, words))],
            reference.Central is { } view ? Hosts.Of(view) : [], study);
    }
}
