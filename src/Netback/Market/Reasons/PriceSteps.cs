using Netback.Market.Results;
using Netback.World;

namespace Netback.Market.Reasons;

/// <summary>
/// The equations that hold at a price. Complementary slackness says which: whatever is used and not at a limit earns nothing
/// on its last unit. Those at a limit are told apart, they keep a price up or down without setting it.
/// </summary>
internal sealed class PriceSteps(PriceBook book)
{
    /// <summary>Two sides of an equation that differ by less than this share of the larger are equal.</summary>
    private const double Tolerance = 1e-6;

    private readonly FactWording words = new(book);

    /// <summary>Equations towards the origin of the goods: supplies, makers, and the gates that deliver.</summary>
    public IEnumerable<PriceStep> Upstream(PriceNode node) =>
        Disposal(node).Concat(node.IsGate ? Supplies(node).Concat(Makers(node)) : Arrivals(node, row => !IsHeld(row)));

    /// <summary>Equations towards their use: demands, takers, and the places delivered to.</summary>
    public IEnumerable<PriceStep> Downstream(PriceNode node) =>
        node.IsGate ? Departures(node, row => !IsHeld(row)) : Demands(node).Concat(Takers(node));

    /// <summary>Shipments whose price difference holds a rent or a contract: true equations, but loose ones.</summary>
    public IEnumerable<PriceStep> Held(PriceNode node) => node.IsGate ? Departures(node, IsHeld) : Arrivals(node, IsHeld);

    /// <summary>What is at its limit on the way into a price.</summary>
    public IEnumerable<PriceFact> Limits(PriceNode node)
    {
        if (!node.IsGate) return Demands(node, isFull: true).Concat(book.Into(node).Where(IsHeld).SelectMany(HeldBy));
        var price = book.PriceAt(node) ?? 0;
        var full = book.SuppliesAt(node)
            .Where(pair => pair.Row.Quantity > 0 && price > MarginalCost(pair) && !IsEqual(price, MarginalCost(pair)))
            .Select(pair => FactWording.SupplyFull(pair.Supply, pair.Row, price - MarginalCost(pair)));
        var processes = book.MakersAt(node).Where(pair => pair.Row is { Activity: > 0, Margin: > 0 } && !IsTight(pair))
            .Select(pair => FactWording.ProcessFull(pair.Process, pair.Row));
        return full.Concat(processes);
    }

    private IEnumerable<PriceFact> HeldBy(ShipmentRow row)
    {
        foreach (var link in row.Route)
        {
            if (book.RentPerGrossTonne(link) > 0) yield return words.LinkFull(link);
        }
        if (!IsNothing(row.Parts.Contract, row)) yield return FactWording.Contract(row);
    }

    private IEnumerable<PriceStep> Disposal(PriceNode node) =>
        book.PriceAt(node) == 0 ? [new(book.IsTraded(node) ? FactWording.Disposal(node) : FactWording.Unwanted(node), null)] : [];

    private IEnumerable<PriceStep> Supplies(PriceNode gate) => book.SuppliesAt(gate)
        .Where(pair => pair.Row.Quantity > 0 && IsEqual(book.PriceAt(gate) ?? 0, MarginalCost(pair)))
        .Select(pair => new PriceStep(FactWording.Supply(pair.Supply, pair.Row), null));

    private IEnumerable<PriceStep> Makers(PriceNode gate) => book.MakersAt(gate)
        .Where(IsTight)
        .Select(pair => new PriceStep(words.Process(pair.Process, pair.Row), MainItem(pair.Process, isMade: false)));

    private IEnumerable<PriceStep> Takers(PriceNode delivered) => book.TakersAt(delivered)
        .Where(IsTight)
        .Select(pair => new PriceStep(words.Process(pair.Process, pair.Row), MainItem(pair.Process, isMade: true)));

    private IEnumerable<PriceStep> Demands(PriceNode delivered) =>
        Demands(delivered, isFull: false).Select(fact => new PriceStep(fact, null));

    private IEnumerable<PriceFact> Demands(PriceNode delivered, bool isFull)
    {
        var price = book.PriceAt(delivered) ?? 0;
        foreach (var (demand, row) in book.DemandsAt(delivered).Where(pair => pair.Row.Quantity > 0))
        {
            var bid = Math.Min(demand.Choke ?? double.PositiveInfinity, demand.Intercept - demand.Slope * row.Quantity);
            if (IsEqual(price, bid) != isFull) yield return isFull ? FactWording.DemandFull(demand, row, bid) : FactWording.Demand(demand, row);
        }
    }

    private IEnumerable<PriceStep> Arrivals(PriceNode delivered, Func<ShipmentRow, bool> which) => book.Into(delivered)
        .Where(which)
        .Select(row => new PriceStep(FactWording.Arrival(row), book.GateOf(row.Site, row.Commodity)));

    private IEnumerable<PriceStep> Departures(PriceNode gate, Func<ShipmentRow, bool> which) => book.OutOf(gate)
        .Where(which)
        .Select(row => new PriceStep(FactWording.Departure(row), new PriceNode(row.Destination, row.Commodity, null)));

    /// <summary>The input or output of the largest value; null where the process has none.</summary>
    private PriceNode? MainItem(Process process, bool isMade) => process.Recipe
        .Where(item => item.Amount > 0 == isMade)
        .OrderByDescending(item => Math.Abs(item.Amount) * (book.PriceAt(book.NodeOf(process, item)) ?? 0))
        .Select(item => (PriceNode?)book.NodeOf(process, item))
        .FirstOrDefault();

    private static double MarginalCost((Supply Supply, SupplyRow Row) pair) => pair.Supply.Cost + pair.Supply.Slope * pair.Row.Quantity;

    private bool IsTight((Process Process, ProcessRow Row) pair) =>
        pair.Row.Activity > 0
        && Math.Abs(pair.Row.Margin) <= Tolerance * pair.Process.Recipe.Sum(item =>
            Math.Abs(item.Amount) * (book.PriceAt(book.NodeOf(pair.Process, item)) ?? 0));

    private static bool IsHeld(ShipmentRow row) => !IsNothing(row.Parts.Congestion, row) || !IsNothing(row.Parts.Contract, row);

    private static bool IsNothing(double part, ShipmentRow row) =>
        Math.Abs(part) <= Tolerance * Math.Max(Math.Abs(row.DeliveredPrice), Math.Abs(row.GatePrice));

    private static bool IsEqual(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
