using Netback.Numerics;
using Netback.Numerics.Parametric;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics.Parametric;

/// <summary>The pieces of parametric pivoting against plain loops and dense solves.</summary>
public sealed class PivotTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(61)]
    public void Vector_loops_do_what_plain_ones_do(int length)
    {
        var random = new SeededRandom(length);
        double[] a = [.. Enumerable.Range(0, length).Select(_ => random.Between(-1, 1))];
        double[] b = [.. Enumerable.Range(0, length).Select(_ => random.Between(-1, 1))];
        Kernels.Dot(a, b).ShouldBe(a.Zip(b, (x, y) => x * y).Sum(), 1e-14 * Math.Max(1, length));
        Kernels.Largest(a).ShouldBe(a.Select(Math.Abs).DefaultIfEmpty().Max());
        double[] plain = [.. a.Zip(b, (x, y) => Math.FusedMultiplyAdd(y, 3, x))];
        Kernels.AddTimes(a, b, 3);
        a.ShouldBe(plain);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(80)]
    public void A_sparse_system_is_solved(int size)
    {
        var random = new SeededRandom(size);
        var dense = new double[size, size];
        var columns = Enumerable.Range(0, size).Select(_ => new List<(int, double)>()).ToArray();
        for (var j = 0; j < size; j++)
        {
            foreach (var i in Enumerable.Range(0, 4).Select(_ => random.Whole(0, size - 1)).Append(j).Distinct())
            {
                dense[i, j] = random.Between(-1, 1) + (i == j ? 3 : 0);
                columns[j].Add((i, dense[i, j]));
            }
        }
        double[] x = [.. Enumerable.Range(0, size).Select(_ => random.Between(-1, 1))];
        double[] b = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => dense[i, j] * x[j]))];
        var found = new double[size];
        var factor = SparseLu.Factor(size, columns, 1e-9);
        factor.ShouldNotBeNull();
        factor.Solve(b, found);
        for (var i = 0; i < size; i++) found[i].ShouldBe(x[i], 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(2500)]
    public void Runs_cover_what_is_not_zero_and_little_else(int length)
    {
        var random = new SeededRandom(length);
        double[] vector = [.. Enumerable.Range(0, length).Select(_ => random.Chance(0.02) ? 1.0 : 0)];
        var runs = SlotRuns.Of(vector);
        var covered = new bool[length];
        for (var at = 0; runs.Next(ref at, length, out var start);)
        {
            for (var slot = start; slot < at; slot++) covered[slot] = true;
        }
        for (var slot = 0; slot < length; slot++)
        {
            covered[slot].ShouldBe(vector.AsSpan(slot / 16 * 16, Math.Min(16, length - slot / 16 * 16)).IndexOfAnyExcept(0.0) >= 0);
        }
    }

    [Fact]
    public void Paths_meet_their_limits_when_plain_arithmetic_says()
    {
        const int Count = 21;
        var random = new SeededRandom(8);
        var paths = new BasicPaths();
        paths.Grow(Count);
        var expected = new double[Count];
        for (var slot = 0; slot < Count; slot++)
        {
            var (value, rate, low, high) = (random.Between(0, 1), slot % 5 == 0 ? 0 : random.Between(-2, 2), random.Between(-1, 0), slot % 3 == 0 ? double.PositiveInfinity : random.Between(1, 2));
            paths.Set(slot, value, rate);
            paths.Limit(slot, low, 0, high, 0.1);
            expected[slot] = rate < 0 ? (low - value) / rate : rate > 0.1 ? (high - value) / (rate - 0.1) : double.PositiveInfinity;
        }
        paths.Meet(0, Count, 0);
        for (var slot = 0; slot < Count; slot++)
        {
            if (double.IsInfinity(expected[slot])) paths.MeetingTime(slot).ShouldBe(expected[slot]);
            else paths.MeetingTime(slot).ShouldBe(expected[slot], 1e-12);
        }
        paths.First(Count).ShouldBe(Array.IndexOf(expected, expected.Min()));
    }

    [Fact]
    public void A_singular_system_is_refused() =>
        SparseLu.Factor(2, [[(0, 1.0), (1, 2.0)], [(0, 2.0), (1, 4.0)]], 1e-9).ShouldBeNull();

    [Fact]
    public void A_dense_matrix_times_its_inverse_is_one()
    {
        const int Size = 20;
        var random = new SeededRandom(3);
        double[] matrix = [.. Enumerable.Range(0, Size * Size).Select(_ => random.Between(-1, 1))];
        var inverse = (double[])matrix.Clone();
        DenseInverse.InPlace(inverse, Size, Size).ShouldBeTrue();
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                Enumerable.Range(0, Size).Sum(k => matrix[i * Size + k] * inverse[k * Size + j]).ShouldBe(i == j ? 1 : 0, 1e-11);
            }
        }
    }

    [Fact]
    public void The_solution_follows_its_data_as_the_interior_point_finds_it()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (program, reference, instance) = Draw(seed);
            if (ParametricReference.At(program, reference) is not { } start) continue;
            var all = Enumerable.Range(0, program.Columns);
            var solver = new ParametricSolver(start, new CandidateTableau(start.System, program, Some(program, seed), all), all, new HomotopyLimits(500, 60));
            solver.Solve(instance).ShouldBe(HomotopyEnd.Arrived, $"seed {seed}");
            var second = InteriorPoint.Solve(ParametricReference.ToQuadratic(program, instance));
            Objective(program, instance, solver.Value).ShouldBe(Objective(program, instance, second.X), 1e-8, $"seed {seed}");
        }
    }

    /// <summary>Every target a candidate from the start, or some, or none: the others are added when they turn out to matter.</summary>
    private static List<int> Some(ParametricProgram program, int seed) =>
        [.. Enumerable.Range(0, program.Targets).Where(target => seed % 3 != 0 && (seed % 3 == 1 || target % 2 == 0))];

    private static double Objective(ParametricProgram program, ProgramVectors vectors, double[] x) =>
        Enumerable.Range(0, program.Columns).Sum(j => (vectors.Cost[j] + 0.5 * program.Curvature[j] * x[j]) * x[j]);

    /// <summary>A small transport market: curved supplies and demands, routes without curvature, one shared limit.</summary>
    private static (ParametricProgram, ProgramVectors, ProgramVectors) Draw(int seed)
    {
        var random = new SeededRandom(seed);
        var (sources, sinks) = (random.Whole(1, 4), random.Whole(1, 4));
        var (starts, rows, values, curvature) = (new List<int> { 0 }, new List<int>(), new List<double>(), new List<double>());
        void Column(double curve, params (int Row, double Value)[] entries)
        {
            foreach (var (row, value) in entries)
            {
                rows.Add(row);
                values.Add(value);
            }
            starts.Add(rows.Count);
            curvature.Add(curve);
        }
        for (var i = 0; i < sources; i++) Column(1, (i, 1));
        for (var k = 0; k < sinks; k++) Column(1, (sources + k, -1));
        for (var i = 0; i < sources; i++)
        {
            for (var k = 0; k < sinks; k++) Column(0, random.Chance(0.4) ? [(i, -1), (sources + k, 1), (sources + sinks, 1)] : [(i, -1), (sources + k, 1)]);
        }
        var program = new ParametricProgram([.. curvature], new SparseMatrix(sources + sinks + 1, curvature.Count, [.. starts], [.. rows], [.. values]));
        ProgramVectors Vectors(double shift)
        {
            var vectors = new ProgramVectors(program);
            for (var j = 0; j < program.Columns; j++)
            {
                vectors.Cost[j] = j < sources ? random.Between(0, 2) : j < sources + sinks ? -random.Between(2, 5) : random.Between(0.1, 2);
                vectors.High[j] = j < sources ? random.Between(0.5, 3) : double.PositiveInfinity;
            }
            for (var i = 0; i < program.Rows; i++)
            {
                var isLimit = i == sources + sinks;
                (vectors.Low[program.Columns + i], vectors.High[program.Columns + i]) = isLimit ? (double.NegativeInfinity, random.Between(0.2, 2)) : (-shift * (1 + i), double.PositiveInfinity);
            }
            return vectors;
        }
        return (program, Vectors(1e-4), Vectors(0));
    }
}
