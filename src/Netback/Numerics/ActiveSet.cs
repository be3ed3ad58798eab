namespace Netback.Numerics;

/// <summary>Where a column or row stands.</summary>
internal enum Standing
{
    /// <summary>Strictly between its bounds; its dual is zero.</summary>
    Free,
    AtLower,
    AtUpper,
}

/// <summary>Standings of all columns and rows of a program.</summary>
internal sealed class ActiveSet
{
    private readonly QuadraticProgram program;

    /// <summary>Reads from an interior point which bounds hold: those whose multiplier is larger than the slack.</summary>
    public ActiveSet(QuadraticProgram program, BarrierSides sides, BarrierPoint point)
    {
        this.program = program;
        Standings = new Standing[program.Columns + program.Rows];
        for (var i = 0; i < program.Rows; i++)
        {
            if (sides.IsEquality[i]) Standings[program.Columns + i] = Standing.AtLower;
        }
        for (var k = 0; k < sides.Count; k++)
        {
            if (point.Slack[k] >= point.Multiplier[k]) continue;
            Standings[sides.Target(k)] = sides.Sign(k) > 0 ? Standing.AtLower : Standing.AtUpper;
        }
    }

    /// <summary>Reads from a point which bounds hold: columns at a bound, rows with a dual.</summary>
    public ActiveSet(QuadraticProgram program, double[] x, double[] y)
    {
        this.program = program;
        Standings = new Standing[program.Columns + program.Rows];
        for (var j = 0; j < program.Columns; j++)
        {
            Standings[j] = x[j] <= program.Lower[j] ? Standing.AtLower : x[j] >= program.Upper[j] ? Standing.AtUpper : Standing.Free;
        }
        for (var i = 0; i < program.Rows; i++)
        {
            Standings[program.Columns + i] = program.RowLower[i] == program.RowUpper[i] ? Standing.AtLower
                : y[i] > 0 ? Standing.AtLower : y[i] < 0 ? Standing.AtUpper : Standing.Free;
        }
    }

    public ActiveSet(QuadraticProgram program, Standing[] standings) =>
        (this.program, Standings) = (program, (Standing[])standings.Clone());

    /// <summary>By column, then by row.</summary>
    public Standing[] Standings { get; }

    public double Lower(int target) =>
        target < program.Columns ? program.Lower[target] : program.RowLower[target - program.Columns];

    public double Upper(int target) =>
        target < program.Columns ? program.Upper[target] : program.RowUpper[target - program.Columns];

    /// <summary>The bound that the target stands at.</summary>
    public double BoundOf(int target) => Standings[target] == Standing.AtLower ? Lower(target) : Upper(target);

    /// <summary>
    /// Moves targets whose value is outside its bounds to the bound, and frees those whose dual pulls away from it.
    /// </summary>
    /// <returns>True where something moved.</returns>
    public bool Correct(int target, double value, double dual, double valueTolerance, double dualTolerance)
    {
        var standing = Standings[target];
        if (standing == Standing.Free)
        {
            if (value < Lower(target) - valueTolerance) Standings[target] = Standing.AtLower;
            else if (value > Upper(target) + valueTolerance) Standings[target] = Standing.AtUpper;
        }
        else if (Lower(target) < Upper(target))
        {
            var pull = standing == Standing.AtLower ? dual : -dual;
            if (pull < -dualTolerance) Standings[target] = Standing.Free;
        }
        return Standings[target] != standing;
    }
}
