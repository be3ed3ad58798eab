using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

public sealed class InteriorPointTests
{
    private static readonly double Inf = double.PositiveInfinity;

    [Fact]
    public void A_quadratic_with_one_row_meets_its_closed_form()
    {
        // min ½(x² + y²) − x − y, x + y ≤ 1 → x = y = ½, dual −½.
        var solution = InteriorPoint.Solve(Dense([1, 1], [-1, -1], [-Inf, -Inf], [Inf, Inf], [[1, 1]], [-Inf], [1]));
        solution.Status.ShouldBe(QuadraticStatus.Optimal);
        solution.X[0].ShouldBe(0.5, 1e-12);
        solution.X[1].ShouldBe(0.5, 1e-12);
        solution.Y[0].ShouldBe(-0.5, 1e-12);
    }

    [Fact]
    public void A_linear_program_with_a_tied_face_is_solved_in_its_middle()
    {
        var solution = InteriorPoint.Solve(Dense([0, 0], [1, 1], [0, 0], [Inf, Inf], [[1, 1]], [2], [Inf]));
        solution.Status.ShouldBe(QuadraticStatus.Optimal);
        (solution.X[0] + solution.X[1]).ShouldBe(2, 1e-12);
        solution.X[0].ShouldBeGreaterThan(0.1);
        solution.X[1].ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_infeasible()
    {
        // x + y ≥ 2 and x + 2y ≤ 1 with x ≤ 1 … no point; neither row is forcing alone.
        var solution = InteriorPoint.Solve(Dense([0, 0, 0], [1, 1, 1], [0, 0, 0], [Inf, Inf, Inf],
            [[1, 1, 0], [-1, 0, 1], [0, -1, -1]], [2, 0, 0], [Inf, Inf, Inf]));
        solution.Status.ShouldBe(QuadraticStatus.Infeasible);
    }

    [Fact]
    public void A_direction_that_gains_for_ever_is_unbounded()
    {
        var solution = InteriorPoint.Solve(Dense([0, 1], [-1, 0], [0, 0], [Inf, Inf], [[1, -1]], [-Inf], [Inf]));
        solution.Status.ShouldBe(QuadraticStatus.Unbounded);
        InteriorPoint.Solve(Dense([0, 0], [-1, 0.5], [0, 0], [Inf, Inf], [[1, -1]], [0], [0])).Status.ShouldBe(QuadraticStatus.Unbounded);
    }

    [Fact]
    public void A_forcing_row_gets_a_dual_that_supports_the_point()
    {
        // −x − y ≥ 0 with x, y ≥ 0 forces both to zero although they would gain.
        var program = Dense([0, 0], [-3, -1], [0, 0], [Inf, 5], [[-1, -1]], [0], [Inf]);
        var solution = InteriorPoint.Solve(program);
        solution.Status.ShouldBe(QuadraticStatus.Optimal);
        solution.X.ShouldAllBe(value => value == 0);
        solution.Y[0].ShouldBe(3, 1e-12);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Random_transport_programs_are_solved_to_rounding(int family, bool isCurved)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var program = Transport(new SplitMix((ulong)(seed + 1000 * family)), 3 + seed % 12, 3 + seed % 9, isCurved);
            var solution = InteriorPoint.Solve(program);
            solution.Status.ShouldBe(QuadraticStatus.Optimal, $"seed {seed}");
            var worst = Math.Max(solution.PrimalResidual, Math.Max(solution.DualResidual, solution.Gap));
            worst.ShouldBeLessThan(1e-11, $"seed {seed}: {solution.PrimalResidual} {solution.DualResidual} {solution.Gap} polished {solution.IsPolished}");
        }
    }

    [Fact]
    public void An_unknown_is_determined_where_every_solution_agrees_on_it()
    {
        // a + b = ·, b + c = ·, a + 2b + c = · (dependent), d = ·: only d is determined; with a − c = · still none more … with a = · all are.
        bool[] open = AffineUniqueness.Determined(4, [0, 2, 4, 7, 8], [0, 1, 1, 2, 0, 1, 2, 3], [1, 1, 1, 1, 1, 2, 1, 3]);
        open.ShouldBe([false, false, false, true]);
        bool[] closed = AffineUniqueness.Determined(4, [0, 2, 4, 7, 8, 9], [0, 1, 1, 2, 0, 1, 2, 3, 0], [1, 1, 1, 1, 1, 2, 1, 3, 1]);
        closed.ShouldBe([true, true, true, true]);
    }

    private static QuadraticProgram Transport(SplitMix random, int sources, int sinks, bool isCurved)
    {
        var columns = new List<(double P, double Q, double Upper, List<(int Row, double Value)> Entries)>();
        for (var i = 0; i < sources; i++)
        {
            columns.Add((isCurved && i % 2 == 0 ? random.Next(0.1, 3) : 0, Math.Round(random.Next(0, 4)), Math.Round(random.Next(1, 5)), [(i, 1)]));
        }
        for (var k = 0; k < sinks; k++)
        {
            columns.Add((isCurved && k % 3 != 0 ? random.Next(0.1, 3) : 0, -Math.Round(random.Next(3, 12)), Math.Round(random.Next(1, 6)), [(sources + k, -1)]));
        }
        for (var i = 0; i < sources; i++)
        {
            for (var k = 0; k < sinks; k++)
            {
                var entries = new List<(int, double)> { (i, -1), (sources + k, 1) };
                if (random.Next(0, 1) < 0.4) entries.Add((sources + sinks, 1));
                columns.Add((0, Math.Round(random.Next(1, 4)), Inf, entries));
            }
        }
        var starts = new int[columns.Count + 1];
        for (var j = 0; j < columns.Count; j++) starts[j + 1] = starts[j] + columns[j].Entries.Count;
        var balances = sources + sinks;
        return new QuadraticProgram
        {
            Rows = balances + 1,
            Columns = columns.Count,
            P = [.. columns.Select(column => column.P)],
            Q = [.. columns.Select(column => column.Q)],
            Lower = new double[columns.Count],
            Upper = [.. columns.Select(column => column.Upper)],
            RowLower = [.. Enumerable.Repeat(0.0, balances), -Inf],
            RowUpper = [.. Enumerable.Repeat(Inf, balances), Math.Round(random.Next(0, 6))],
            ColumnStart = starts,
            RowIndex = [.. columns.SelectMany(column => column.Entries.Select(entry => entry.Row))],
            Value = [.. columns.SelectMany(column => column.Entries.Select(entry => entry.Value))],
        };
    }

    private static QuadraticProgram Dense(
        double[] p, double[] q, double[] lower, double[] upper, double[][] rows, double[] rowLower, double[] rowUpper)
    {
        var (starts, index, values) = (new int[p.Length + 1], new List<int>(), new List<double>());
        for (var j = 0; j < p.Length; j++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i][j] == 0) continue;
                index.Add(i);
                values.Add(rows[i][j]);
            }
            starts[j + 1] = index.Count;
        }
        return new QuadraticProgram
        {
            Rows = rows.Length, Columns = p.Length, P = p, Q = q, Lower = lower, Upper = upper,
            RowLower = rowLower, RowUpper = rowUpper, ColumnStart = starts, RowIndex = [.. index], Value = [.. values],
        };
    }
}

/// <summary>A small seeded stream for tests (SplitMix64).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public double Next(double low, double high)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var bits = state;
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        return low + (high - low) * ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
