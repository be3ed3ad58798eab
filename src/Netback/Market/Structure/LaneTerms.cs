using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Which contracts and frictions concern which lanes.</summary>
internal sealed class LaneTerms
{
    private readonly WorldIndex index;
    private readonly IReadOnlyList<Gate> gates;
    private readonly IReadOnlyList<Delivery> deliveries;

    public LaneTerms(
        WorldIndex index, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, IReadOnlyList<OpenLane> lanes)
    {
        (this.index, this.gates, this.deliveries) = (index, gates, deliveries);
        BuyerLanes = [.. index.World.Contracts.Select(contract =>
            Enumerable.Range(0, lanes.Count).Where(lane => Fulfils(contract, lanes[lane])).ToArray())];
    }

    /// <summary>By contract: lanes that deliver to its buyer; none where the contract is released.</summary>
    public IReadOnlyList<int[]> BuyerLanes { get; }

    /// <summary>The lane with the rows that a tonne on it enters and the frictions it pays.</summary>
    public Lane Attach(OpenLane lane, RowBook rows)
    {
        var entries = new List<RowEntry>();
        var cost = 0.0;
        for (var i = 0; i < index.World.Contracts.Count; i++)
        {
            var coefficient = CoefficientIn(index.World.Contracts[i], lane);
            if (rows.OfContract[i] >= 0 && coefficient != 0) entries.Add(new RowEntry(rows.OfContract[i], coefficient));
        }
        for (var i = 0; i < index.World.Frictions.Count; i++)
        {
            if (!Concerns(index.World.Frictions[i], lane)) continue;
            if (rows.OfFriction[i] >= 0) entries.Add(new RowEntry(rows.OfFriction[i], -1));
            else cost += index.World.Frictions[i].Cost;
        }
        return new Lane(lane.Gate, lane.Delivery, lane.Mask, cost, entries);
    }

    private double CoefficientIn(Contract contract, OpenLane lane) =>
        Ships(contract, lane) ? (IsTo(contract.Buyer, lane) ? 1 : 0) - (contract.Share ?? 0) : 0;

    private bool Fulfils(Contract contract, OpenLane lane) => Ships(contract, lane) && IsTo(contract.Buyer, lane);

    private bool Ships(Contract contract, OpenLane lane) =>
        index.World.Sites[gates[lane.Gate].Site].Id == contract.SellerSite
        && index.World.Commodities[gates[lane.Gate].Commodity].Id == contract.Commodity;

    private bool Concerns(Friction friction, OpenLane lane) =>
        Selector.Parse(friction.Commodity).Matches(atom =>
            WorldIndex.HoldsForCommodity(atom, index.World.Commodities[gates[lane.Gate].Commodity]))
        && Selector.Parse(friction.Seller).Matches(atom => index.HoldsForSite(atom, gates[lane.Gate].Site))
        && IsTo(friction.Buyer, lane);

    private bool IsTo(string buyer, OpenLane lane) =>
        Selector.Parse(buyer).Matches(atom => index.HoldsForPlace(atom, deliveries[lane.Delivery].Place));
}
