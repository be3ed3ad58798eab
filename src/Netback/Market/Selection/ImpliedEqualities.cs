using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>The dimension of a polyhedron and a point inside it.</summary>
/// <param name="Variables">By variable: a bound is met at every point, or the bounds coincide.</param>
/// <param name="Constraints">By constraint: it is an equality at every point.</param>
/// <param name="Point">A point at which every other inequality is strict.</param>
internal sealed record Interior(bool[] Variables, bool[] Constraints, double[] Point);

/// <summary>
/// Finds which inequalities of a non-empty polyhedron hold with equality at every point of it. One linear program decides
/// all: maximise Σ sₖ with 0 ≤ sₖ ≤ 1, where each inequality keeps slack sₖ and right-hand sides are multiplied by a
/// free factor t ≥ 1. A point with every strict inequality strict can be scaled until each of their slacks reaches one,
/// so the optimum has sₖ = 1 for strict ones and 0 for implied equalities (Freund, Roundy and Todd 1985).
/// </summary>
internal static class ImpliedEqualities
{
    /// <summary>Largest factor: slacks below its inverse, in units of the scale, count as none.</summary>
    private const double LargestFactor = 1e8;

    private const double Half = 0.5;

    private const double GapThatDecides = 0.1;

    /// <returns>What the program finds; null where it is not solved.</returns>
    public static Interior? Find(
        (double Low, double High)[] intervals,
        ((int Column, double Value)[] Terms, (double Low, double High) Range)[] constraints,
        SolvedPrograms known, CancellationToken cancel)
    {
        var n = intervals.Length;
        var program = new GroupProgram(n + 1);
        program.SetColumn(n, 0, 0, 1, LargestFactor);
        var owners = new List<int>();
        void Add(IEnumerable<(int Column, double Value)> terms, (double Low, double High) range, int owner)
        {
            if (range.Low == range.High)
            {
                program.AddRow([.. terms, (n, -range.Low)], (0, 0));
                return;
            }
            if (!double.IsNegativeInfinity(range.Low)) AddSlack(terms, range.Low, -1, (0, double.PositiveInfinity), owner);
            if (!double.IsPositiveInfinity(range.High)) AddSlack(terms, range.High, 1, (double.NegativeInfinity, 0), owner);
        }
        void AddSlack(IEnumerable<(int, double)> terms, double bound, double sign, (double, double) range, int owner)
        {
            var slack = program.AddColumn(-1, 0, 0, 1);
            program.AddRow([.. terms, (n, -bound), (slack, sign)], range);
            owners.Add(owner);
        }
        for (var i = 0; i < n; i++) Add([(i, 1.0)], intervals[i], i);
        for (var k = 0; k < constraints.Length; k++) Add(constraints[k].Terms, constraints[k].Range, n + k);

        var solution = known.Solve(program.Build(), cancel);
        if (!Decides(solution, owners.Count)) return null;
        var isEquality = new bool[n + constraints.Length];
        for (var i = 0; i < n; i++) isEquality[i] = intervals[i].Low == intervals[i].High;
        for (var k = 0; k < constraints.Length; k++) isEquality[n + k] = constraints[k].Range.Low == constraints[k].Range.High;
        for (var s = 0; s < owners.Count; s++) isEquality[owners[s]] |= solution.X[n + 1 + s] < Half;
        return new Interior(isEquality[..n], isEquality[n..], [.. solution.X.Take(n).Select(value => value / solution.X[n])]);
    }

    /// <summary>
    /// Optimal, or feasible with a sum of slacks so near the best that no slack of one can pass for none: the free factor is
    /// large, so that its share of the gap may exceed the solver's tolerance without telling anything about the slacks.
    /// </summary>
    private static bool Decides(QuadraticSolution solution, int slacks) => solution.Status == QuadraticStatus.Optimal
        || (solution.Status == QuadraticStatus.NotConverged
            && Math.Max(solution.PrimalResidual, solution.DualResidual) <= InteriorPoint.Tolerance
            && solution.Gap * (1 + slacks) <= GapThatDecides);
}
