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
        contracts = [.. index.World.Contracts.Select(contract => new ContractTerms(contract, BuyersIn(Selector.Parse(contract.Buyer))))];
        frictions = [.. index.World.Frictions.Select(friction => new FrictionTerms(
            friction, SellersIn(Selector.Parse(friction.Commodity), Selector.Parse(friction.Seller)), BuyersIn(Selector.Parse(friction.Buyer))))];
        BuyerLanes = [.. contracts.Select(contract =>
            Enumerable.Range(0, lanes.Count).Where(lane => Ships(contract.Contract, lanes[lane]) && contract.IsBuyer[lanes[lane].Delivery]).ToArray())];
    }

    /// <summary>By contract: lanes that deliver to its buyer; none where the contract is released.</summary>
    public IReadOnlyList<int[]> BuyerLanes { get; }

    /// <summary>A contract, and by delivered balance whether it is its buyer's.</summary>
    private sealed record ContractTerms(Contract Contract, bool[] IsBuyer);

    /// <summary>A friction, and by gate and delivered balance whether they are its seller's and its buyer's: asked once for all lanes.</summary>
    private sealed record FrictionTerms(Friction Friction, bool[] IsSeller, bool[] IsBuyer);

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
            if (!frictions[i].IsSeller[lane.Gate] || !frictions[i].IsBuyer[lane.Delivery]) continue;
            if (rows.OfFriction[i] >= 0) entries.Add(new RowEntry(rows.OfFriction[i], -1));
            else cost += frictions[i].Friction.Cost;
        }
        return new Lane(lane.Gate, lane.Delivery, lane.Mask, lane.Ways, cost, entries);
    }

    private double CoefficientIn(ContractTerms terms, OpenLane lane) =>
        Ships(terms.Contract, lane) ? (terms.IsBuyer[lane.Delivery] ? 1 : 0) - (terms.Contract.Share ?? 0) : 0;

    private bool Ships(Contract contract, OpenLane lane) =>
        index.World.Sites[gates[lane.Gate].Site].Id == contract.SellerSite
        && index.World.Commodities[gates[lane.Gate].Commodity].Id == contract.Commodity;

    private bool[] SellersIn(Selector commodity, Selector seller) => [.. gates.Select(gate =>
        commodity.Matches(atom => WorldIndex.HoldsForCommodity(atom, index.World.Commodities[gate.Commodity]))
        && seller.Matches(atom => index.HoldsForSite(atom, gate.Site)))];

    private bool[] BuyersIn(Selector buyer) => [.. deliveries.Select(delivery => buyer.Matches(atom => index.HoldsForPlace(atom, delivery.Place)))];
}
