using Netback.Market.Results;
using Netback.Quantities;
using Netback.World;

namespace Netback.Market.Reasons;

/// <summary>Facts in words, with their numbers. Prices are USD per tonne contained where no unit is named.</summary>
internal sealed class FactWording(PriceBook book)
{
    private const string PerTonne = "USD/t";
    private const int MostLinks = 4;

    public static string Head(PriceRow row)
    {
        var price = row is { TradePrice: { } trade, TradeUnit: { } unit }
            ? $"{Readable.Number(trade)} USD/{unit} ({Readable.Number(row.Price)} USD per tonne contained)"
            : $"{Readable.Number(row.Price)} USD per tonne contained";
        return $"{PriceNode.Of(row)} costs {price}{(row.IsUnique ? "" : ", though other prices clear the market as well")}";
    }

    public static PriceFact Arrival(ShipmentRow row) => new(PriceFactKind.Shipment, row.Site, row.Parts.Total, PerTonne,
        row.Route.Count == 0 && row.Parts.Total == 0
            ? $"{row.Site} delivers {Readable.Number(row.Quantity)} t a year on the spot at its gate price"
            : $"{row.Site} delivers {Readable.Number(row.Quantity)} t a year{Over(row)}: {Readable.Number(row.GatePrice)} at its gate"
                + $"{Parts(row.Parts, sign: 1)} = {Readable.Number(row.DeliveredPrice)}")
    { Shipment = row };

    public static PriceFact Departure(ShipmentRow row) => new(PriceFactKind.Shipment, row.Destination, row.Parts.Total, PerTonne,
        row.Route.Count == 0 && row.Parts.Total == 0
            ? $"{row.Site} sells {Readable.Number(row.Quantity)} t a year on the spot at the price delivered there"
            : $"{row.Site} sells {Readable.Number(row.Quantity)} t a year to {row.Destination}{Over(row)}: {Readable.Number(row.DeliveredPrice)}"
                + $" there{Parts(row.Parts, sign: -1)} = {Readable.Number(row.GatePrice)} at its gate")
    { Shipment = row };

    public static PriceFact Supply(Supply supply, SupplyRow row) => new(PriceFactKind.Supply, supply.Id, row.Netback, PerTonne,
        $"{supply.Id} yields {Of(row.Quantity, supply.Capacity)} t a year and its last tonne costs {Readable.Number(supply.Cost)}"
        + Sloped(supply.Slope, row.Quantity, "+", supply.Cost + supply.Slope * row.Quantity));

    public static PriceFact SupplyFull(Supply supply, SupplyRow row, double rent) => new(PriceFactKind.SupplyFull, supply.Id, rent, PerTonne,
        $"{supply.Id} is full at {Readable.Number(row.Quantity)} t a year, where one more would earn {Readable.Number(rent)} above its cost");

    public PriceFact Process(Process process, ProcessRow row)
    {
        var cost = process.Cost + process.Slope * row.Activity;
        var inputs = process.Recipe.Where(item => item.Amount < 0).Select(item => Item(process, item)).Append($"cost {Readable.Number(cost)}");
        var outputs = process.Recipe.Where(item => item.Amount > 0).Select(item => Item(process, item));
        return new PriceFact(PriceFactKind.Process, process.Id, cost, "USD per activity",
            $"{process.Id} runs at {Of(row.Activity, process.Capacity)} a year and breaks even on its last unit: "
            + $"{string.Join(" + ", outputs)} = {string.Join(" + ", inputs)}");
    }

    public static PriceFact ProcessFull(Process process, ProcessRow row) => new(PriceFactKind.ProcessFull, process.Id, row.Margin, "USD per activity",
        $"{process.Id} is full at {Of(row.Activity, process.Capacity)} a year, where one more unit would earn {Readable.Number(row.Margin)}");

    public static PriceFact Demand(Demand demand, DemandRow row)
    {
        var taken = $"{demand.Id} uses {Of(row.Quantity, demand.Limit)} t a year";
        if (demand.Choke is { } choke && demand.Intercept - demand.Slope * row.Quantity >= choke)
        {
            return new PriceFact(PriceFactKind.Choke, demand.Id, choke, PerTonne, $"{taken} at its choke, {Readable.Number(choke)}: the most it pays");
        }
        var last = demand.Intercept - demand.Slope * row.Quantity;
        return new PriceFact(PriceFactKind.Demand, demand.Id, last, PerTonne,
            $"{taken} and its last tonne is worth {Readable.Number(demand.Intercept)}{Sloped(demand.Slope, row.Quantity, "-", last)} to it");
    }

    public static PriceFact DemandFull(Demand demand, DemandRow row, double bid) => new(PriceFactKind.DemandFull, demand.Id, bid, PerTonne,
        $"{demand.Id} is met in full with {Readable.Number(row.Quantity)} t a year, although it would pay {Readable.Number(bid)}");

    public PriceFact LinkFull(string link) => new(PriceFactKind.LinkFull, link, book.RentPerGrossTonne(link), "USD/gross t",
        $"{link} is full at {Readable.Number(book.FreeCapacity(link) ?? 0)} gross t a year, where room for one more is worth "
        + Readable.Number(book.RentPerGrossTonne(link)));

    public static PriceFact Contract(ShipmentRow row) => new(PriceFactKind.Contract, row.Site, row.Parts.Contract, PerTonne,
        $"a contract binds {row.Site} to {row.Destination}, worth {Readable.Number(-row.Parts.Contract)} a tonne")
    { Shipment = row };

    public static PriceFact Disposal(PriceNode node) => new(PriceFactKind.Disposal, node.Commodity, 0, PerTonne,
        $"there is more of {node} than anybody takes, and the rest is given away or left");

    public static PriceFact Unwanted(PriceNode node) => new(PriceFactKind.Idle, node.Site ?? node.Place, 0, PerTonne,
        "nobody would pay anything for it here");

    public PriceFact Idle(PriceNode node)
    {
        var cheapest = book.SuppliesAt(node).Select(pair => (double?)pair.Supply.Cost).Min();
        var dearest = book.DemandsAt(node).Select(pair => (double?)Math.Min(pair.Demand.Choke ?? pair.Demand.Intercept, pair.Demand.Intercept)).Max();
        var text = node.IsGate
            ? "nothing leaves this gate: the price is what the best bid leaves after carriage"
                + (cheapest is { } cost ? $", and mining starts at {Readable.Number(cost)}" : "")
            : "nothing is delivered here: the price is the best bid that nobody meets"
                + (dearest is { } bid ? $", and its first tonne is worth {Readable.Number(bid)}" : "");
        return new PriceFact(PriceFactKind.Idle, node.Site ?? node.Place, null, null, text);
    }

    public static PriceFact Loop(PriceNode node) => new(PriceFactKind.Loop, node.Commodity, null, null,
        $"the chain comes back to {node}");

    public static PriceFact Omitted(int count) => new(PriceFactKind.Omitted, "", count, "facts", $"({count} more steps)");

    private string Item(Process process, RecipeItem item) =>
        $"{Readable.Number(Math.Abs(item.Amount))} {item.Commodity} x {Readable.Number(book.PriceAt(book.NodeOf(process, item)) ?? 0)}";

    private static string Of(double used, double? limit) =>
        limit is { } most && most > used * (1 + 1e-9) ? $"{Readable.Number(used)} of {Readable.Number(most)}" : Readable.Number(used);

    private static string Sloped(double slope, double quantity, string sign, double result) =>
        slope == 0 ? "" : $" {sign} {Readable.Number(slope)} x {Readable.Number(quantity)} = {Readable.Number(result)}";

    /// <summary>A long route by its first and last link; the result files have it whole.</summary>
    private static string Over(ShipmentRow row) => row.Route.Count switch
    {
        0 => "",
        <= MostLinks => $" over {string.Join(">", row.Route)}",
        var count => $" over {row.Route[0]}>...>{row.Route[^1]} ({count} links)",
    };

    private static string Parts(PriceParts parts, int sign) => string.Concat(
        Part("freight", parts.Freight, sign), Part("transfer", parts.Transfer, sign), Part("time", parts.Time, sign),
        Part("border", parts.Border, sign), Part("measures", parts.Measures, sign), Part("congestion", parts.Congestion, sign),
        Part("friction", parts.Friction, sign), Part("conduct", parts.Conduct, sign), Part("contract", parts.Contract, sign));

    private static string Part(string name, double amount, int sign) =>
        amount == 0 ? "" : $" {(amount * sign > 0 ? '+' : '-')} {name} {Readable.Number(Math.Abs(amount))}";
}
