using Netback.Market.Structure;

namespace Netback.Market.Program;

/// <summary>
/// Firm contracts as soft ones at a price far above any route, with everything else but carriage free of cost: what is then
/// still short cannot be delivered, and the routes found are those that can.
/// </summary>
internal static class FirmContracts
{
    /// <summary>Price of a firm tonne short, in units of the largest price scale.</summary>
    private const double ShortPrice = 1e3;

    public static bool IsFirm(MarketStructure structure, FixedColumn column) =>
        column.Kind == ColumnKind.Shortfall && structure.World.Contracts[column.Subject].IsFirm;

    public static MarketInstance Softened(MarketStructure structure, MarketInstance instance)
    {
        var price = ShortPrice * structure.PriceScale.Max();
        return instance with
        {
            Cost = [.. structure.Columns.Select(column => IsFirm(structure, column) ? price : 0)],
            Curvature = new double[structure.Columns.Count],
            LaneCost = new double[structure.Lanes.Count],
            Upper = [.. structure.Columns.Select((column, j) => column.Kind == ColumnKind.Shortfall ? double.PositiveInfinity : instance.Upper[j])],
        };
    }
}
