using Netback.Market.Results;
using Netback.Studies.Incidence;

namespace Netback.Studies.Comparison;

/// <summary>Revenue of host gates in a market, against the first, by cause.</summary>
public sealed record CausesOf(string State, IReadOnlyList<RevenueChange> Gates);

/// <summary>What a measure that a state adds to the first one does in it.</summary>
public sealed record AddedMeasures(string State, IReadOnlyList<MeasureIncidence> Incidences);

/// <summary>
/// States of a case side by side: the figures a choice would be made on, and the differences from the first state by cause.
/// </summary>
public sealed record ScenarioComparison
{
    public required IReadOnlyList<StudyState> States { get; init; }
    public required IReadOnlyList<MarketResult> Results { get; init; }

    /// <summary>Countries whose gates are shown; <see cref="Studies.Hosts.Rule"/>.</summary>
    public IReadOnlyList<string> HostCountries { get; init; } = [];

    /// <summary>Empty where no state has a certified answer.</summary>
    public IReadOnlyList<DecisionFigure> Figures { get; init; } = [];

    /// <summary>One a certified state after the first; empty where the first has no answer.</summary>
    public IReadOnlyList<CausesOf> Causes { get; init; } = [];

    /// <summary>Of every certified state after the first that has measures which the first has not.</summary>
    public IReadOnlyList<AddedMeasures> Measures { get; init; } = [];

    /// <summary>True where every state has a certified answer.</summary>
    public bool IsCertified => Results.All(result => result.Certificate.Status == SolveStatus.Solved);

    /// <summary>Solves all states, and those with measures of their own once more without each, and compares them.</summary>
    public static ScenarioComparison Run(IReadOnlyList<StudyState> states, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var added = states.Select(state => AddedTo(states[0], state)).ToList();
        var plans = states.Select((state, i) => new IncidencePlan(state.World, added[i], states[0].World)).ToList();
        var worlds = states.Select(state => new NamedWorld(state.Id, state.World))
            .Concat(plans.SelectMany((plan, i) => plan.Variants.Select(variant => new NamedWorld($"{states[i].Id}, {variant.Name}", variant.World)))).ToList();
        var results = Solves.All(worlds, threads, progress, cancel);
        return Of(states, [.. results.Take(states.Count)], [.. IncidencesOf(states, plans, results)]);
    }

    /// <summary>Compares states that are solved already.</summary>
    /// <param name="states">The states; the others are held against the first.</param>
    /// <param name="solved">Their solutions, in the same order.</param>
    /// <param name="measures">What the measures that states add do in them.</param>
    public static ScenarioComparison Of(IReadOnlyList<StudyState> states, IReadOnlyList<MarketResult> solved, IReadOnlyList<AddedMeasures> measures)
    {
        var views = states.Select((state, i) => MarketView.Of(state.World, solved[i])).ToList();
        var comparison = new ScenarioComparison { States = states, Results = solved };
        if (views.OfType<MarketView>().FirstOrDefault() is not { } reference) return comparison;
        var hosts = Hosts.Of(reference);
        return comparison with
        {
            HostCountries = hosts,
            Figures = new DecisionFigures(views, solved, hosts).All(),
            Causes = views[0] is not { } first ? [] : [.. states.Skip(1).Zip(views.Skip(1)).Where(pair => pair.Second is not null)
                .Select(pair => new CausesOf(pair.First.Id, [.. RevenueChange.All(first, pair.Second!).Where(row => hosts.Contains(row.Country))]))],
            Measures = measures,
        };
    }

    private static IReadOnlyList<string> AddedTo(StudyState first, StudyState state) => new WorldChanges(first.World, state.World).Measures.Added;

    private static IEnumerable<AddedMeasures> IncidencesOf(IReadOnlyList<StudyState> states, List<IncidencePlan> plans, IReadOnlyList<MarketResult> results)
    {
        var next = states.Count;
        for (var i = 0; i < states.Count; i++)
        {
            var variants = results.Skip(next).Take(plans[i].Variants.Count).ToList();
            next += plans[i].Variants.Count;
            if (plans[i].Measures.Count > 0) yield return new AddedMeasures(states[i].Id, plans[i].Read(results[i], variants, results[0]));
        }
    }
}
