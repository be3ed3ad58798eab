using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Studies;

/// <summary>
/// The extra cost on what a country sells of a mineral to one buyer at which the buyer's share falls below half: the level at
/// which lock-in gives way. The cost is solved for, not a forecast; a country that pays more elsewhere, a duty, a discount or
/// a political price all act as one.
/// </summary>
/// <param name="Country">Seller.</param>
/// <param name="Mineral">What is sold, in all forms.</param>
/// <param name="Buyer">Country that buys most of it in the base.</param>
/// <param name="Holds">Largest cost tried at which the buyer keeps half or more, USD per tonne contained; null where it keeps none.</param>
/// <param name="Turns">Smallest cost tried at which it does not; null where it keeps half at every cost tried.</param>
/// <param name="Price">Mean gate price of the sales, USD per tonne contained.</param>
public sealed record SwitchingValue(string Country, string Mineral, string Buyer, double? Holds, double? Turns, double Price)
{
    private const double Half = 0.5;

    /// <summary>Costs tried first, as shares of the gate price.</summary>
    private static readonly double[] Coarse = [0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64];

    /// <summary>Solves between the last coarse cost that holds and the first that does not.</summary>
    private const int Fine = 4;

    /// <summary>Finds the level in two passes of solves side by side; null where the base ships none.</summary>
    internal static SwitchingValue? Find(MarketStructure structure, string country, string mineral, string buyer, MarketView view, int threads, CancellationToken cancel)
    {
        var exports = new Exports(view, country, mineral);
        if (exports.Tonnes <= 0) return null;
        var price = exports.Value / exports.Tonnes;
        var (holds, turns) = (0.0, double.PositiveInfinity);
        void Try(IReadOnlyList<double> costs)
        {
            var shares = new double?[costs.Count];
            Parallel.For(0, costs.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i =>
                shares[i] = ShareAt(structure, country, mineral, buyer, costs[i], cancel));
            for (var i = 0; i < costs.Count && double.IsInfinity(turns) | costs[i] < turns; i++)
            {
                if (shares[i] is not { } share) continue;
                if (share >= Half) holds = Math.Max(holds, costs[i]);
                else turns = costs[i];
            }
        }
        Try([.. Coarse.Select(share => share * price)]);
        if (double.IsFinite(turns)) Try([.. Enumerable.Range(1, Fine).Select(i => holds + (turns - holds) * i / (Fine + 1))]);
        return new SwitchingValue(country, mineral, buyer, holds > 0 ? holds : null, double.IsFinite(turns) ? turns : null, price);
    }

    /// <summary>The buyer's share at a cost; 0 where the country then sells nothing abroad, null without a certified answer.</summary>
    private static double? ShareAt(MarketStructure structure, string country, string mineral, string buyer, double cost, CancellationToken cancel)
    {
        bool Bears(Lane lane)
        {
            var gate = structure.Gates[lane.Gate];
            return structure.World.Commodities[gate.Commodity].Mineral == mineral && structure.Index.CountryOfSite(gate.Site) == country
                && structure.Index.CountryOfPlace(structure.Deliveries[lane.Delivery].Place) == buyer;
        }
        var dearer = structure with { Lanes = [.. structure.Lanes.Select(lane => Bears(lane) ? lane with { FrictionCost = lane.FrictionCost + cost } : lane)] };
        var view = MarketView.Of(structure.World, MarketSolver.Solve(dearer, null, cancel));
        return view is null ? null : new Exports(view, country, mineral).BuyerShare(buyer) ?? 0;
    }
}
