namespace Netback.Data.Schema;

/// <summary>Countries, clubs, places and the ways between them.</summary>
internal static class GeographyTables
{
    public static readonly TableSchema Countries = new("countries", "countries that the case names",
        new("country", CellKind.Country, "ISO 3166-1 alpha-3 code") { IsKey = true, IsRequired = true },
        Column.Needed("name", "name to print"),
        Column.Text("bloc", "the one bloc it belongs to"));

    public static readonly TableSchema Groups = new("groups", "clubs of countries; a country may be in several",
        Column.Key("group", "the club"),
        Column.KeyTo("countries", "country", "a member"),
        Column.From,
        Column.Until);

    public static readonly TableSchema Places = new("places", "places that goods leave from, pass through or arrive at",
        Column.Key("place", "the place"),
        Column.Needed("name", "name to print"),
        Column.To("countries", "country", "country it lies in"),
        new("lat", CellKind.Number, "latitude") { Unit = "degrees north", Minimum = -90, Maximum = 90 },
        new("lon", CellKind.Number, "longitude") { Unit = "degrees east", Minimum = -180, Maximum = 180 },
        Column.Text("kind", "hub, seaport, border crossing, market …"),
        Column.Amount("transfer_cost", "USD/gross t", "paid when a route changes mode here") with { Default = "0" },
        Column.Amount("transfer_days", "days", "lost when a route changes mode here") with { Default = "0" });

    public static readonly TableSchema Links = new("links", "connections between two places by one mode",
        Column.Key("link", "the link"),
        Column.To("places", "from", "one end"),
        Column.To("places", "to", "other end"),
        Column.Text("mode", "rail, road, sea, ferry …; absent is a mode of its own"),
        Column.Amount("km", "km", "length"),
        Column.Amount("cost", "USD/gross t", "carriage over the link") with { IsRequired = true },
        Column.Amount("days", "days", "time over the link") with { Default = "0" },
        Column.Amount("days_p90", "days", "time not exceeded nine times in ten"),
        Column.Amount("border_cost", "USD/gross t", "paid at the border on this link") with { Default = "0" },
        Column.Amount("border_days", "days", "lost at the border on this link") with { Default = "0" },
        Column.Amount("capacity", "gross t/yr", "both directions together; absent: no limit"),
        Column.Amount("background", "gross t/yr", "traffic that is not the case's own") with { Default = "0" },
        new("country", CellKind.References, "countries that control it, all of them") { Tables = ["countries"] },
        Column.Texts("corridors", "corridors it belongs to"),
        Column.Status,
        Column.Opens,
        Column.Closes,
        Column.Choice("direction", "both ways, or only from → to", "both", "one") with { Default = "both" });

    public static readonly TableSchema Freight = new("freight", "how goods travel on links; of overlapping rows times multiply, plus add, any no closes",
        Column.KeySelector(SelectorSubject.Link, "link", "links it speaks of") with { Default = "all" },
        Column.KeySelector(SelectorSubject.Commodity, "commodity", "commodities it speaks of") with { Default = "all" },
        Column.Amount("times", "", "factor on the link's cost") with { Default = "1" },
        Column.Figure("plus", "USD/gross t", "added to the link's cost") with { Default = "0" },
        Column.YesNo("allowed", "no closes the link to the commodity", "yes"));
}
