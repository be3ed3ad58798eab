using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies.Incidence;

/// <summary>
/// Which markets to solve to tell what each of some measures does, and all of them together: the world without each, and without
/// all. Where a world without them is the reference itself, it is not solved again.
/// </summary>
/// <param name="world">The world with the measures.</param>
/// <param name="measures">Their ids.</param>
/// <param name="reference">A world that is solved anyway; the base of a study.</param>
public sealed class IncidencePlan(CaseWorld world, IReadOnlyList<string> measures, CaseWorld reference)
{
    private readonly List<IReadOnlyList<string>> subjects =
        [.. measures.Select(measure => (IReadOnlyList<string>)[measure]), .. measures.Count > 1 ? new[] { measures } : []];

    private readonly bool isReferenceWithout = measures.Count > 0 && new WorldChanges(reference, Incidences.Without(world, measures)).IsNone;

    public IReadOnlyList<string> Measures => measures;

    /// <summary>Worlds to solve.</summary>
    public IReadOnlyList<NamedWorld> Variants =>
        [.. subjects.Where(subject => !IsReference(subject)).Select(subject => new NamedWorld(NameOf(subject), Incidences.Without(world, subject)))];

    /// <summary>True where the market without a subject is the reference, so that draws of both compare.</summary>
    public bool IsReference(IReadOnlyList<string> subject) => isReferenceWithout && subject.Count == measures.Count;

    /// <summary>What each measure does, then all together.</summary>
    /// <param name="with">Solution of the world.</param>
    /// <param name="variants">Solutions of <see cref="Variants"/>.</param>
    /// <param name="referenceResult">Solution of the reference.</param>
    public IReadOnlyList<MeasureIncidence> Read(MarketResult with, IReadOnlyList<MarketResult> variants, MarketResult referenceResult)
    {
        var next = 0;
        return [.. subjects.Select(subject => IsReference(subject)
            ? Incidences.Of(world, subject, with, referenceResult) with { IsAgainstBase = true }
            : Incidences.Of(world, subject, with, variants[next++]))];
    }

    private static string NameOf(IReadOnlyList<string> subject) => subject.Count == 1 ? $"without {subject[0]}" : "without all measures";
}
