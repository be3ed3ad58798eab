using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>Every table of a result, in the order of the documents. Units: tonnes are tonnes contained unless gross.</summary>
public static partial class ResultTables
{
    private const string Id = "id";
    private const string Tonnes = "t/yr";
    private const string PerTonne = "USD/t";
    private const string PerYear = "USD/yr";

    /// <summary>All tables.</summary>
    public static IReadOnlyList<ResultTable> All { get; } =
    [
        Prices(), Shipments(), Netbacks(), Contracts(), Supplies(), Processes(), Demands(), Links(), Measures(), Accounts(),
        Dependence(),
    ];

    private static ResultTable Prices() => ResultTable.Of<PriceRow>(
        "prices", "one price: of a commodity at a site's gate, or delivered at a place", result => result.Prices,
        new("place", Id, "place where the price holds", row => row.Place),
        new("commodity", Id, "what is priced", row => row.Commodity),
        new("side", "", "gate or delivered", row => SideText(row.Side)),
        new("site", Id, "whose gate; empty on delivered rows", row => row.Site),
        new("price", PerTonne, "price per tonne contained", row => row.Price),
        new("trade_price", "USD per trade_unit", "the same price in the unit that the trade quotes", row => row.TradePrice),
        new("trade_unit", "", "that unit", row => row.TradeUnit),
        new("unique", "", "false where other prices clear the market as well", row => row.IsUnique));

    private static ResultTable Shipments() => ResultTable.Of<ShipmentRow>(
        "shipments", "goods that go from a site to a place over one route", result => result.Shipments,
        [
            new("commodity", Id, "what is shipped", row => row.Commodity),
            new("site", Id, "from whose gate", row => row.Site),
            new("origin", "country", "country of the site", row => row.Origin),
            new("destination", Id, "place delivered to", row => row.Destination),
            new("quantity", Tonnes, "tonnes contained a year", row => row.Quantity),
            new("route", "ids", "links in order, joined by >; empty for use at the same place", row => string.Join('>', row.Route)),
            new("gate_price", PerTonne, "price at the gate", row => row.GatePrice),
            .. Parts<ShipmentRow>(row => row.Parts),
            new("delivered_price", PerTonne, "gate_price plus all parts", row => row.DeliveredPrice),
        ]);

    private static ResultTable Netbacks() => ResultTable.Of<NetbackRow>(
        "netbacks", "what a site keeps of its reference market's price, and where the rest goes", result => result.Netbacks,
        [
            new("site", Id, "the producer", row => row.Site),
            new("commodity", Id, "what it sells", row => row.Commodity),
            new("gate_price", PerTonne, "price at the gate", row => row.GatePrice),
            new("netback", PerTonne, "revenue less all costs on the way", row => row.Netback),
            new("market", Id, "place of the reference market", row => row.Market),
            new("market_price", PerTonne, "delivered price there", row => row.MarketPrice),
            .. Parts<NetbackRow>(row => row.Parts),
            new("market_gap", PerTonne, "reference market's price less that of the markets actually served", row => row.MarketGap),
            new("tie", "", "true where an idle site has several best bids", row => row.IsTie),
        ]);

    private static IEnumerable<ColumnOf<TRow>> Parts<TRow>(Func<TRow, PriceParts> parts) =>
    [
        new("freight", PerTonne, "freight, with times and plus", row => parts(row).Freight),
        new("transfer", PerTonne, "changes of mode", row => parts(row).Transfer),
        new("time", PerTonne, "interest on goods under way", row => parts(row).Time),
        new("border", PerTonne, "border costs", row => parts(row).Border),
        new("measures", PerTonne, "duties, levies and other measures", row => parts(row).Measures),
        new("congestion", PerTonne, "rents of full links", row => parts(row).Congestion),
        new("friction", PerTonne, "marginal frictions", row => parts(row).Friction),
        new("conduct", PerTonne, "mark-up of sellers with market power", row => parts(row).Conduct),
        new("contract", PerTonne, "what contracts add; negative where they force tonnes onto a route", row => parts(row).Contract),
    ];

    private static string SideText(PriceSide side) => side switch
    {
        PriceSide.Gate => "gate",
        PriceSide.Delivered => "delivered",
    };
}
