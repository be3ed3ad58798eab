using Netback.Numerics;

namespace Netback.Tests.Support;

/// <summary>A small quadratic program written row by row: easier to read than its columns.</summary>
internal sealed class ProgramText
{
    private readonly List<(double Cost, double Curvature, double Low, double High)> columns = [];
    private readonly List<(double[] Terms, double Low, double High)> rows = [];

    /// <summary>A column: cost·x + ½·curvature·x² between two bounds.</summary>
    public ProgramText Column(double cost, double curvature = 0, double low = 0, double high = double.PositiveInfinity)
    {
        columns.Add((cost, curvature, low, high));
        return this;
    }

    /// <summary>low ≤ terms · x ≤ high.</summary>
    public ProgramText Row(double low, double high, params double[] terms)
    {
        rows.Add((terms, low, high));
        return this;
    }

    public ProgramText AtLeast(double low, params double[] terms) => Row(low, double.PositiveInfinity, terms);

    public ProgramText AtMost(double high, params double[] terms) => Row(double.NegativeInfinity, high, terms);

    public ProgramText Equal(double value, params double[] terms) => Row(value, value, terms);

    public QuadraticProgram Build()
    {
        var (starts, indices, values) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var j = 0; j < columns.Count; j++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (j >= rows[i].Terms.Length || rows[i].Terms[j] == 0) continue;
                indices.Add(i);
                values.Add(rows[i].Terms[j]);
            }
            starts.Add(indices.Count);
        }
        return new QuadraticProgram
        {
            Rows = rows.Count,
            Columns = columns.Count,
            P = [.. columns.Select(column => column.Curvature)],
            Q = [.. columns.Select(column => column.Cost)],
            Lower = [.. columns.Select(column => column.Low)],
            Upper = [.. columns.Select(column => column.High)],
            RowLower = [.. rows.Select(row => row.Low)],
            RowUpper = [.. rows.Select(row => row.High)],
            ColumnStart = [.. starts],
            RowIndex = [.. indices],
            Value = [.. values],
        };
    }
}
