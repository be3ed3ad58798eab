using System.Globalization;
using Netback.Market.Results;
using Netback.Quantities;

namespace Netback.Studies.Tracing;

/// <summary>Shipments, netbacks and dependence: what adds up to what.</summary>
internal sealed class FlowTrace(MarketView view, PriceTrace prices, WayRows ways)
{
    private const int MostShipments = 8;

    public FigureReason Of(ShipmentRow row)
    {
        List<string> lines =
        [
            $"delivered price = gate price + parts: {Readable.Number(row.GatePrice)}{Parts(row.Parts, '+', '-')} = {Readable.Number(row.DeliveredPrice)} USD/t",
            row.Route.Count == 0 ? "used where it leaves the gate: no way, no carriage"
                : $"freight = Σ over {Counted.Of(row.Route.Count, "link")} of (cost x times + plus) / contained ({Readable.Number(view.Commodity(row.Commodity)?.Contained ?? 1)} t a gross tonne): "
                    + $"{Readable.Number(row.Parts.Freight)} USD/t",
            $"quantity: what leaves the gate goes where the delivered price pays for the way; among equal ways the flows are the evenest: {Readable.Number(row.Quantity)} t a year",
        ];
        var why = prices.Of(row.Destination, row.Commodity, null);
        return new FigureReason([.. lines, .. why.Lines], [.. ways.Of(row).Concat(why.Rests).Distinct()]);
    }

    public FigureReason Of(NetbackRow row)
    {
        var sold = view.Result.Shipments.Where(shipment => shipment.Site == row.Site && shipment.Commodity == row.Commodity).ToList();
        List<string> lines =
        [
            $"gate price = price at the reference market {row.Market} - parts on the way - market gap: {Readable.Number(row.MarketPrice)}{Parts(row.Parts, '-', '+')}"
                + $"{Part("market gap", row.MarketGap, '-', '+')} = {Readable.Number(row.GatePrice)} USD/t",
            sold.Count == 0 ? "nothing leaves the gate: the way is that of the best bid"
                : $"parts are means over {Counted.Of(sold.Count, "shipment")} by tonnes: "
                    + string.Join(", ", sold.OrderByDescending(shipment => shipment.Quantity).Take(MostShipments).Select(shipment => $"{Readable.Number(shipment.Quantity)} t to {shipment.Destination}")),
        ];
        var why = prices.Of(view.PlaceOfSite(row.Site), row.Commodity, row.Site);
        return new FigureReason([.. lines, .. why.Lines], [.. sold.SelectMany(ways.Of).Concat(why.Rests).Distinct()]);
    }

    public FigureReason Of(DependenceRow row)
    {
        var isInto = row.By is "seller" or "processor";
        var all = view.Result.Shipments.Where(shipment => shipment.Commodity == row.Commodity
            && (isInto ? view.CountryOfPlace(shipment.Destination) : view.CountryOfSite(shipment.Site)) == row.Country).ToList();
        var total = all.Sum(shipment => shipment.Quantity);
        var routes = view.Routes;
        bool Counts(ShipmentRow shipment) => row.By switch
        {
            "seller" => view.CountryOfSite(shipment.Site) == row.Who,
            "buyer" => view.CountryOfPlace(shipment.Destination) == row.Who,
            "route" => routes.TransitOf(shipment).Contains(row.Who),
            _ => true,
        };
        var counted = all.Where(Counts).OrderByDescending(shipment => shipment.Quantity).ToList();
        var over = isInto ? "deliveries into the country" : "deliveries from its sites";
        List<string> lines =
        [
            $"share = tonnes {Way(row)} / all {over}: {Percent(row.Share)} of {Readable.Number(total)} t a year",
            .. counted.Take(MostShipments).Select(shipment => $"{Readable.Number(shipment.Quantity)} t a year from {shipment.Site} to {shipment.Destination}"),
            .. counted.Count > MostShipments ? [$"({counted.Count - MostShipments} more)"] : Array.Empty<string>(),
            .. row.Hhi is { } hhi ? [$"hhi = Σ squared shares = {Readable.Number(hhi)}"] : Array.Empty<string>(),
        ];
        return new FigureReason(lines, [.. counted.SelectMany(SiteRows).Distinct()]);
    }

    /// <summary>What a site yields a commodity by.</summary>
    private IEnumerable<RowReference> SiteRows(ShipmentRow row) => view.World.Supplies
        .Where(supply => supply.Site == row.Site && supply.Commodity == row.Commodity).Select(supply => new RowReference("supplies", supply.Id))
        .Concat(view.World.Processes.Where(process => process.Site == row.Site && process.Recipe.Any(item => item.Commodity == row.Commodity && item.Amount > 0))
            .Select(process => new RowReference("processes", process.Id)));

    private static string Way(DependenceRow row) => row.By switch
    {
        "seller" => $"that come from {row.Who}",
        "buyer" => $"that go to {row.Who}",
        "route" => $"that pass through {row.Who}",
        _ => $"that plants of {row.Who} take in next",
    };

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Parts(PriceParts parts, char adds, char takes) => string.Concat(
        Part("freight", parts.Freight, adds, takes), Part("transfer", parts.Transfer, adds, takes), Part("time", parts.Time, adds, takes),
        Part("border", parts.Border, adds, takes), Part("measures", parts.Measures, adds, takes), Part("congestion", parts.Congestion, adds, takes),
        Part("friction", parts.Friction, adds, takes), Part("conduct", parts.Conduct, adds, takes), Part("contract", parts.Contract, adds, takes));

    private static string Part(string name, double amount, char adds, char takes) =>
        amount == 0 ? "" : $" {(amount > 0 ? adds : takes)} {name} {Readable.Number(Math.Abs(amount))}";
}
