namespace Netback.Numerics.Parametric;

/// <summary>A family's program, data at which it has been solved, and the system at that solution.</summary>
internal sealed class ParametricReference
{
    private ParametricReference(ParametricProgram program, ProgramVectors vectors, ReferenceSystem system, double[] basic) =>
        (Program, Vectors, System, Basic) = (program, vectors, system, basic);

    public ParametricProgram Program { get; }

    /// <summary>Data of the reference, moved a little from where solutions have ties.</summary>
    public ProgramVectors Vectors { get; }

    public ReferenceSystem System { get; }

    /// <summary>Basic quantities at the reference.</summary>
    public double[] Basic { get; }

    /// <summary>The reference at given data; null where its solution leaves a choice.</summary>
    public static ParametricReference? At(ParametricProgram program, ProgramVectors vectors)
    {
        var solution = InteriorPoint.Solve(ToQuadratic(program, vectors));
        if (solution.Status != QuadraticStatus.Optimal) return null;
        return ReferenceSystem.At(program, StatesOf(program, vectors, solution)) is { } system
            ? new ParametricReference(program, vectors, system, BasicAt(program, vectors, system)) : null;
    }

    /// <summary>The same reference for one thread, which may set spare columns of a program's copy.</summary>
    public ParametricReference For(ParametricProgram copy)
    {
        var own = new ProgramVectors(copy);
        Vectors.CopyTo(own);
        return new ParametricReference(copy, own, System.For(copy), (double[])Basic.Clone());
    }

    private static double[] BasicAt(ParametricProgram program, ProgramVectors vectors, ReferenceSystem system)
    {
        var (nonbasic, basic) = (new double[program.Targets], new double[program.Targets]);
        for (var i = 0; i < nonbasic.Length; i++) nonbasic[i] = Held(i, system.States[i], vectors);
        int[] outside = [.. Enumerable.Range(0, program.Columns).Where(j => !system.IsInside(j))];
        system.Evaluate(vectors.Cost, nonbasic, outside, basic, new ReferenceSystem.Scratch(system));
        return basic;
    }

    /// <summary>What a state fixes at given data: a bound, or a multiplier of zero.</summary>
    public static double Held(int target, TargetState state, ProgramVectors vectors) => state switch
    {
        TargetState.Free => 0,
        TargetState.Lower => vectors.Low[target],
        TargetState.Upper => vectors.High[target],
    };

    /// <summary>The program at given data, for a solver that starts from nothing.</summary>
    public static QuadraticProgram ToQuadratic(ParametricProgram program, ProgramVectors vectors) => new()
    {
        Rows = program.Rows,
        Columns = program.Columns,
        P = program.Curvature,
        Q = vectors.Cost,
        Lower = vectors.Low[..program.Columns],
        Upper = vectors.High[..program.Columns],
        RowLower = vectors.Low[program.Columns..],
        RowUpper = vectors.High[program.Columns..],
        ColumnStart = program.Matrix.ColumnStart,
        RowIndex = program.Matrix.RowIndex,
        Value = program.Matrix.Values,
    };

    /// <summary>A bound is taken to hold where its multiplier exceeds its slack.</summary>
    private static TargetState[] StatesOf(ParametricProgram program, ProgramVectors vectors, QuadraticSolution solution)
    {
        var sums = new double[program.Rows];
        program.Matrix.Times(solution.X, sums);
        return [.. Enumerable.Range(0, program.Targets).Select(i =>
        {
            var isColumn = i < program.Columns;
            var (value, dual) = isColumn ? (solution.X[i], solution.Z[i]) : (sums[i - program.Columns], solution.Y[i - program.Columns]);
            return vectors.Low[i] == vectors.High[i] ? dual >= 0 ? TargetState.Lower : TargetState.Upper
                : dual > value - vectors.Low[i] ? TargetState.Lower
                : -dual > vectors.High[i] - value ? TargetState.Upper
                : TargetState.Free;
        })];
    }
}
