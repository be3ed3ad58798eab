using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Conduct;

/// <summary>
/// Where sellers have power: for each delivered balance that a seller's row picks, its total q there costs ½ θ β q². β is the slope
/// of the balance's demand where it has exactly one, sloped, and feeds no process; else the row's own. A balance that only
/// the seller's own processes take from is no market.
/// </summary>
internal sealed class ConductMarkets
{
    private readonly TradeFrame frame;
    private readonly CaseWorld world;
    private readonly Takers takers;
    private readonly IReadOnlySet<int> leading;
    private readonly List<(int Position, World.Conduct Row, Selector Seller, Selector Commodity, Selector Market)> rows = [];

    private ConductMarkets(TradeFrame frame, IReadOnlySet<int> leading)
    {
        (this.frame, this.leading) = (frame, leading);
        world = frame.Index.World;
        takers = new Takers(frame.Index);
        for (var i = 0; i < world.Conducts.Count; i++)
        {
            var row = world.Conducts[i];
            if (row.Theta > 0) rows.Add((i, row, Selector.Parse(row.Seller), Selector.Parse(row.Commodity), Selector.Parse(row.Market)));
        }
    }

    /// <summary>All markets of sellers with power, by delivered balance, then by seller.</summary>
    /// <param name="frame">Who can sell to whom.</param>
    /// <param name="leading">Gates of a leader, which has no θ while it leads.</param>
    public static IReadOnlyList<ConductMarket> Of(TradeFrame frame, IReadOnlySet<int>? leading = null) =>
        frame.Index.World.Conducts.All(row => row.Theta == 0) ? [] : [.. new ConductMarkets(frame, leading ?? new HashSet<int>()).All()];

    private IEnumerable<ConductMarket> All() =>
        Enumerable.Range(0, frame.Lanes.Count).Where(lane => !leading.Contains(frame.Lanes[lane].Gate))
            .GroupBy(lane => (frame.Lanes[lane].Delivery, frame.GateOf(lane).Seller))
            .OrderBy(group => group.Key.Delivery).ThenBy(group => group.Key.Seller, StringComparer.Ordinal)
            .SelectMany(group => rows.Where(row => Picks(row.Seller, row.Commodity, row.Market, group.Key.Seller, group.Key.Delivery))
                .Select(row => new ConductMarket(row.Position, group.Key.Seller, group.Key.Delivery, [.. group], row.Row.Theta,
                    SlopeOf(group.Key.Delivery) ?? row.Row.Slope)));

    private bool Picks(Selector sellers, Selector commodities, Selector markets, string seller, int delivery)
    {
        var subject = frame.Deliveries[delivery];
        return sellers.Matches(atom => atom.Value == seller)
            && commodities.Matches(atom => WorldIndex.HoldsForCommodity(atom, world.Commodities[subject.Commodity]))
            && markets.Matches(atom => frame.Index.HoldsForPlace(atom, subject.Place))
            && !IsOwnUseOnly(subject, seller);
    }

    private bool IsOwnUseOnly(Delivery subject, string seller) =>
        takers.AreAll(subject, process => StructureBuilder.SellerOf(frame.Index, process.Site, process.Seller) == seller);

    private double? SlopeOf(int delivery)
    {
        var subject = frame.Deliveries[delivery];
        return takers.Users(subject) is [{ Slope: > 0 } only] && !takers.Feeds(subject) ? only.Slope : null;
    }
}
