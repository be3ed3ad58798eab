using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// Units in which values and multipliers of every mineral are of one size: with price p and tonnes t natural for a commodity a unit of
/// quantity is κ·√(t/p) tonnes, and the objective counts κ². Then value and multiplier are both about √(p·t)/κ, and κ makes
/// that one for the middling mineral.
/// </summary>
internal sealed class BatchUnits
{
    private readonly MarketStructure structure;
    private readonly double[] ofCommodity;

    public BatchUnits(MarketStructure structure)
    {
        this.structure = structure;
        var sizes = structure.PriceScale.Zip(structure.TonneScale, (price, tonnes) => Math.Sqrt(price * tonnes)).ToArray();
        var middling = sizes.Length == 0 ? 1 : sizes.Order().ElementAt(sizes.Length / 2);
        Money = middling * middling;
        ofCommodity = [.. structure.PriceScale.Zip(structure.TonneScale, (price, tonnes) => middling * Math.Sqrt(tonnes / price))];
        Size = [.. sizes.Select(size => size / middling)];
        Row = [.. structure.Rows.Select((row, i) => row.Commodity >= 0 ? ofCommodity[row.Commodity] : LimitUnit(row, i))];
    }

    /// <summary>USD a year that the objective counts as one.</summary>
    public double Money { get; }

    /// <summary>Size of values and multipliers, by commodity.</summary>
    public double[] Size { get; }

    /// <summary>Unit of each row's sum.</summary>
    public double[] Row { get; }

    /// <summary>Tonnes contained of a commodity that count as one.</summary>
    public double Of(int commodity) => ofCommodity[commodity];

    /// <summary>Links and lines: the largest coefficient of any column is one.</summary>
    private double LimitUnit(Row row, int position)
    {
        var largest = 0.0;
        if (row.Kind == RowKind.Link)
        {
            for (var k = 0; k < ofCommodity.Length; k++) largest = Math.Max(largest, ofCommodity[k] / structure.Carriage[k].Contained);
            return largest;
        }
        foreach (var column in structure.Columns)
        {
            foreach (var entry in column.Entries.Where(entry => entry.Row == position))
            {
                largest = Math.Max(largest, Math.Abs(entry.Coefficient) * ofCommodity[column.Commodity]);
            }
        }
        return largest > 0 ? largest : 1;
    }
}
