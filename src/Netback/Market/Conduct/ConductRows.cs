using Netback.Market.Structure;

namespace Netback.Market.Conduct;

/// <summary>Conduct in the market program: q − Σ shipments = 0 with a column q that costs ½ θ β q².</summary>
internal static class ConductRows
{
    /// <summary>Adds a row and a column for each market and returns the row of each.</summary>
    public static int[] Add(TradeFrame frame, IReadOnlyList<ConductMarket> markets, AddedTerms added)
    {
        var rows = new int[markets.Count];
        for (var i = 0; i < markets.Count; i++)
        {
            var market = markets[i];
            var commodity = frame.Deliveries[market.Delivery].Commodity;
            var slope = market.Slope ?? throw new NotSupportedException(
                $"conduct {frame.Index.World.Conducts[market.Conduct].Id} has no slope to reckon with");
            rows[i] = added.AddRow(new Row(RowKind.Conduct, RowSense.Equal, i, commodity));
            added.AddColumn(new FixedColumn(ColumnKind.Conduct, i, commodity, [new RowEntry(rows[i], 1)],
                new ColumnTerms(0, market.Theta * slope, double.PositiveInfinity)));
            foreach (var lane in market.Lanes) added.Enter(lane, rows[i], -1);
        }
        return rows;
    }

    /// <summary>Adds the row of a leader's sales, numbered after those of the markets, and returns its column: no limit, no discount.</summary>
    public static int AddLead(TradeFrame frame, Lead lead, int markets, AddedTerms added)
    {
        var commodity = frame.GateOf(lead.Lanes[0]).Commodity;
        var row = added.AddRow(new Row(RowKind.Conduct, RowSense.Equal, markets, commodity));
        foreach (var lane in lead.Lanes) added.Enter(lane, row, -1);
        return added.AddColumn(new FixedColumn(ColumnKind.Conduct, markets, commodity, [new RowEntry(row, 1)],
            new ColumnTerms(0, 0, double.PositiveInfinity)));
    }
}
