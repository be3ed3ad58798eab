namespace Netback.Numerics;

/// <summary>
/// A program in balanced units: columns, rows and the objective multiplied by powers of two (so that no digit is lost)
/// until the largest entries of the KKT matrix's rows are near one (Ruiz 2001).
/// </summary>
internal sealed class Equilibration
{
    private const int Passes = 12;

    private readonly double[] column;
    private readonly double[] row;
    private readonly double objective = 1;

    public Equilibration(QuadraticProgram program)
    {
        column = Ones(program.Columns);
        row = Ones(program.Rows);
        for (var pass = 0; pass < Passes; pass++)
        {
            Pass(program);
            objective = ObjectiveScale(program);
        }
        for (var j = 0; j < column.Length; j++) column[j] = PowerOfTwo(column[j]);
        for (var i = 0; i < row.Length; i++) row[i] = PowerOfTwo(row[i]);
        objective = PowerOfTwo(ObjectiveScale(program));
        Scaled = Scale(program);
    }

    public QuadraticProgram Scaled { get; }

    public double[] Unscale(double[] x) => [.. x.Select((value, j) => value * column[j])];

    public double[] UnscaleDual(double[] y) => [.. y.Select((value, i) => value * row[i] / objective)];

    /// <summary>
    /// Solves p∘u − Aᵀv = f, A u = g in original units, by the balanced system; near zero where it leaves some choice.
    /// </summary>
    public (double[] U, double[] V) SolveSystem(double[] f, double[] g)
    {
        var matrix = new SparseMatrix(Scaled.Rows, Scaled.Columns, Scaled.ColumnStart, Scaled.RowIndex, Scaled.Value);
        var (u, v) = (new double[column.Length], new double[row.Length]);
        new KktSystem(matrix).SolveExact(Scaled.P, new double[row.Length],
            [.. f.Select((value, j) => value * column[j] * objective)], [.. g.Select((value, i) => value * row[i])], u, v);
        return (Unscale(u), UnscaleDual(v));
    }

    private static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }

    private static double PowerOfTwo(double value) => Math.ScaleB(1, (int)Math.Round(Math.Log2(value)));

    /// <summary>One over the largest linear cost of a column in its new unit.</summary>
    private double ObjectiveScale(QuadraticProgram program)
    {
        var largest = 0.0;
        for (var j = 0; j < column.Length; j++) largest = Math.Max(largest, Math.Abs(program.Q[j] * column[j]));
        return largest > 0 ? 1 / largest : 1;
    }

    private void Pass(QuadraticProgram program)
    {
        var (columnMax, rowMax) = (new double[column.Length], new double[row.Length]);
        for (var j = 0; j < column.Length; j++)
        {
            columnMax[j] = program.P[j] * column[j] * column[j] * objective;
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var i = program.RowIndex[p];
                var entry = Math.Abs(program.Value[p]) * column[j] * row[i];
                columnMax[j] = Math.Max(columnMax[j], entry);
                rowMax[i] = Math.Max(rowMax[i], entry);
            }
        }
        for (var j = 0; j < column.Length; j++) column[j] /= columnMax[j] > 0 ? Math.Sqrt(columnMax[j]) : 1;
        for (var i = 0; i < row.Length; i++) row[i] /= rowMax[i] > 0 ? Math.Sqrt(rowMax[i]) : 1;
    }

    private QuadraticProgram Scale(QuadraticProgram program)
    {
        var values = new double[program.Value.Length];
        for (var j = 0; j < column.Length; j++)
        {
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                values[p] = program.Value[p] * column[j] * row[program.RowIndex[p]];
            }
        }
        return new QuadraticProgram
        {
            Rows = program.Rows,
            Columns = program.Columns,
            P = [.. program.P.Select((value, j) => value * column[j] * column[j] * objective)],
            Q = [.. program.Q.Select((value, j) => value * column[j] * objective)],
            Lower = [.. program.Lower.Select((value, j) => value / column[j])],
            Upper = [.. program.Upper.Select((value, j) => value / column[j])],
            RowLower = [.. program.RowLower.Select((value, i) => value * row[i])],
            RowUpper = [.. program.RowUpper.Select((value, i) => value * row[i])],
            ColumnStart = program.ColumnStart,
            RowIndex = program.RowIndex,
            Value = values,
        };
    }
}
