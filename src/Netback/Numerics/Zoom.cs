namespace Netback.Numerics;

/// <summary>
/// A program in the corrections to an approximate solution, with the reduced costs for its costs and duals that press
/// clearly cut down to a threshold. Equilibrated anew, its small numbers become of order one: a market a million times smaller
/// than its neighbour is then solved as exactly as the large one. This is the iterative refinement of Gleixner, Steffy and
/// Wolter (2016) in which clear bounds are taken for granted instead of scaled up; whether they were is checked afterwards.
/// </summary>
internal sealed class Zoom
{
    private readonly double[] x;
    private readonly double[] kept;

    /// <param name="program">An equilibrated program.</param>
    /// <param name="x">A point near its solution.</param>
    /// <param name="y">Its row duals.</param>
    /// <param name="clear">The size of a dual beyond doubt.</param>
    public Zoom(QuadraticProgram program, double[] x, double[] y, double clear)
    {
        this.x = x;
        kept = [.. y.Select(dual => dual - Math.Clamp(dual, -clear, clear))];
        var sizes = new ProgramSizes(program, x, kept);
        Program = new QuadraticProgram
        {
            Rows = program.Rows,
            Columns = program.Columns,
            P = program.P,
            Q = [.. sizes.ReducedCost.Select(cost => Math.Clamp(cost, -clear, clear))],
            Lower = [.. program.Lower.Select((bound, j) => bound - x[j])],
            Upper = [.. program.Upper.Select((bound, j) => bound - x[j])],
            RowLower = [.. program.RowLower.Select((bound, i) => bound - sizes.Activity[i])],
            RowUpper = [.. program.RowUpper.Select((bound, i) => bound - sizes.Activity[i])],
            ColumnStart = program.ColumnStart,
            RowIndex = program.RowIndex,
            Value = program.Value,
        };
    }

    /// <summary>The program in the corrections.</summary>
    public QuadraticProgram Program { get; }

    /// <summary>The point with its corrections.</summary>
    public (double[] X, double[] Y) Restore(double[] dx, double[] dy) =>
        ([.. x.Zip(dx, (value, step) => value + step)], [.. kept.Zip(dy, (value, step) => value + step)]);
}
