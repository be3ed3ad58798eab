namespace Netback.Numerics;

/// <summary>
/// Solves a program part by part. Rows named as links may join parts that have nothing else in common; they are left out as long
/// as nothing violates them, and each part is solved by itself, in units of its own: a market that is a million times smaller
/// than its neighbour is solved as exactly, and small factors are faster than a large one. Rows found violated are put back, and
/// the parts that they touch solved again. A row left out at the end has no dual, so the point solves the whole program.
/// </summary>
internal static class PartwiseSolver
{
    /// <summary>A left-out row is violated beyond this share of the size of its terms; what is less is rounding.</summary>
    private const double Violated = 1e-12;

    /// <summary>Rounds of putting rows back after which the program is solved as a whole; seen in practice: under six.</summary>
    private const int MaxRounds = 20;

    /// <param name="program">The program.</param>
    /// <param name="links">Rows with inequalities that may be left out.</param>
    /// <param name="known">What has been solved before.</param>
    /// <param name="cancel">Stops the solve.</param>
    public static QuadraticSolution Solve(QuadraticProgram program, IReadOnlyList<int> links, SolvedPrograms known, CancellationToken cancel)
    {
        var presolve = new Presolve(program);
        if (presolve.IsInfeasible) return QuadraticSolution.Without(program, QuadraticStatus.Infeasible, 0);
        if (presolve.IsUnbounded) return known.Solve(program, cancel);
        // What is fixed joins nothing: parts are those of what is left.
        var (reduced, isLink) = (presolve.Reduced(), new bool[program.Rows]);
        foreach (var row in links) isLink[row] = true;
        var isOut = presolve.KeptRows.Select((row, i) => isLink[row] && reduced.RowLower[i] < reduced.RowUpper[i]).ToArray();
        var (solved, iterations) = (new Dictionary<int, SolvedPart>(), 0);
        for (var round = 0; round < MaxRounds; round++)
        {
            var (x, y, isPolished) = (new double[reduced.Columns], new double[reduced.Rows], true);
            var parts = new ProgramParts(reduced, isOut);
            for (var part = 0; part < parts.Count; part++)
            {
                var (columns, rows) = (parts.ColumnsOf(part), parts.RowsOf(part));
                var key = columns.Length > 0 ? columns[0] : -1;
                if (!solved.TryGetValue(key, out var own) || !own.IsOf(columns, rows))
                {
                    own = new SolvedPart(columns, rows, known.Solve(parts.ProgramOf(part), cancel));
                    iterations += own.Solution.Iterations;
                    solved[key] = own;
                }
                if (own.Solution.Status is QuadraticStatus.Infeasible or QuadraticStatus.Cancelled) return QuadraticSolution.Without(program, own.Solution.Status, iterations);
                // A part may be without limit only because a row is left out.
                if (own.Solution.Status != QuadraticStatus.Optimal) return Whole(program, iterations, known, cancel);
                own.CopyTo(x, y);
                isPolished &= own.Solution.IsPolished;
            }
            if (PutBack(reduced, x, isOut)) continue;
            var (wholeX, wholeY) = presolve.Restore(x, y);
            return QuadraticSolution.At(program, wholeX, wholeY, iterations, isPolished);
        }
        return Whole(program, iterations, known, cancel);
    }

    private static QuadraticSolution Whole(QuadraticProgram program, int iterations, SolvedPrograms known, CancellationToken cancel)
    {
        var whole = known.Solve(program, cancel);
        return whole with { Iterations = whole.Iterations + iterations };
    }

    /// <summary>Puts back the rows that a point violates; false where there is none.</summary>
    private static bool PutBack(QuadraticProgram program, double[] x, bool[] isOut)
    {
        var sizes = new ProgramSizes(program, x, new double[program.Rows]);
        var found = false;
        for (var row = 0; row < program.Rows; row++)
        {
            if (!isOut[row]) continue;
            var beyond = Math.Max(program.RowLower[row] - sizes.Activity[row], sizes.Activity[row] - program.RowUpper[row]);
            if (beyond <= Violated * (1 + sizes.Row[row])) continue;
            isOut[row] = false;
            found = true;
        }
        return found;
    }

    /// <summary>A part with its solution, kept while its columns and rows stay.</summary>
    private sealed record SolvedPart(int[] Columns, int[] Rows, QuadraticSolution Solution)
    {
        public bool IsOf(int[] columns, int[] rows) => Columns.AsSpan().SequenceEqual(columns) && Rows.AsSpan().SequenceEqual(rows);

        public void CopyTo(double[] x, double[] y)
        {
            for (var k = 0; k < Columns.Length; k++) x[Columns[k]] = Solution.X[k];
            for (var k = 0; k < Rows.Length; k++) y[Rows[k]] = Solution.Y[k];
        }
    }
}
