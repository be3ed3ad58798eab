using Netback.Numerics;

namespace Netback.Tests.Support;

/// <summary>
/// A second opinion on a <see cref="QuadraticProgram"/>: its optimality conditions as a complementarity problem, solved
/// by pivoting from one active set to the next. Dense, exact up to rounding, meant for a few hundred variables.
/// </summary>
internal sealed class DenseQuadraticSolver
{
    /// <summary>Largest relative residual of a solution that is believed.</summary>
    private const double Confirmed = 1e-9;

    private readonly QuadraticProgram program;
    private readonly List<(int Column, double Sign, double Offset)> variables = [];
    private readonly List<(double[] Terms, double Bound, int Row, double Sign)> conditions = [];
    private readonly double[] fixedPart;

    private DenseQuadraticSolver(QuadraticProgram program)
    {
        this.program = program;
        fixedPart = new double[program.Columns];
        for (var j = 0; j < program.Columns; j++) AddVariables(j);
        var dense = DenseRows();
        for (var i = 0; i < program.Rows; i++) AddConditions(i, dense[i]);
        for (var k = 0; k < variables.Count; k++) AddUpper(k);
    }

    public static QuadraticSolution Solve(QuadraticProgram program)
    {
        if (Enumerable.Range(0, program.Columns).Any(j => program.Lower[j] > program.Upper[j])
            || Enumerable.Range(0, program.Rows).Any(i => program.RowLower[i] > program.RowUpper[i]))
        {
            return Without(program, QuadraticStatus.Infeasible);
        }
        var solver = new DenseQuadraticSolver(program);
        if (solver.Answer() is { } answer) return answer;
        return Without(program, solver.Units().All(unit => solver.Pivot(true, unit) is null) ? QuadraticStatus.Infeasible : QuadraticStatus.Unbounded);
    }

    /// <summary>
    /// A solution that its residuals confirm. Rounding can make a ray of what is none, so nothing is believed that all
    /// choices of units do not say.
    /// </summary>
    private QuadraticSolution? Answer()
    {
        foreach (var unit in Units())
        {
            if (Pivot(false, unit) is not { } z) continue;
            var solution = Solution(z);
            if (Math.Max(solution.PrimalResidual, Math.Max(solution.DualResidual, solution.Gap)) <= Confirmed) return solution;
        }
        return null;
    }

    /// <summary>As they come, so that the largest quantity and the largest price are one, halfway, and a few more.</summary>
    private IEnumerable<(double Quantity, double Price)> Units()
    {
        var quantity = Largest(conditions.Select(condition => condition.Bound));
        var price = Largest(variables.Select(variable => program.Q[variable.Column] + program.P[variable.Column] * variable.Offset));
        double[] sizes = [0.01, 1, 100];
        return [(1, 1), (quantity, price), (Math.Sqrt(quantity), Math.Sqrt(price)), .. sizes.SelectMany(one => sizes.Select(other => (one, other)))];
    }

    private static QuadraticSolution Without(QuadraticProgram program, QuadraticStatus status) => new()
    {
        Status = status,
        X = new double[program.Columns],
        Y = new double[program.Rows],
        Z = new double[program.Columns],
        Iterations = 0,
        PrimalResidual = double.PositiveInfinity,
        DualResidual = double.PositiveInfinity,
        Gap = double.PositiveInfinity,
    };

    /// <summary>x = offset + sign·v with v ≥ 0; a free column is the difference of two; a fixed one is no variable.</summary>
    private void AddVariables(int j)
    {
        var (low, high) = (program.Lower[j], program.Upper[j]);
        fixedPart[j] = double.IsFinite(low) ? low : double.IsFinite(high) ? high : 0;
        if (low == high) return;
        if (double.IsFinite(low) || !double.IsFinite(high)) variables.Add((j, 1, fixedPart[j]));
        if (!double.IsFinite(low)) variables.Add((j, -1, fixedPart[j]));
    }

    private double[][] DenseRows()
    {
        var rows = Enumerable.Range(0, program.Rows).Select(_ => new double[program.Columns]).ToArray();
        for (var j = 0; j < program.Columns; j++)
        {
            for (var k = program.ColumnStart[j]; k < program.ColumnStart[j + 1]; k++) rows[program.RowIndex[k]][j] = program.Value[k];
        }
        return rows;
    }

    private void AddConditions(int row, double[] dense)
    {
        var known = DenseLinear.Dot(dense, fixedPart);
        double[] Terms(double sign) => [.. variables.Select(variable => sign * variable.Sign * dense[variable.Column])];
        if (double.IsFinite(program.RowLower[row])) conditions.Add((Terms(1), program.RowLower[row] - known, row, 1));
        if (double.IsFinite(program.RowUpper[row])) conditions.Add((Terms(-1), known - program.RowUpper[row], row, -1));
    }

    private void AddUpper(int variable)
    {
        var j = variables[variable].Column;
        if (!double.IsFinite(program.Lower[j]) || !double.IsFinite(program.Upper[j])) return;
        var terms = new double[variables.Count];
        terms[variable] = -1;
        conditions.Add((terms, program.Lower[j] - program.Upper[j], -1, 0));
    }

    /// <summary>Pivots in units of a quantity and a price: x = quantity·x′, y = price·y′.</summary>
    private double[]? Pivot(bool isFeasibilityOnly, (double Quantity, double Price) unit)
    {
        var (quantity, price) = unit;
        var (n, m) = (variables.Count, conditions.Count);
        var (columnScale, rowScale) = Equilibrate(quantity / price);
        var matrix = Enumerable.Range(0, n + m).Select(_ => new double[n + m]).ToArray();
        var constant = new double[n + m];
        for (var k = 0; k < n; k++)
        {
            var (column, sign, offset) = variables[k];
            if (isFeasibilityOnly) continue;
            constant[k] = sign * (program.Q[column] + program.P[column] * offset) / price * columnScale[k];
            for (var l = 0; l < n; l++)
            {
                if (variables[l].Column == column) matrix[k][l] = sign * variables[l].Sign * program.P[column] * (quantity / price) * columnScale[k] * columnScale[l];
            }
        }
        for (var i = 0; i < m; i++)
        {
            constant[n + i] = -conditions[i].Bound / quantity * rowScale[i];
            for (var k = 0; k < n; k++)
            {
                var value = conditions[i].Terms[k] * rowScale[i] * columnScale[k];
                (matrix[n + i][k], matrix[k][n + i]) = (value, -value);
            }
        }
        var z = Complementarity.Solve(matrix, constant);
        if (z is null) return null;
        for (var k = 0; k < n; k++) z[k] *= columnScale[k] * quantity;
        for (var i = 0; i < m; i++) z[n + i] *= rowScale[i] * price;
        return z;
    }

    private static double Largest(IEnumerable<double> values) => values.Select(Math.Abs).Append(0).Max() is var largest && largest > 0 ? largest : 1;

    /// <summary>Scales that bring the largest entry of every row and column near one.</summary>
    private (double[] Columns, double[] Rows) Equilibrate(double curvature)
    {
        var columns = Enumerable.Repeat(1.0, variables.Count).ToArray();
        var rows = Enumerable.Repeat(1.0, conditions.Count).ToArray();
        for (var pass = 0; pass < 30; pass++)
        {
            var (rowSize, columnSize) = (new double[rows.Length], new double[columns.Length]);
            for (var k = 0; k < columns.Length; k++) columnSize[k] = program.P[variables[k].Column] * curvature * columns[k] * columns[k];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var k = 0; k < columns.Length; k++)
                {
                    var size = Math.Abs(conditions[i].Terms[k]) * rows[i] * columns[k];
                    rowSize[i] = Math.Max(rowSize[i], size);
                    columnSize[k] = Math.Max(columnSize[k], size);
                }
            }
            for (var i = 0; i < rows.Length; i++) if (rowSize[i] > 0) rows[i] /= Math.Sqrt(rowSize[i]);
            for (var k = 0; k < columns.Length; k++) if (columnSize[k] > 0) columns[k] /= Math.Sqrt(columnSize[k]);
        }
        return (columns, rows);
    }

    private QuadraticSolution Solution(double[] z)
    {
        var (x, y) = ((double[])fixedPart.Clone(), new double[program.Rows]);
        for (var k = 0; k < variables.Count; k++) x[variables[k].Column] += variables[k].Sign * z[k];
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Row >= 0) y[conditions[i].Row] += conditions[i].Sign * z[variables.Count + i];
        }
        return OptimalityCheck.Measure(program, x, y);
    }
}
