using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Accounting;

/// <summary>
/// What passes under one contract. The obligation's price μ forces tonnes the market would not ship: the loss Σ coefficient·μ·x
/// falls on the seller where a price is agreed, else on the bearer. With a price, (price − delivered)·quantity passes from
/// buyer to seller. A shortfall costs the penalty, a transfer to the buyer.
/// </summary>
internal sealed class ContractSettlement
{
    private ContractSettlement(
        MarketSolution solution, int contract, int shortfall, ILookup<int, RouteFlow> flowsOfLane, IEnumerable<(double Coefficient, RouteFlow Flow)> counted)
    {
        var structure = solution.Structure;
        Contract = structure.World.Contracts[contract];
        var row = structure.RowOfContract[contract];
        IsReleased = row < 0;
        BuyerCountries = [];
        if (IsReleased) return;
        Dual = Math.Max(0, solution.Dual[row]);
        var delivered = structure.BuyerLanes[contract].Order().SelectMany(lane => flowsOfLane[lane]).ToList();
        Quantity = delivered.Sum(flow => flow.Tonnes);
        DeliveredValue = delivered.Sum(flow => flow.Tonnes * solution.DeliveredPrice(structure.Lanes[flow.Lane].Delivery));
        Shortfall = solution.Fixed[shortfall];
        PenaltyPaid = Shortfall * solution.Instance.Cost[shortfall];
        ForcedLoss = counted.Sum(item => Dual * item.Flow.Tonnes * item.Coefficient);
        BuyerCountries = SharesOf(structure, delivered.Count > 0
            ? delivered.Select(flow => (flow.Lane, flow.Tonnes))
            : structure.BuyerLanes[contract].DistinctBy(lane => structure.Lanes[lane].Delivery).Select(lane => (lane, 1.0)));
    }

    /// <summary>What passes under every contract of the world, in its order.</summary>
    public static IReadOnlyList<ContractSettlement> All(MarketSolution solution)
    {
        var structure = solution.Structure;
        var flowsOfLane = solution.Flows.ToLookup(flow => flow.Lane);
        var counted = solution.Flows
            .SelectMany(flow => structure.Lanes[flow.Lane].Entries.Select(entry => (entry, flow)))
            .ToLookup(item => item.entry.Row, item => (item.entry.Coefficient, item.flow));
        var shortfall = new int[structure.World.Contracts.Count];
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            if (structure.Columns[j].Kind == ColumnKind.Shortfall) shortfall[structure.Columns[j].Subject] = j;
        }
        return [.. Enumerable.Range(0, shortfall.Length).Select(contract =>
            new ContractSettlement(solution, contract, shortfall[contract], flowsOfLane, counted[structure.RowOfContract[contract]]))];
    }

    public Contract Contract { get; }

    /// <summary>No route is open from seller to buyer.</summary>
    public bool IsReleased { get; }

    /// <summary>Price of the obligation, USD per tonne.</summary>
    public double Dual { get; }
    public double Quantity { get; }
    public double DeliveredValue { get; }
    public double Shortfall { get; }
    public double PenaltyPaid { get; }

    /// <summary>Loss on forced tonnes, USD a year.</summary>
    public double ForcedLoss { get; }

    /// <summary>The buyer's countries by share of the deliveries.</summary>
    public IReadOnlyList<CountryShare> BuyerCountries { get; }

    /// <summary>Paid by the buyer to the seller beyond the delivered price, USD a year; negative the other way.</summary>
    public double Transfer =>
        Contract.Price is { } price ? price * Quantity - DeliveredValue
        : Contract.Bearer == Bearer.Buyer ? ForcedLoss
        : 0;

    /// <summary>The seller's side of the account: transfer received, less loss on forced tonnes and penalty.</summary>
    public double SellerGain => Transfer - ForcedLoss - PenaltyPaid;

    /// <summary>The buyer's side: penalty received less transfer paid.</summary>
    public double BuyerGain => PenaltyPaid - Transfer;

    private static List<CountryShare> SharesOf(MarketStructure structure, IEnumerable<(int Lane, double Weight)> lanes)
    {
        var weights = lanes.Select(item =>
            (Country: structure.Index.CountryOfPlace(structure.Deliveries[structure.Lanes[item.Lane].Delivery].Place), item.Weight)).ToList();
        var total = weights.Sum(item => item.Weight);
        return [.. weights.GroupBy(item => item.Country)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CountryShare(group.Key, group.Sum(item => item.Weight) / total))];
    }
}
