using Netback.Data.Results;
using Netback.Studies.Floors;

namespace Netback.Data.Reports;

/// <summary>Floors of several levels and kinds, as tables.</summary>
public static class FloorReport
{
    /// <summary>Name of the report.</summary>
    public const string Name = "floors";

    public static Report Of(FloorPlan plan, IReadOnlyList<FloorCell> cells, RunDescription run) => new(Name, run,
        [Plan(plan), Floors(plan, cells), Plants(cells), .. IncidenceTables.Of([.. cells.Select(cell => (StateOf(cell), cell.Incidence))])]);

    private static string StateOf(FloorCell cell) => $"{FloorTable.NameOf(cell.Kind)} {ResultCell.NumberText(cell.Level)}";

    private static ReportTable Plan(FloorPlan plan) => ReportTable.Of(
        "plan", "what was asked", [plan],
        new("commodity", "id", "whose price is kept", row => row.Request.Commodity),
        new("place", "id", "where", row => row.Place),
        new("club", "countries", "who keeps it", row => string.Join(';', row.Club)),
        new("trusted", "ids", "sites whose supply is wanted", row => string.Join(';', row.TrustedSites)),
        new("price", "USD/t", "delivered price at the place without a floor", row => row.BasePrice));

    private static ReportTable Floors(FloorPlan plan, IReadOnlyList<FloorCell> cells) => ReportTable.Of(
        "floors", "a floor of one kind at one level, against the market without it", cells,
        new("kind", "", "variable_levy, intervention or cfd", row => FloorTable.NameOf(row.Kind)),
        new("level", "USD/t", "the floor per tonne contained", row => row.Level),
        new("status", "", "solved, does-not-hold or not-converged", row => row.Status),
        new("price", "USD/t", "delivered price at the place", row => row.Price),
        new("instrument", "USD/t", "levy, price paid by the public buyer, or support per tonne", row => row.Incidence.Price),
        new("tonnes", "t/yr", "tonnes charged, bought or supported", row => Value(row, cell => cell.Incidence.Tonnes)),
        new("outlay", "USD/yr", "what treasuries pay out more", row => Value(row, cell => cell.Incidence.Outlay)),
        new("duty", "USD/yr", "duty that all treasuries take in more", row => Value(row, cell => cell.Duty)),
        new("user_cost", "USD/yr", "what users inside the club lose", row => Value(row, cell => cell.UserCost)),
        new("trusted_added", "t/yr", "what trusted sites make more of the commodity", row => Value(row, cell => cell.TrustedAdded)),
        new("covering", "count", "trusted sites of the mineral that cover their cost", row => Value(row, cell => cell.Covering.Count)),
        new("newly_covering", "count", "those that do not without the floor", row => Value(row, cell => cell.Newly.Count)),
        new("price_inside", "USD/t", "mean delivered price of the commodity inside the club", row => row.PriceOf(plan.Request.Commodity, true)?.With),
        new("price_inside_change", "USD/t", "its change", row => row.PriceOf(plan.Request.Commodity, true)?.Change),
        new("price_outside", "USD/t", "mean delivered price of the commodity outside", row => row.PriceOf(plan.Request.Commodity, false)?.With),
        new("price_outside_change", "USD/t", "its change", row => row.PriceOf(plan.Request.Commodity, false)?.Change),
        new("welfare", "USD/yr", "change of welfare; minus the deadweight loss", row => Value(row, cell => cell.Incidence.Welfare)),
        new("reason", "", "why there are no numbers", row => row.Incidence.NoAnswer));

    private static double? Value(FloorCell cell, Func<FloorCell, double> value) => cell.Holds ? value(cell) : null;

    private static ReportTable Plants(IEnumerable<FloorCell> cells) => ReportTable.Of(
        "plants", "a trusted site of the mineral that covers its cost, or covers it only without the floor",
        cells.SelectMany(cell => cell.Covering.Select(site => (Cell: cell, Site: site, How: cell.Newly.Contains(site) ? "newly" : "also without"))
            .Concat(cell.NoLonger.Select(site => (Cell: cell, Site: site, How: "no longer")))),
        new("kind", "", "kind of the floor", row => FloorTable.NameOf(row.Cell.Kind)),
        new("level", "USD/t", "the floor", row => row.Cell.Level),
        new("site", "id", "the site", row => row.Site),
        new("covers", "", "newly, also without, or no longer", row => row.How));
}
