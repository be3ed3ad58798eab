namespace Netback.Studies;

/// <summary>What a corridor carries of the exports of some countries.</summary>
/// <param name="GrossTonnes">Gross tonnes a year.</param>
/// <param name="Value">USD a year at gate prices.</param>
/// <param name="ValueShare">Share of the value of all their exports; null without exports.</param>
public readonly record struct CorridorLoad(double GrossTonnes, double Value, double? ValueShare)
{
    /// <summary>Adds up the export shipments that use a link of the corridor.</summary>
    public static CorridorLoad Of(MarketView view, IReadOnlyList<string> countries, string corridor)
    {
        var routes = new Routes(view);
        var (gross, value, all) = (0.0, 0.0, 0.0);
        foreach (var row in view.Result.Shipments)
        {
            if (!view.IsExport(row) || !countries.Contains(view.CountryOfSite(row.Site))) continue;
            all += row.Quantity * row.GatePrice;
            if (!routes.CorridorsOf(row).Contains(corridor)) continue;
            gross += routes.Gross(row);
            value += row.Quantity * row.GatePrice;
        }
        return new CorridorLoad(gross, value, all > 0 ? value / all : null);
    }
}
