using Netback.Data.Results;
using Netback.Studies;
using Netback.Studies.Comparison;

namespace Netback.Data.Reports;

/// <summary>States of a case side by side, as tables.</summary>
public static class ComparisonReport
{
    /// <summary>Name of the report.</summary>
    public const string Name = "compare";

    public static Report Of(ScenarioComparison comparison, RunDescription run) => new(Name, run,
        TablesOf(comparison));

    public static IReadOnlyList<ReportTable> TablesOf(ScenarioComparison comparison) =>
        [States(comparison), Figures(comparison), Causes(comparison),
            .. IncidenceTables.Of([.. comparison.Measures.SelectMany(item => item.Incidences.Select(incidence => (item.State, incidence)))])];

    private static ReportTable States(ScenarioComparison comparison) => ReportTable.Of(
        "states", "a state of the case", comparison.States.Zip(comparison.Results),
        new("state", "id", "base, or the scenario", row => row.First.Id),
        new("title", "", "its title", row => row.First.Title),
        new("status", "", "how its solve ended", row => StatusText.Of(row.Second.Certificate.Status)),
        new("reason", "", "why there is no certified answer", row => row.Second.Certificate.Reason));

    private static ReportTable Figures(ScenarioComparison comparison) => ReportTable.Of(
        "figures", "a figure to decide on, in one state",
        comparison.Figures.SelectMany(figure => comparison.States.Select((state, i) => (Figure: figure, State: state.Id, Value: figure.Values[i]))),
        new("group", "", "price, netback, shipped, delivered, dependence, account, welfare or certificate", row => NameOf(row.Figure.Group)),
        new("subject", "", "of what", row => row.Figure.Subject),
        new("unit", "", "its unit", row => row.Figure.Unit),
        new("state", "id", "base, or the scenario", row => row.State),
        new("value", "as unit", "the figure; empty where the state has none", row => row.Value));

    private static ReportTable Causes(ScenarioComparison comparison) => ReportTable.Of(
        "causes", "why a host gate's revenue differs from the first state; the five causes add up to after less before",
        comparison.Causes.SelectMany(item => item.Gates.Select(gate => (item.State, Gate: gate))),
        new("state", "id", "the state compared with the first", row => row.State),
        new("country", "country", "country of the site", row => row.Gate.Country),
        new("site", "id", "the site", row => row.Gate.Site),
        new("commodity", "id", "what it ships", row => row.Gate.Commodity),
        new("before", "USD/yr", "revenue at the gate in the first state", row => row.Gate.Before),
        new("after", "USD/yr", "revenue at the gate in this state", row => row.Gate.After),
        new("price", "USD/yr", "because the markets served pay another price", row => row.Gate.Price),
        new("freight", "USD/yr", "because of freight, transfer, time, border and rents of full links", row => row.Gate.Freight),
        new("measure", "USD/yr", "because of duties, levies and other measures on the way", row => row.Gate.Measure),
        new("terms", "USD/yr", "because of frictions, mark-ups and contracts", row => row.Gate.Terms),
        new("volume", "USD/yr", "because more or less is shipped", row => row.Gate.Volume));

    /// <summary>What a figure of a group is, in a line.</summary>
    public static string MeaningOf(FigureGroup group) => group switch
    {
        FigureGroup.Price => "delivered price at the commodity's reference market",
        FigureGroup.Netback => "what a host's gate keeps of a tonne that it ships",
        FigureGroup.Shipped => "what a host's gate ships",
        FigureGroup.Delivered => "what all buyers of a commodity take",
        FigureGroup.Dependence => "share of a host's exports of a mineral that goes to the buyer who is largest in the first state",
        FigureGroup.Account => "gains of all parties in a country: miners, plants, users, treasury, rents",
        FigureGroup.Welfare => "the accounts of all countries together",
        FigureGroup.Certificate => "how far the answer is from an equilibrium at most, relative; it speaks of arithmetic, not of the data",
    };

    /// <summary>Name of a group in files and tables.</summary>
    public static string NameOf(FigureGroup group) => group switch
    {
        FigureGroup.Price => "price",
        FigureGroup.Netback => "netback",
        FigureGroup.Shipped => "shipped",
        FigureGroup.Delivered => "delivered",
        FigureGroup.Dependence => "dependence",
        FigureGroup.Account => "account",
        FigureGroup.Welfare => "welfare",
        FigureGroup.Certificate => "certificate",
    };
}
