namespace Netback.Numerics.Parametric;

/// <summary>
/// The optimality conditions of a family at one set of states, factored once: with F the free columns and W the rows at a bound,
/// <code>
///     [ P_F   −A_WFᵀ ] [ x_F ]   [ z_F − q_F + A_IFᵀ y_I ]
///     [ A_WF     0   ] [ y_W ] = [ v_W − A_WN x_N        ]
/// </code>
/// A target's <em>nonbasic</em> quantity is what its state fixes (the multiplier of a free one, the value of one at a bound), the
/// other is its <em>basic</em> quantity. Basic quantities are affine in nonbasic ones and in the costs.
/// </summary>
internal sealed class ReferenceSystem
{
    /// <summary>Pivots below this are zero: data are of size one.</summary>
    private const double LeastPivot = 1e-9;

    private readonly ParametricProgram program;
    private readonly int[] position;
    private readonly int[] inside;
    private readonly int insideColumns;
    private readonly int size;
    private readonly SparseLu factor;

    private ReferenceSystem(ParametricProgram program, TargetState[] states, int[] position, int size, SparseLu factor)
    {
        (this.program, States, this.position, this.size, this.factor) = (program, states, position, size, factor);
        inside = [.. Enumerable.Range(0, position.Length).Where(i => position[i] >= 0)];
        insideColumns = inside.Count(target => target < program.Columns);
    }

    public TargetState[] States { get; }

    public int FactorEntries => factor.FactorEntries;

    /// <summary>Order of the system.</summary>
    public int Size => size;

    /// <summary>The system at given states; null where it is singular.</summary>
    public static ReferenceSystem? At(ParametricProgram program, TargetState[] states)
    {
        var (position, size) = (new int[program.Targets], 0);
        for (var i = 0; i < position.Length; i++) position[i] = (states[i] == TargetState.Free) == (i < program.Columns) ? size++ : -1;
        var columns = Enumerable.Range(0, size).Select(_ => new List<(int, double)>()).ToArray();
        for (var j = 0; j < program.Columns; j++)
        {
            if (position[j] < 0) continue;
            if (program.Curvature[j] != 0) columns[position[j]].Add((position[j], program.Curvature[j]));
            for (var p = program.Matrix.ColumnStart[j]; p < program.Matrix.ColumnStart[j + 1]; p++)
            {
                var row = position[program.Columns + program.Matrix.RowIndex[p]];
                if (row < 0) continue;
                columns[position[j]].Add((row, program.Matrix.Values[p]));
                columns[row].Add((position[j], -program.Matrix.Values[p]));
            }
        }
        return SparseLu.Factor(size, columns, LeastPivot) is { } factor ? new ReferenceSystem(program, states, position, size, factor) : null;
    }

    /// <summary>The same system over a copy of its program.</summary>
    public ReferenceSystem For(ParametricProgram copy) => new(copy, States, position, size, factor);

    /// <summary>Buffers of one thread.</summary>
    public sealed class Scratch(ReferenceSystem system)
    {
        public double[] Right { get; } = new double[system.size];
        public double[] Found { get; } = new double[system.size];
        public double[] Sums { get; } = new double[system.program.Rows];
        public double[] Duals { get; } = new double[system.program.Rows];
    }

    /// <summary>Basic quantities of some targets at given costs and nonbasic quantities; columns not named have value zero.</summary>
    /// <param name="cost">Costs by column; empty for none.</param>
    /// <param name="nonbasic">By target.</param>
    /// <param name="outside">Columns at a bound that count.</param>
    /// <param name="basic">Result by target.</param>
    /// <param name="scratch">The caller's buffers.</param>
    public void Evaluate(ReadOnlySpan<double> cost, ReadOnlySpan<double> nonbasic, ReadOnlySpan<int> outside, Span<double> basic, Scratch scratch)
    {
        RightHandSide(cost, nonbasic, outside, scratch);
        factor.Solve(scratch.Right, scratch.Found);
        for (var i = 0; i < inside.Length; i++) basic[inside[i]] = scratch.Found[i];
        Outside(cost, nonbasic, outside, basic, scratch);
    }

    /// <summary>Corrects what rounding has left in basic quantities just evaluated, and what follows from them.</summary>
    public void Refine(ReadOnlySpan<double> cost, ReadOnlySpan<double> nonbasic, ReadOnlySpan<int> outside, Span<double> basic, Scratch scratch)
    {
        var (matrix, n, right) = (program.Matrix, program.Columns, scratch.Right);
        RightHandSide(cost, nonbasic, outside, scratch);
        for (var k = 0; k < insideColumns; k++)
        {
            var j = inside[k];
            right[k] -= program.Curvature[j] * basic[j];
            for (var p = matrix.ColumnStart[j]; p < matrix.ColumnStart[j + 1]; p++)
            {
                var at = position[n + matrix.RowIndex[p]];
                if (at < 0) continue;
                right[k] += matrix.Values[p] * basic[n + matrix.RowIndex[p]];
                right[at] -= matrix.Values[p] * basic[j];
            }
        }
        factor.Solve(right, scratch.Found);
        for (var i = 0; i < inside.Length; i++) basic[inside[i]] += scratch.Found[i];
        Outside(cost, nonbasic, outside, basic, scratch);
    }

    /// <summary>True where a target's basic quantity is one of the system's unknowns.</summary>
    public bool IsInside(int target) => position[target] >= 0;

    private void RightHandSide(ReadOnlySpan<double> cost, ReadOnlySpan<double> nonbasic, ReadOnlySpan<int> outside, Scratch scratch)
    {
        var (matrix, n) = (program.Matrix, program.Columns);
        var (sums, right) = (scratch.Sums, scratch.Right);
        Array.Clear(sums);
        foreach (var j in outside)
        {
            if (nonbasic[j] != 0) AddColumn(matrix, j, nonbasic[j], sums);
        }
        for (var k = 0; k < insideColumns; k++)
        {
            var j = inside[k];
            var pull = nonbasic[j] - (cost.IsEmpty ? 0 : cost[j]);
            for (var p = matrix.ColumnStart[j]; p < matrix.ColumnStart[j + 1]; p++)
            {
                var row = n + matrix.RowIndex[p];
                if (position[row] < 0) pull += matrix.Values[p] * nonbasic[row];
            }
            right[k] = pull;
        }
        for (var k = insideColumns; k < inside.Length; k++) right[k] = nonbasic[inside[k]] - sums[inside[k] - n];
    }

    /// <summary>Basic quantities outside the system: reduced costs of columns at a bound, sums of rows that are not.</summary>
    private void Outside(ReadOnlySpan<double> cost, ReadOnlySpan<double> nonbasic, ReadOnlySpan<int> outside, Span<double> basic, Scratch scratch)
    {
        var (matrix, n) = (program.Matrix, program.Columns);
        var (sums, duals) = (scratch.Sums, scratch.Duals);
        for (var i = 0; i < duals.Length; i++) duals[i] = position[n + i] >= 0 ? basic[n + i] : nonbasic[n + i];
        for (var k = 0; k < insideColumns; k++) AddColumn(matrix, inside[k], basic[inside[k]], sums);
        foreach (var j in outside)
        {
            var pull = program.Curvature[j] * nonbasic[j] + (cost.IsEmpty ? 0 : cost[j]);
            for (var p = matrix.ColumnStart[j]; p < matrix.ColumnStart[j + 1]; p++) pull -= matrix.Values[p] * duals[matrix.RowIndex[p]];
            basic[j] = pull;
        }
        for (var i = 0; i < sums.Length; i++)
        {
            if (position[n + i] < 0) basic[n + i] = sums[i];
        }
    }

    private static void AddColumn(SparseMatrix matrix, int column, double value, double[] sums)
    {
        for (var p = matrix.ColumnStart[column]; p < matrix.ColumnStart[column + 1]; p++) sums[matrix.RowIndex[p]] += matrix.Values[p] * value;
    }
}
