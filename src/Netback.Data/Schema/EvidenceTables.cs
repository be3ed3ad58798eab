namespace Netback.Data.Schema;

/// <summary>Change over years, what was observed, what is uncertain, what things are called, and where it all comes from.</summary>
internal static class EvidenceTables
{
    public static readonly TableSchema Paths = new("paths",
        "figures over years: linear between the years given, constant outside; applied before scenarios",
        new("target", CellKind.Target, "the figure, as table/id/column") { IsKey = true, IsRequired = true },
        new("year", CellKind.Year, "the year") { IsKey = true, IsRequired = true },
        Column.Figure("value", "as the target's column", "value in that year") with { IsRequired = true });

    public static readonly TableSchema Observations = new("observations", "what was observed, to compare with or calibrate to",
        Column.Key("observation", "the observation"),
        Column.Year("year", "when") with { IsRequired = true },
        Column.Choice("kind", "what was observed; a stock is held in store, in t", "flow", "share", "price", "output", "stock") with { IsRequired = true },
        Column.Selector(SelectorSubject.Commodity, "commodity", "of what"),
        Column.Selector(SelectorSubject.SiteOrPlace, "from", "whence"),
        Column.Selector(SelectorSubject.SiteOrPlace, "to", "whither"),
        Column.Selector(SelectorSubject.SiteOrPlace, "place", "where"),
        Column.Figure("value", "as unit says", "the figure") with { IsRequired = true },
        Column.Text("unit", "unit of the value"),
        Column.YesNo("used_in_calibration", "yes: it cannot test the result", "no"));

    private const string Parameters =
        "name:value pairs, separated by ;, in the unit of the figure, or multiples of it with times:yes. "
        + "lognormal: spread (5 % and 95 % at value/(1+spread) and value·(1+spread)), or low, high (5 % and 95 %) and median; "
        + "normal: low, high (5 % and 95 %); uniform, loguniform: low, high (the ends); "
        + "triangular: low, high, mode (default: the value); discrete: values, weights (each as a|b|c)";

    public static readonly TableSchema Uncertainties = new("uncertainties", "spread of figures, where the default for their confidence is not meant",
        new("target", CellKind.Target, "the figure, as table/id/column") { IsKey = true, IsRequired = true },
        Column.Choice("distribution", "shape of the spread", "lognormal", "normal", "uniform", "loguniform", "triangular", "discrete") with { IsRequired = true },
        Column.Text("parameters", Parameters),
        Column.Text("group", "figures of one group share a draw; with a hyphen before the name the figure moves the other way"));

    public static readonly TableSchema Names = new("names", "what rows and words of the case are called in other languages",
        new("target", CellKind.Text, "the cell, as table/id/column; in a column of words (mineral, form, corridors, trade_unit, legal) the middle is the word; titles: scenarios/NAME/title, datapackage/CASE/title") { IsKey = true, IsRequired = true },
        new("language", CellKind.Text, "code of the language, for instance ru") { IsKey = true, IsRequired = true },
        Column.Needed("text", "the name; where the language has cases its forms in their order, separated by ;, then the gender as @m, @f, @n or @pl"));

    public static readonly TableSchema Sources = new("sources", "what the figures rest on",
        Column.Key("source", "the source"),
        Column.Needed("title", "title"),
        Column.Text("publisher", "who published it"),
        Column.Text("date", "when it was published"),
        Column.Text("address", "where it is found"),
        Column.Text("note", "what it supports, how it was read"));
}
