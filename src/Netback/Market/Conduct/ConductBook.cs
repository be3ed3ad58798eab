namespace Netback.Market.Conduct;

/// <summary>Which conduct row a lane stands in.</summary>
internal sealed class ConductBook
{
    private readonly Dictionary<int, int> rowOfLane = [];

    public ConductBook(IReadOnlyList<ConductMarket> markets, int[] rows)
    {
        for (var i = 0; i < markets.Count; i++)
        {
            foreach (var lane in markets[i].Lanes) rowOfLane[lane] = rows[i];
        }
    }

    /// <summary>The conduct row of a lane; −1 where its seller takes the price.</summary>
    public int RowOf(int lane) => rowOfLane.GetValueOrDefault(lane, -1);
}
