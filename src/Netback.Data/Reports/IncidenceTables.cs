using Netback.Data.Results;
using Netback.Studies.Incidence;

namespace Netback.Data.Reports;

/// <summary>What measures do, as tables: the measures themselves, accounts, prices by stage, production.</summary>
public static class IncidenceTables
{
    private const string PerYear = "USD/yr";
    private const string PerTonne = "USD/t";
    private const string Tonnes = "t/yr";
    private const string StateMeaning = "where it was solved: a scenario, or a row of the report";
    private const string SideMeaning = "inside (the side of whoever takes the measure, or its club) or outside";

    /// <summary>What some measures do in several states, named by state.</summary>
    public static IReadOnlyList<ReportTable> Of(IReadOnlyList<(string State, MeasureIncidence Incidence)> items)
    {
        IEnumerable<(string State, MeasureIncidence Incidence, TRow Row)> Each<TRow>(Func<MeasureIncidence, IEnumerable<TRow>> rows) =>
            items.SelectMany(item => rows(item.Incidence).Select(row => (item.State, item.Incidence, row)));
        return [Measures(items), Accounts(Each(item => item.Accounts.Where(row => row.Change != 0))), Prices(Each(item => item.Prices)), Production(Each(item => item.Outputs))];
    }

    /// <summary>One measure, or <c>all</c>.</summary>
    private static string NameOf(MeasureIncidence item) => item.Measures.Count == 1 ? item.Measures[0].Measure : "all";

    private static string Side(bool isInside) => isInside ? "inside" : "outside";

    private static ReportTable Measures(IEnumerable<(string State, MeasureIncidence Incidence)> items) => ReportTable.Of(
        "incidence", "a measure, or all together, against the same market without it", items,
        new("state", "", StateMeaning, row => row.State),
        new("measure", "id", "the measure; all: those of the state together", row => NameOf(row.Incidence)),
        new("kind", "", "its kind", row => string.Join(';', row.Incidence.Measures.Select(item => item.Kind).Distinct())),
        new("legal", "", "on what basis it stands, as the case says", row => string.Join(';', row.Incidence.Measures.Select(item => item.Legal).Distinct())),
        new("inside", "countries", "who is inside", row => string.Join(';', row.Incidence.Inside)),
        new("tonnes", Tonnes, "tonnes contained acted on; for a ban those that pass without it", row => Value(row.Incidence, item => item.Tonnes)),
        new("price", PerTonne, "duty, levy, support or rent per tonne acted on", row => row.Incidence.Price),
        new("outlay", PerYear, "what treasuries pay out more: subsidies and floors", row => Value(row.Incidence, item => item.Outlay)),
        new("income", PerYear, "what treasuries take in more: duties, taxes, royalties, paybacks", row => Value(row.Incidence, item => item.Income)),
        new("gain_inside", PerYear, "change of all accounts inside", row => Value(row.Incidence, item => item.Of(true))),
        new("gain_outside", PerYear, "change of all accounts outside", row => Value(row.Incidence, item => item.Of(false))),
        new("welfare", PerYear, "change of welfare; minus the deadweight loss", row => Value(row.Incidence, item => item.Welfare)),
        new("no_answer", "", "why there are no numbers", row => row.Incidence.NoAnswer));

    private static double? Value(MeasureIncidence item, Func<MeasureIncidence, double> value) => item.NoAnswer is null ? value(item) : null;

    private static ReportTable Accounts(IEnumerable<(string State, MeasureIncidence Incidence, AccountChange Row)> rows) => ReportTable.Of(
        "incidence_accounts", "the change of one item of a country's account", rows,
        new("state", "", StateMeaning, row => row.State),
        new("measure", "id", "the measure, or all", row => NameOf(row.Incidence)),
        new("country", "country", "whose account", row => row.Row.Country),
        new("side", "", SideMeaning, row => Side(row.Incidence.Inside.Contains(row.Row.Country))),
        new("party", "", "users, miners, processors, sellers, treasury, rents or contracts", row => Parties.NameOf(row.Row.Party)),
        new("item", "", "account item", row => row.Row.Item),
        new("change", PerYear, "with less without; gains positive", row => row.Row.Change));

    private static ReportTable Prices(IEnumerable<(string State, MeasureIncidence Incidence, StagePrice Row)> rows) => ReportTable.Of(
        "incidence_prices", "the mean delivered price of a stage on one side, weighted by the mean of tonnes delivered with and without, over balances in use in both", rows,
        new("state", "", StateMeaning, row => row.State),
        new("measure", "id", "the measure, or all", row => NameOf(row.Incidence)),
        new("commodity", "id", "the stage", row => row.Row.Commodity),
        new("side", "", SideMeaning, row => Side(row.Row.IsInside)),
        new("without", PerTonne, "without the measure", row => row.Row.Without),
        new("with", PerTonne, "with it", row => row.Row.With),
        new("tonnes", Tonnes, "tonnes that the mean rests on", row => row.Row.Tonnes),
        new("coverage", "share", "their share of what is delivered on that side; the rest has no unique price in both", row => row.Row.Coverage));

    private static ReportTable Production(IEnumerable<(string State, MeasureIncidence Incidence, OutputMove Row)> rows) => ReportTable.Of(
        "incidence_production", "what a country's sites make of a commodity", rows,
        new("state", "", StateMeaning, row => row.State),
        new("measure", "id", "the measure, or all", row => NameOf(row.Incidence)),
        new("country", "country", "where it is made", row => row.Row.Country),
        new("side", "", SideMeaning, row => Side(row.Row.IsInside)),
        new("commodity", "id", "what is made", row => row.Row.Commodity),
        new("how", "", "mined (or otherwise supplied) or processed", row => row.Row.IsMined ? "mined" : "processed"),
        new("without", Tonnes, "without the measure", row => row.Row.Without),
        new("with", Tonnes, "with it", row => row.Row.With));
}
