namespace Netback.Data.Schema;

/// <summary>Who holds what, and the terms under which goods move: conduct, contracts, frictions, measures.</summary>
internal static class TermsTables
{
    public static readonly TableSchema Conduct = new("conduct", "market power of sellers",
        Column.KeySelector(SelectorSubject.Seller, "seller", "the seller"),
        Column.KeySelector(SelectorSubject.Commodity, "commodity", "what it sells"),
        new("market", CellKind.Selector, "where it has power; absent: everywhere") { IsKey = true, Subject = SelectorSubject.Place },
        Column.Choice("side", "side of the market; buy is reserved", "sell", "buy") with { Default = "sell" },
        Column.Amount("theta", "", "0 price taker … 1 Cournot") with { IsRequired = true, Maximum = 1 },
        Column.Amount("slope", "USD/t per t/yr", "slope the seller reckons with where the market has none of its own"));

    public static readonly TableSchema Contracts = new("contracts", "obligations to deliver; a shortfall costs the penalty",
        Column.Key("contract", "the contract"),
        new("seller_site", CellKind.Reference, "site that owes") { IsRequired = true, Tables = ["sites"] },
        Column.Selector(SelectorSubject.Place, "buyer", "place, country or bloc") with { IsRequired = true },
        Column.To("commodities", "commodity", "what is owed"),
        Column.Positive("quantity", "t/yr", "owed; give this or share"),
        Column.Share("share", "of the site's shipments of the commodity; give this or quantity") with { IsMinimumOpen = true },
        Column.Positive("price", "USD/t", "agreed price delivered; absent: the delivered price"),
        Column.Amount("penalty", "USD/t", "per tonne short; absent: the commodity's reference price"),
        Column.Choice("bearer", "who bears the loss on forced tonnes", "seller", "buyer") with { Default = "seller" },
        Column.YesNo("firm", "yes: a shortfall is not possible at any price", "no"),
        Column.From,
        Column.Until);

    public static readonly TableSchema Frictions = new("frictions", "what the map does not explain; written by calibration",
        Column.KeySelector(SelectorSubject.Site, "seller", "site or country"),
        Column.KeySelector(SelectorSubject.Place, "buyer", "place, country or bloc"),
        Column.KeySelector(SelectorSubject.Commodity, "commodity", "what is traded"),
        Column.Figure("cost", "USD/t", "may be negative") with { Default = "0" },
        Column.Amount("slope", "USD/t per t/yr", "rise with the pair's total") with { Default = "0" });

    public static readonly TableSchema Measures = new("measures", "what governments do to the market",
        Column.Key("measure", "the measure"),
        Column.Choice("kind", "what it does", MeasureKinds) with { IsRequired = true },
        Column.Selector(SelectorSubject.Commodity, "commodity", "goods it hits"),
        Column.Selector(SelectorSubject.Site, "origin", "where the goods were last processed or mined"),
        Column.Selector(SelectorSubject.Place, "destination", "where the goods go"),
        Column.Selector(SelectorSubject.Way, "via", "routes through a country other than their ends, or over a link it controls"),
        Column.Selector(SelectorSubject.Seller, "seller", "who sells"),
        Column.Selector(SelectorSubject.Seller, "owner", "actors that hold a share of the site"),
        Column.Selector(SelectorSubject.Site, "site", "sites it hits"),
        Column.LooselyTo("place", "where a floor is tested", "places"),
        Column.Figure("value", "as unit says", "rate, floor, strike or required share"),
        Column.Choice("unit", "unit of the value", "USD/t", "share"),
        Column.Choice("basis", "of a share: customs value with or without carriage", "cif", "fob") with { Default = "cif" },
        Column.Amount("quantity", "t/yr", "of a quota, or the most a floor covers"),
        Column.Share("upside", "share of what lies above the strike that is paid back"),
        Column.Choice("rent_to", "who receives the quota's rent", "origin", "destination") with { Default = "destination" },
        Column.Choice("origin_rule", "what counts as origin; mined is not built yet", "processed", "mined") with { Default = "processed" },
        Column.From,
        Column.Until,
        Column.Text("legal", "on what basis, or not-checked") with { Default = "not-checked" });

    public static readonly TableSchema Requirements = new("requirements", "gates of a selective partner, asked by netback gates",
        Column.Key("requirement", "the requirement"),
        Column.Selector(SelectorSubject.Place, "partner", "whose gate it is") with { IsRequired = true },
        Column.Choice("rule", "what is asked of a site and what it ships", GateRules) with { IsRequired = true },
        Column.Selector(SelectorSubject.Party, "of", "whom or what the rule is about: owners, countries, ways"),
        Column.Share("threshold", "share not to be exceeded, or to be reached"),
        Column.Selector(SelectorSubject.Goods, "applies_to", "sites and commodities it is asked of; absent: all"),
        Column.From,
        Column.Until);

    public static readonly TableSchema Actors = new("actors", "companies, state bodies, banks, funds",
        Column.Key("actor", "the actor"),
        Column.Needed("name", "name to print"),
        Column.Needed("kind", "state, state company, private company, bank …"),
        Column.LooselyTo("country", "where it is at home", "countries"),
        Column.Text("bloc", "bloc it answers to"),
        Column.LooselyTo("parent", "who controls it", "actors"));

    public static readonly TableSchema Ownership = new("ownership", "shares of assets",
        new("asset", CellKind.Reference, "site, process, link or project")
        {
            IsKey = true, IsRequired = true, StandsOn = true, Tables = ["sites", "processes", "supplies", "links", "projects"],
        },
        Column.KeyTo("actors", "actor", "who holds it"),
        Column.Share("share", "of the asset") with { IsRequired = true });

    /// <summary>Kinds that close lanes and routes.</summary>
    public static readonly IReadOnlyList<string> Bans = ["import_ban", "export_ban", "transit_ban"];

    private static string[] GateRules =>
        ["owner_share_max", "origin_in", "input_share_max", "buyer_share_max", "buyer_share_min", "seller_share_max", "route_avoids"];

    private static string[] MeasureKinds =>
    [
        "tariff", "export_tax", "subsidy", "royalty", "import_ban", "export_ban", "transit_ban", "quota",
        "domestic_processing", "variable_levy", "intervention", "cfd",
    ];
}
