using Netback.Market;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Studies.Draws;
using Netback.Studies.Findings;

namespace Netback.Studies.Evidence;

/// <summary>
/// Switching values of the dependence of the hosts: how often the largest buyer's share changes side of a half over the draws, and for
/// the inputs that move it most the level at which it does, found by solving the market along each input alone.
/// </summary>
internal static class TurningPoints
{
    /// <summary>Findings whose inputs are solved for: the most open one. The heaviest has its switching value in money already.</summary>
    private const int MostSearched = 1;
    private const int MostInputs = 3;
    private const int Bisections = 4;

    /// <summary>Standard normal numbers tried first: up to the 1 and 99 % points.</summary>
    private static readonly double[] Tried = [0.5, 1, EvidenceSpread.Z95, 2.326];

    public static IReadOnlyList<TurningPoint> Find(StudyRun run, StudyOptions options, MarketMemory memory, CancellationToken cancel)
    {
        var views = new RunViews(run, options);
        if (views.Central is not { } view || views.Sample is not { } sample) return [];
        var points = (from country in Hosts.Of(view)
                      from mineral in view.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal)
                      let buyer = new Exports(view, country, mineral).LargestBuyer
                      where buyer is not null
                      select PointOf(views, view, country, mineral, buyer)).OfType<TurningPoint>().ToList();
        var search = new InputSearch(run, sample, options, memory, cancel);
        var searched = points.OrderBy(point => Math.Abs(point.Likelihood - TurningPoint.Half)).ThenBy(point => point.Country, StringComparer.Ordinal).ThenBy(point => point.Mineral, StringComparer.Ordinal)
            .Take(MostSearched).ToHashSet();
        return [.. points.Select(point => searched.Contains(point) ? point with { Inputs = search.Of(point) } : point)];
    }

    private static TurningPoint? PointOf(RunViews views, MarketView view, string country, string mineral, string buyer)
    {
        double? Share(MarketView? solved) => solved is null ? null : new Exports(solved, country, mineral).BuyerShare(buyer);
        if (Share(view) is not { } share) return null;
        var drawn = views.Draws.Select(Share).OfType<double>().ToList();
        return new TurningPoint(country, mineral, buyer, share, drawn.Count(other => IsOver(other) != IsOver(share)), drawn.Count, []);
    }

    private static bool IsOver(double share) => share >= TurningPoint.Half;

    /// <summary>Solves the base along one input at a time.</summary>
    private sealed class InputSearch(StudyRun run, EvidenceSample sample, StudyOptions options, MarketMemory memory, CancellationToken cancel)
    {
        private readonly MarketStructure structure = StructureBuilder.Build(run.World, memory);

        public IReadOnlyList<TurningInput> Of(TurningPoint point)
        {
            var factors = sample.SharpeningOf(view => ShareOf(view, point), point.Mineral).Factors.Take(MostInputs);
            return [.. factors.Select(found => InputOf(point, sample.Factors.All[found.Factor]))];
        }

        private static double? ShareOf(MarketView? view, TurningPoint point) =>
            view is null ? null : new Exports(view, point.Country, point.Mineral).BuyerShare(point.Buyer);

        private TurningInput InputOf(TurningPoint point, EvidenceFactor factor)
        {
            double[] places = [.. Tried.Select(z => -z), .. Tried];
            var turned = new bool[places.Length];
            Parallel.For(0, places.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel }, i => turned[i] = Turns(point, factor, places[i]));
            var nearest = Enumerable.Range(0, places.Length).Where(i => turned[i]).OrderBy(i => Math.Abs(places[i])).ThenBy(i => i).Select(i => (double?)places[i]).FirstOrDefault();
            if (nearest is not { } beyond) return new TurningInput(factor.Text, null, null);
            // The finding holds at the figures as they are, at zero.
            var holds = places.Where(z => Math.Sign(z) == Math.Sign(beyond) && Math.Abs(z) < Math.Abs(beyond)).DefaultIfEmpty(0).MaxBy(Math.Abs);
            for (var i = 0; i < Bisections; i++)
            {
                var middle = (holds + beyond) / 2;
                if (Turns(point, factor, middle)) beyond = middle;
                else holds = middle;
            }
            var z = (holds + beyond) / 2;
            return new TurningInput(factor.Text, EvidenceSpread.Factor(factor.Figures[0], z), NormalTail.Beyond(z));
        }

        private bool Turns(TurningPoint point, EvidenceFactor factor, double z)
        {
            var moved = new EvidenceDraw(factor.Figures, _ => z).Apply(run.World);
            var view = MarketView.Of(moved, MarketSolver.Solve(StructureBuilder.WithFigures(structure, moved), null, cancel));
            return ShareOf(view, point) is { } share && IsOver(share) != IsOver(point.Share);
        }
    }
}
