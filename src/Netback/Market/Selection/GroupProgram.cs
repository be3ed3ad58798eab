using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>Builds a small <see cref="QuadraticProgram"/> row by row.</summary>
internal sealed class GroupProgram
{
    private readonly List<double> cost = [];
    private readonly List<double> curvature = [];
    private readonly List<double> lower = [];
    private readonly List<double> upper = [];
    private readonly List<double> rowLower = [];
    private readonly List<double> rowUpper = [];
    private readonly List<List<(int Row, double Value)>> entries = [];

    public GroupProgram(int columns)
    {
        for (var j = 0; j < columns; j++) AddColumn(0, 0, double.NegativeInfinity, double.PositiveInfinity);
    }

    public int AddColumn(double linear, double quadratic, double low, double high)
    {
        cost.Add(linear);
        curvature.Add(quadratic);
        lower.Add(low);
        upper.Add(high);
        entries.Add([]);
        return cost.Count - 1;
    }

    public void SetColumn(int column, double linear, double quadratic, double low, double high) =>
        (cost[column], curvature[column], lower[column], upper[column]) = (linear, quadratic, low, high);

    public void AddRow(IEnumerable<(int Column, double Value)> terms, (double Low, double High) range)
    {
        foreach (var term in terms)
        {
            var column = entries[term.Column];
            if (column.Count > 0 && column[^1].Row == rowLower.Count) column[^1] = (rowLower.Count, column[^1].Value + term.Value);
            else column.Add((rowLower.Count, term.Value));
        }
        rowLower.Add(range.Low);
        rowUpper.Add(range.High);
    }

    public QuadraticProgram Build()
    {
        var starts = new int[cost.Count + 1];
        for (var j = 0; j < cost.Count; j++) starts[j + 1] = starts[j] + entries[j].Count;
        return new QuadraticProgram
        {
            Rows = rowLower.Count,
            Columns = cost.Count,
            P = [.. curvature],
            Q = [.. cost],
            Lower = [.. lower],
            Upper = [.. upper],
            RowLower = [.. rowLower],
            RowUpper = [.. rowUpper],
            ColumnStart = starts,
            RowIndex = [.. entries.SelectMany(column => column.Select(entry => entry.Row))],
            Value = [.. entries.SelectMany(column => column.Select(entry => entry.Value))],
        };
    }
}
