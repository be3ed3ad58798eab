using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Which contracts and frictions concern which lanes.</summary>
internal sealed class LaneTerms
{
    private readonly WorldIndex index;
    private readonly IReadOnlyList<Gate> gates;
    private readonly IReadOnlyList<Delivery> deliveries;
    private readonly List<ContractTerms> contracts;
    private readonly List<FrictionTerms> frictions;

    public LaneTerms(
        WorldIndex index, IReadOnlyList<Gate> gates, IReadOnlyList<Delivery> deliveries, IReadOnlyList<OpenLane> lanes)
    {
        (this.index, this.gates, this.deliveries) = (index, gates, deliveries);
        contracts = [.. index.World.Contracts.Select(contract => new ContractTerms(contract, Selector.Parse(contract.Buyer)))];
        frictions = [.. index.World.Frictions.Select(friction => new FrictionTerms(
            friction, Selector.Parse(friction.Commodity), Selector.Parse(friction.Seller), Selector.Parse(friction.Buyer)))];
        BuyerLanes = [.. contracts.Select(contract =>
            Enumerable.Range(0, lanes.Count).Where(lane => Fulfils(contract, lanes[lane])).ToArray())];
    }

    /// <summary>By contract: lanes that deliver to its buyer; none where the contract is released.</summary>
    public IReadOnlyList<int[]> BuyerLanes { get; }

    /// <summary>A contract with its buyer read.</summary>
    private sealed record ContractTerms(Contract Contract, Selector Buyer);

    /// <summary>A friction with its selectors read, once for all lanes.</summary>
    private sealed record FrictionTerms(Friction Friction, Selector Commodity, Selector Seller, Selector Buyer);

    /// <summary>The lane with the rows that a tonne on it enters and the frictions it pays.</summary>
    public Lane Attach(OpenLane lane, RowBook rows)
    {
        var entries = new List<RowEntry>();
        var cost = 0.0;
        for (var i = 0; i < contracts.Count; i++)
        {
            var coefficient = CoefficientIn(contracts[i], lane);
            if (rows.OfContract[i] >= 0 && coefficient != 0) entries.Add(new RowEntry(rows.OfContract[i], coefficient));
        }
        for (var i = 0; i < frictions.Count; i++)
        {
            if (!Concerns(frictions[i], lane)) continue;
            if (rows.OfFriction[i] >= 0) entries.Add(new RowEntry(rows.OfFriction[i], -1));
            else cost += frictions[i].Friction.Cost;
        }
        return new Lane(lane.Gate, lane.Delivery, lane.Mask, lane.Ways, cost, entries);
    }

    private double CoefficientIn(ContractTerms terms, OpenLane lane) =>
        Ships(terms.Contract, lane) ? (IsTo(terms.Buyer, lane) ? 1 : 0) - (terms.Contract.Share ?? 0) : 0;

    private bool Fulfils(ContractTerms terms, OpenLane lane) => Ships(terms.Contract, lane) && IsTo(terms.Buyer, lane);

    private bool Ships(Contract contract, OpenLane lane) =>
        index.World.Sites[gates[lane.Gate].Site].Id == contract.SellerSite
        && index.World.Commodities[gates[lane.Gate].Commodity].Id == contract.Commodity;

    private bool Concerns(FrictionTerms terms, OpenLane lane) =>
        terms.Commodity.Matches(atom =>
            WorldIndex.HoldsForCommodity(atom, index.World.Commodities[gates[lane.Gate].Commodity]))
        && terms.Seller.Matches(atom => index.HoldsForSite(atom, gates[lane.Gate].Site))
        && IsTo(terms.Buyer, lane);

    private bool IsTo(Selector buyer, OpenLane lane) =>
        buyer.Matches(atom => index.HoldsForPlace(atom, deliveries[lane.Delivery].Place));
}
