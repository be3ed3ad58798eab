namespace Netback.Numerics;

/// <summary>
/// Takes out of a program what an interior point would choke on: fixed columns, rows without bounds, rows that never
/// bind, and forcing rows, whose bounds leave each of their columns one value (so that no interior exists). What was taken
/// out comes back with valid duals in <see cref="Restore"/>. After Andersen and Andersen (1995), sections 3.1 and 3.3.
/// </summary>
internal sealed class Presolve
{
    /// <summary>An activity this close to a bound, relative to the terms of the row, meets it.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>An activity beyond a bound by more than this, relative to the terms of the row, cannot be met.</summary>
    private const double InfeasibleTolerance = 1e-9;

    private readonly QuadraticProgram program;
    private readonly double noise;
    private readonly List<(int Column, double Value)>[] rows;
    private readonly bool[] isFixed;
    private readonly double[] value;
    private readonly bool[] isDropped;
    private readonly List<(int Row, bool AtMost, int[] Columns)> forcing = [];
    private readonly Queue<int> queue = new();
    private readonly bool[] isQueued;

    /// <param name="program">The program.</param>
    /// <param name="noise">Violations up to this are rounding whatever the size of the terms.</param>
    public Presolve(QuadraticProgram program, double noise = 0)
    {
        (this.program, this.noise) = (program, noise);
        rows = ByRow(program);
        (isFixed, value) = (new bool[program.Columns], new double[program.Columns]);
        (isDropped, isQueued) = (new bool[program.Rows], new bool[program.Rows]);
        for (var i = 0; i < program.Rows; i++) Enqueue(i);
        for (var j = 0; j < program.Columns; j++)
        {
            if (program.Lower[j] > program.Upper[j] + noise) IsInfeasible = true;
            if (program.Lower[j] == program.Upper[j]) Fix(j, program.Lower[j]);
        }
        while (!IsInfeasible && queue.TryDequeue(out var row))
        {
            isQueued[row] = false;
            if (!isDropped[row]) Look(row);
        }
        if (!IsInfeasible) SettleLooseColumns();
        KeptColumns = [.. Enumerable.Range(0, program.Columns).Where(j => !isFixed[j])];
        KeptRows = [.. Enumerable.Range(0, program.Rows).Where(i => !isDropped[i])];
    }

    /// <summary>Some row or column cannot be met whatever the others do.</summary>
    public bool IsInfeasible { get; private set; }

    /// <summary>A column that no row holds gains without limit.</summary>
    public bool IsUnbounded { get; private set; }

    public IReadOnlyList<int> KeptColumns { get; }

    public IReadOnlyList<int> KeptRows { get; }

    /// <summary>The program of the kept columns and rows.</summary>
    public QuadraticProgram Reduced()
    {
        var place = new int[program.Rows];
        for (var k = 0; k < KeptRows.Count; k++) place[KeptRows[k]] = k;
        var (starts, index, entries) = (new int[KeptColumns.Count + 1], new List<int>(), new List<double>());
        for (var k = 0; k < KeptColumns.Count; k++)
        {
            var j = KeptColumns[k];
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                if (isDropped[program.RowIndex[p]] || program.Value[p] == 0) continue;
                index.Add(place[program.RowIndex[p]]);
                entries.Add(program.Value[p]);
            }
            starts[k + 1] = index.Count;
        }
        var known = KeptRows.Select(KnownPart).ToArray();
        return new QuadraticProgram
        {
            Rows = KeptRows.Count,
            Columns = KeptColumns.Count,
            P = [.. KeptColumns.Select(j => program.P[j])],
            Q = [.. KeptColumns.Select(j => program.Q[j])],
            Lower = [.. KeptColumns.Select(j => program.Lower[j])],
            Upper = [.. KeptColumns.Select(j => program.Upper[j])],
            RowLower = [.. KeptRows.Select((i, k) => program.RowLower[i] - known[k])],
            RowUpper = [.. KeptRows.Select((i, k) => program.RowUpper[i] - known[k])],
            ColumnStart = starts,
            RowIndex = [.. index],
            Value = [.. entries],
        };
    }

    /// <summary>Values of all columns and duals of all rows from those of the reduced program.</summary>
    public (double[] X, double[] Y) Restore(double[] reducedX, double[] reducedY)
    {
        var (x, y) = ((double[])value.Clone(), new double[program.Rows]);
        for (var k = 0; k < KeptColumns.Count; k++) x[KeptColumns[k]] = reducedX[k];
        for (var k = 0; k < KeptRows.Count; k++) y[KeptRows[k]] = reducedY[k];
        for (var f = forcing.Count - 1; f >= 0; f--) RestoreForcing(forcing[f], x, y);
        return (x, y);
    }

    private static List<(int, double)>[] ByRow(QuadraticProgram program)
    {
        var rows = new List<(int, double)>[program.Rows];
        for (var i = 0; i < rows.Length; i++) rows[i] = [];
        for (var j = 0; j < program.Columns; j++)
        {
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                if (program.Value[p] != 0) rows[program.RowIndex[p]].Add((j, program.Value[p]));
            }
        }
        return rows;
    }

    private void Enqueue(int row)
    {
        if (isDropped[row] || isQueued[row]) return;
        isQueued[row] = true;
        queue.Enqueue(row);
    }

    private void Fix(int column, double at)
    {
        if (isFixed[column]) return;
        (isFixed[column], value[column]) = (true, at);
        for (var p = program.ColumnStart[column]; p < program.ColumnStart[column + 1]; p++) Enqueue(program.RowIndex[p]);
    }

    private double KnownPart(int row)
    {
        var known = 0.0;
        foreach (var (column, coefficient) in rows[row])
        {
            if (isFixed[column]) known += coefficient * value[column];
        }
        return known;
    }

    private void Look(int row)
    {
        var (low, high, size) = Activity(row);
        var (lower, upper) = (program.RowLower[row], program.RowUpper[row]);
        var (close, far) = (Tolerance * size, Math.Max(noise, InfeasibleTolerance * size));
        if (lower > upper + noise || high < lower - far || low > upper + far) IsInfeasible = true;
        else if (low >= lower - close && high <= upper + close) isDropped[row] = true;
        else if (high <= lower + close) Force(row, atMost: true);
        else if (low >= upper - close) Force(row, atMost: false);
    }

    /// <summary>Least and greatest activity of a row by its columns' bounds, and the size of its terms.</summary>
    private (double Low, double High, double Size) Activity(int row)
    {
        var (low, high, size) = (0.0, 0.0, 0.0);
        foreach (var (column, coefficient) in rows[row])
        {
            var (a, b) = isFixed[column] ? (value[column], value[column]) : (program.Lower[column], program.Upper[column]);
            if (coefficient < 0) (a, b) = (b, a);
            low += coefficient * a;
            high += coefficient * b;
            if (double.IsFinite(a)) size = Math.Max(size, Math.Abs(coefficient * a));
            if (double.IsFinite(b)) size = Math.Max(size, Math.Abs(coefficient * b));
        }
        return (low, high, size);
    }

    private void Force(int row, bool atMost)
    {
        var columns = rows[row].Where(item => !isFixed[item.Column]).ToList();
        isDropped[row] = true;
        forcing.Add((row, atMost, [.. columns.Select(item => item.Column)]));
        foreach (var (column, coefficient) in columns)
        {
            Fix(column, coefficient > 0 == atMost ? program.Upper[column] : program.Lower[column]);
        }
    }

    /// <summary>Columns that stand in no kept row go where their own cost sends them.</summary>
    private void SettleLooseColumns()
    {
        for (var j = 0; j < program.Columns; j++)
        {
            if (isFixed[j] || Enumerable.Range(program.ColumnStart[j], program.ColumnStart[j + 1] - program.ColumnStart[j])
                .Any(p => !isDropped[program.RowIndex[p]] && program.Value[p] != 0)) continue;
            var best = program.P[j] > 0 ? -program.Q[j] / program.P[j]
                : program.Q[j] > 0 ? double.NegativeInfinity
                : program.Q[j] < 0 ? double.PositiveInfinity
                : 0;
            var at = Math.Clamp(best, program.Lower[j], program.Upper[j]);
            if (!double.IsFinite(at)) IsUnbounded = true;
            else Fix(j, at);
        }
    }

    /// <summary>The least dual that gives every column the row has forced a reduced cost of the right sign.</summary>
    private void RestoreForcing((int Row, bool AtMost, int[] Columns) force, double[] x, double[] y)
    {
        var coefficient = rows[force.Row].ToDictionary(item => item.Column, item => item.Value);
        var dual = 0.0;
        foreach (var j in force.Columns)
        {
            var reduced = program.P[j] * x[j] + program.Q[j];
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++) reduced -= program.Value[p] * y[program.RowIndex[p]];
            var needed = reduced / coefficient[j];
            dual = force.AtMost ? Math.Max(dual, needed) : Math.Min(dual, needed);
        }
        y[force.Row] = dual;
    }
}
