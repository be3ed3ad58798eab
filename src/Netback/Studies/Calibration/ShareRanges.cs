using Netback.Market;
using Netback.Market.Structure;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>How far the share of a host's largest buyer ranges over the spread of the assumptions, in one state of the terms.</summary>
/// <param name="State">with all terms, without frictions, without contracts, without both.</param>
/// <param name="Country">Seller.</param>
/// <param name="Mineral">What is sold, in all forms.</param>
/// <param name="Buyer">Country that takes most of it with all terms.</param>
/// <param name="Share">Share with the figures as they are; null without exports or answer.</param>
/// <param name="Low">5 % point over draws.</param>
/// <param name="Median">Median over draws.</param>
/// <param name="High">95 % point over draws.</param>
/// <param name="Draws">Draws that gave a share.</param>
public sealed record ShareRange(string State, string Country, string Mineral, string Buyer, double? Share, double? Low, double? Median, double? High, int Draws);

/// <summary>Headline shares over draws of the figures graded D, with and without frictions and contracts: what the data say and what the terms add.</summary>
public static class ShareRanges
{
    private const double LowPoint = 0.05;
    private const double HighPoint = 0.95;

    private static readonly (string Name, Func<CaseWorld, CaseWorld> Of)[] States =
    [
        ("with all terms", world => world),
        ("without frictions", world => world with { Frictions = [] }),
        ("without contracts", world => world with { Contracts = [] }),
        ("without both", world => world with { Frictions = [], Contracts = [] }),
    ];

    /// <summary>Solves every state at its figures and at draws that all states share.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IReadOnlyList<ShareRange> Of(
        CaseWorld world, IReadOnlyList<FigureEvidence> evidence, StudyOptions options, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        IReadOnlyList<FigureEvidence> assumed = [.. evidence.Where(figure => figure.Confidence == Confidence.D)];
        var structures = States.Select(state => StructureBuilder.Build(state.Of(world))).ToList();
        var views = new MarketView?[States.Length * (options.Draws + 1)];
        var done = 0;
        Parallel.For(0, views.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel }, i =>
        {
            var (structure, draw) = (structures[i % States.Length], i / States.Length);
            var drawn = draw == 0 ? structure.World : new EvidenceDraw(assumed, options.Seed, draw).Apply(structure.World);
            views[i] = MarketView.Of(drawn, MarketSolver.Solve(StructureBuilder.WithFigures(structure, drawn), null, cancel));
            progress?.Report(new SolveCount(Interlocked.Increment(ref done), views.Length, $"shares {States[i % States.Length].Name}"));
        });
        if (views[0] is not { } central) return [];
        return [.. Heads(central).SelectMany(head => States.Select((state, position) => RangeOf(
            state.Name, head, [.. views.Where((_, i) => i % States.Length == position).Select(view => view is null ? null : new Exports(view, head.Country, head.Mineral).BuyerShare(head.Buyer))])))];
    }

    private static IEnumerable<(string Country, string Mineral, string Buyer)> Heads(MarketView view) =>
        from country in Hosts.Of(view)
        from mineral in view.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal)
        let buyer = new Exports(view, country, mineral).LargestBuyer
        where buyer is not null
        select (country, mineral, buyer);

    private static ShareRange RangeOf(string state, (string Country, string Mineral, string Buyer) head, IReadOnlyList<double?> shares)
    {
        var drawn = shares.Skip(1).OfType<double>().Order().ToList();
        double? At(double point) => drawn.Count == 0 ? null : Ranges.Quantile(drawn, point);
        return new ShareRange(state, head.Country, head.Mineral, head.Buyer, shares[0], At(LowPoint), At(0.5), At(HighPoint), drawn.Count);
    }
}
