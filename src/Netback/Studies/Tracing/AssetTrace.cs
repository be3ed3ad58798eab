using Netback.Market.Results;
using Netback.Quantities;
using Netback.World;

namespace Netback.Studies.Tracing;

/// <summary>What supplies, processes, demands and links do: the condition that holds at the solution, with its numbers.</summary>
internal sealed class AssetTrace(MarketView view, PriceTrace prices)
{
    private const int MostShipments = 6;

    /// <summary>A margin below this share of the cost is none.</summary>
    private const double Rounding = 1e-9;

    public FigureReason Of(SupplyRow row, string column)
    {
        var supply = view.World.Supplies.First(supply => supply.Id == row.Supply);
        var marginal = supply.Cost + supply.Slope * row.Quantity;
        List<string> lines =
        [
            $"marginal cost = cost + slope x quantity: {Readable.Number(supply.Cost)} + {Readable.Number(supply.Slope)} x {Readable.Number(row.Quantity)} = {Readable.Number(marginal)} USD/t",
            $"netback = revenue less all costs on the way: {Readable.Number(row.Netback)} USD/t",
            supply.Capacity is { } capacity
                ? $"quantity: as long as the netback covers the marginal cost, at most the capacity of {Readable.Number(capacity)} t a year: {Readable.Number(row.Quantity)} t a year"
                : $"quantity: as long as the netback covers the marginal cost: {Readable.Number(row.Quantity)} t a year",
            $"rent = (gate price - marginal cost) x capacity where it is full: {NumberText.Money(row.Rent)} a year",
        ];
        var why = column is "netback" or "rent" or "quantity" ? prices.Of(view.PlaceOfSite(supply.Site), supply.Commodity, supply.Site) : new FigureReason([], []);
        return Joined(lines, [new RowReference("supplies", row.Supply)], why);
    }

    public FigureReason Of(ProcessRow row)
    {
        var process = view.World.Processes.First(process => process.Id == row.Process);
        var place = view.PlaceOfSite(process.Site);
        var items = process.Recipe.Select(item => (item, Price: (item.Amount > 0 ? view.Gate(process.Site, item.Commodity) : view.Delivered(place, item.Commodity))?.Price ?? 0));
        var worth = string.Join(" ", items.Select(pair => $"{(pair.item.Amount < 0 ? "-" : "+")} {Readable.Number(Math.Abs(pair.item.Amount))} {pair.item.Commodity} x {Readable.Number(pair.Price)}"));
        List<string> lines =
        [
            $"margin = amounts x prices - cost - slope x activity: {worth} - {Readable.Number(process.Cost)} - {Readable.Number(process.Slope)} x {Readable.Number(row.Activity)} = {Readable.Number(Plain(row.Margin, process.Cost))} USD per unit of activity",
            process.Capacity is { } capacity
                ? $"activity: as long as the margin is not negative, at most the capacity of {Readable.Number(capacity)} a year{(process.Line is { } line ? $", shared on the line {line}" : "")}: {Readable.Number(row.Activity)} a year"
                : $"activity: as long as the margin is not negative: {Readable.Number(row.Activity)} a year",
            $"rent = what the capacity is worth: {NumberText.Money(row.Rent)} a year",
        ];
        return new FigureReason(lines, [.. prices.ProcessRows(row.Process)]);
    }

    public FigureReason Of(DemandRow row, string column)
    {
        var demand = view.World.Demands.First(demand => demand.Id == row.Demand);
        List<string> lines = [Worth(demand, row), $"quantity: as long as a tonne is worth its price of {Readable.Number(row.Price)} USD/t: {Readable.Number(row.Quantity)} t a year"];
        var why = column == "price" ? prices.Of(demand.Place, demand.Commodity, null) : new FigureReason([], []);
        return Joined(lines, [new RowReference("demands", row.Demand)], why);
    }

    public FigureReason Of(LinkRow row)
    {
        var link = view.World.Links.First(link => link.Id == row.Link);
        var over = view.Result.Shipments.Where(shipment => shipment.Route.Contains(row.Link)).Select(shipment => (shipment, Gross: Gross(shipment)))
            .OrderByDescending(pair => pair.Gross).ToList();
        List<string> lines =
        [
            $"forward + backward = gross tonnes of {Counted.Of(over.Count, "shipment")} over the link: {Readable.Number(row.Forward)} + {Readable.Number(row.Backward)} gross t a year",
            .. over.Take(MostShipments).Select(pair => $"{pair.shipment.Commodity} from {pair.shipment.Site} to {pair.shipment.Destination}: {Readable.Number(pair.shipment.Quantity)} t contained / {Readable.Number(view.Commodity(pair.shipment.Commodity)?.Contained ?? 1)} = {Readable.Number(pair.Gross)} gross t a year"),
            .. over.Count > MostShipments ? [$"({over.Count - MostShipments} more)"] : Array.Empty<string>(),
            link.FreeCapacity is { } free
                ? $"free capacity = capacity - background: {Readable.Number(link.Capacity ?? 0)} - {Readable.Number(link.Background)} = {Readable.Number(free)}; rent = worth of one gross tonne more x free capacity = {NumberText.Money(row.Rent)} a year"
                : "no limit, so no rent",
        ];
        return new FigureReason(lines, [new RowReference("links", row.Link)]);
    }

    /// <summary>What is nothing beside the cost is rounding.</summary>
    private static double Plain(double margin, double cost) => Math.Abs(margin) <= Rounding * Math.Max(1, Math.Abs(cost)) ? 0 : margin;

    private double Gross(ShipmentRow row) => row.Quantity / (view.Commodity(row.Commodity)?.Contained ?? 1);

    private static string Worth(Demand demand, DemandRow row) => demand.Slope == 0
        ? $"worth of a tonne: {Readable.Number(demand.Intercept)} USD/t for any quantity{(demand.Limit is { } limit ? $" up to {Readable.Number(limit)} t a year" : "")}"
        : $"worth of the last tonne = intercept - slope x quantity{(demand.Choke is { } choke ? $", at most the choke of {Readable.Number(choke)}" : "")}: "
            + $"{Readable.Number(demand.Intercept)} - {Readable.Number(demand.Slope)} x {Readable.Number(row.Quantity)} = {Readable.Number(demand.Intercept - demand.Slope * row.Quantity)} USD/t";

    private static FigureReason Joined(IEnumerable<string> lines, IEnumerable<RowReference> rows, FigureReason why) =>
        new([.. lines, .. why.Lines], [.. rows.Concat(why.Rests).Distinct()]);
}
