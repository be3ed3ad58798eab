namespace Netback.Numerics;

/// <summary>
/// The dual active set method of Goldfarb and Idnani (1983) for a strictly convex program with a diagonal Hessian
/// H: every point on the way is optimal for the bounds it holds, violated ones are taken in one by one, and what would
/// get a multiplier of the wrong sign is let go first. Since the objective rises with each bound taken in, it ends: with
/// the solution, or with a combination of bounds that no point meets.
/// </summary>
internal sealed class DualActiveSet
{
    /// <summary>Violations below this, relative to the terms of the row, are rounding.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Violations below this, in units of an equilibrated program, are rounding whatever the size.</summary>
    private const double Rounding = 1e-14;

    /// <summary>A bound whose direction is left with less than this share of its length depends on those held.</summary>
    private const double Dependent = 1e-13;

    private const double MostAllowance = 1e4;

    private readonly QuadraticProgram program;
    private readonly SparseMatrix matrix;
    private readonly double[] hessian;
    private readonly double[] linear;
    private readonly double[] length;
    private readonly double[] activity;
    private readonly double[] ray;
    private readonly double[] size;
    private ActiveRowFactor factor;
    /// <summary>Times that rounding is taken to be larger: ten more after each round that has led nowhere and each conflict without proof.</summary>
    private double allowance = 1;

    /// <param name="program">An equilibrated program; its costs are replaced by those below.</param>
    /// <param name="hessian">H, positive.</param>
    /// <param name="standings">Bounds to begin with; read and written.</param>
    /// <param name="work">Multiplications in factors after which the method gives up.</param>
    public DualActiveSet(QuadraticProgram program, double[] hessian, Standing[] standings, long work)
    {
        (this.program, this.hessian, Standings, WorkLeft) = (program, hessian, standings, work);
        matrix = new SparseMatrix(program.Rows, program.Columns, program.ColumnStart, program.RowIndex, program.Value);
        (X, Y, Z) = (new double[program.Columns], new double[program.Rows], new double[program.Columns]);
        (linear, activity, size) = (new double[program.Columns], new double[program.Rows], new double[program.Columns + program.Rows]);
        ray = new double[program.Rows];
        length = new double[program.Columns + program.Rows];
        for (var j = 0; j < program.Columns; j++)
        {
            length[j] = 1 / hessian[j];
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                length[program.Columns + program.RowIndex[p]] += program.Value[p] * program.Value[p] / hessian[j];
            }
        }
        factor = Factor();
    }

    /// <summary>Bounds held, by column, then by row.</summary>
    public Standing[] Standings { get; }

    public double[] X { get; }
    public double[] Y { get; }

    /// <summary>H x + linear − Aᵀy: zero at free columns.</summary>
    public double[] Z { get; }

    public long WorkLeft { get; private set; }

    /// <summary>Minimises ½ xᵀHx + costᵀx, from the bounds held last.</summary>
    /// <returns>Optimal, infeasible with proof, or not converged.</returns>
    public QuadraticStatus Run(double[] cost)
    {
        cost.CopyTo(linear, 0);
        SettleSigns();
        for (var admitted = 1; MostViolated() is var (target, standing); admitted++)
        {
            if (admitted % Standings.Length == 0) allowance *= 10;
            var end = Admit(target, standing);
            if (end == QuadraticStatus.Optimal) Settle();
            else if (end == QuadraticStatus.NotConverged || Rays.ProvesInfeasible(program, matrix, ray)) return end;
            else if ((allowance *= 10) > MostAllowance) return QuadraticStatus.NotConverged;
            else SettleSigns();
        }
        return QuadraticStatus.Optimal;
    }

    private int Columns => program.Columns;

    private double BoundOf(int target, Standing standing) => standing == Standing.AtLower
        ? target < Columns ? program.Lower[target] : program.RowLower[target - Columns]
        : target < Columns ? program.Upper[target] : program.RowUpper[target - Columns];

    private double DualOf(int target) => target < Columns ? Z[target] : Y[target - Columns];

    private bool MayGo(int target) => BoundOf(target, Standing.AtLower) < BoundOf(target, Standing.AtUpper);

    private ActiveRowFactor Factor()
    {
        var wanted = Enumerable.Range(0, program.Rows).Where(i => Standings[Columns + i] != Standing.Free).ToArray();
        WorkLeft -= (long)wanted.Length * wanted.Length * wanted.Length / 6 + matrix.Entries;
        var made = new ActiveRowFactor(program, hessian, j => Standings[j] == Standing.Free, wanted);
        foreach (var row in wanted.Except(made.Rows)) Standings[Columns + row] = Standing.Free;
        return made;
    }

    /// <summary>The point and the duals of the bounds held, anew.</summary>
    private void Settle()
    {
        factor = Factor();
        Array.Clear(Y);
        for (var pass = 0; pass < 3; pass++)
        {
            matrix.TimesTransposed(Y, Z);
            for (var j = 0; j < Columns; j++)
            {
                X[j] = Standings[j] == Standing.Free ? (Z[j] - linear[j]) / hessian[j] : BoundOf(j, Standings[j]);
            }
            matrix.Times(X, activity);
            var left = Array.ConvertAll(factor.Rows, i => BoundOf(Columns + i, Standings[Columns + i]) - activity[i]);
            factor.Solve(left);
            for (var k = 0; k < left.Length; k++) Y[factor.Rows[k]] += left[k];
        }
        matrix.TimesTransposed(Y, Z);
        for (var j = 0; j < Columns; j++)
        {
            if (Standings[j] == Standing.Free) (X[j], Z[j]) = ((Z[j] - linear[j]) / hessian[j], 0);
            else Z[j] = hessian[j] * X[j] + linear[j] - Z[j];
        }
        matrix.Times(X, activity);
        var sizes = new ProgramSizes(program, X, Y);
        sizes.Value.CopyTo(size, 0);
        sizes.Row.CopyTo(size, Columns);
    }

    /// <summary>Settles after letting go of every bound whose multiplier has the wrong sign.</summary>
    private void SettleSigns()
    {
        do Settle();
        while (LetGoWrongSigns());
    }

    private bool LetGoWrongSigns()
    {
        var hasChanged = false;
        for (var t = 0; t < Standings.Length; t++)
        {
            if (Standings[t] == Standing.Free || !MayGo(t) || (Standings[t] == Standing.AtLower ? DualOf(t) >= 0 : DualOf(t) <= 0)) continue;
            Standings[t] = Standing.Free;
            hasChanged = true;
        }
        return hasChanged;
    }

    /// <summary>The bound that is violated most, in the metric of H.</summary>
    private (int Target, Standing Standing)? MostViolated()
    {
        (int, Standing)? found = null;
        var most = 0.0;
        for (var t = 0; t < Standings.Length; t++)
        {
            if (Standings[t] != Standing.Free || length[t] == 0) continue;
            var allowed = allowance * Math.Max(Rounding, Tolerance * size[t]);
            foreach (var standing in (ReadOnlySpan<Standing>)[Standing.AtLower, Standing.AtUpper])
            {
                var violation = Violation(t, standing);
                if (violation <= allowed || violation / Math.Sqrt(length[t]) <= most) continue;
                (found, most) = ((t, standing), violation / Math.Sqrt(length[t]));
            }
        }
        return found;
    }

    private double Violation(int target, Standing standing)
    {
        var value = target < Columns ? X[target] : activity[target - Columns];
        return standing == Standing.AtLower ? BoundOf(target, standing) - value : value - BoundOf(target, standing);
    }

    /// <summary>Takes a violated bound in, letting go of those whose multipliers would change sign on the way.</summary>
    private QuadraticStatus Admit(int target, Standing standing)
    {
        var sign = standing == Standing.AtLower ? 1.0 : -1.0;
        var (normal, move) = (new double[Columns], new double[Columns]);
        Normal(target, sign, normal);
        while (WorkLeft > 0)
        {
            var (rowStep, fall) = Directions(normal, move);
            var (rate, whole) = (0.0, 0.0);
            for (var j = 0; j < Columns; j++)
            {
                if (Standings[j] != Standing.Free) continue;
                rate += normal[j] * move[j];
                whole += normal[j] * normal[j] / hessian[j];
            }
            var isMoving = rate > Dependent * whole;
            var reach = isMoving ? Violation(target, standing) / rate : double.PositiveInfinity;
            var (blocking, least) = FirstToChangeSign(rowStep, fall);
            if (Math.Min(reach, least) is var step && double.IsPositiveInfinity(step)) return Infeasible(target, sign, rowStep);
            if (reach <= least)
            {
                Standings[target] = standing;
                return QuadraticStatus.Optimal;
            }
            if (isMoving) for (var j = 0; j < Columns; j++) X[j] += Standings[j] == Standing.Free ? step * move[j] : 0;
            for (var j = 0; j < Columns; j++) Z[j] -= Standings[j] == Standing.Free ? 0 : step * fall[j];
            for (var k = 0; k < rowStep.Length; k++) Y[factor.Rows[k]] -= step * rowStep[k];
            matrix.Times(X, activity);
            Standings[blocking] = Standing.Free;
            factor = Factor();
        }
        return QuadraticStatus.NotConverged;
    }

    private void Normal(int target, double sign, double[] normal)
    {
        if (target < Columns)
        {
            normal[target] = sign;
            return;
        }
        var unit = new double[program.Rows];
        unit[target - Columns] = sign;
        matrix.TimesTransposed(unit, normal);
    }

    /// <summary>Per unit of the new multiplier: the move of free columns, how row duals fall, and how duals of held columns fall.</summary>
    private (double[] RowStep, double[] Fall) Directions(double[] normal, double[] move)
    {
        for (var j = 0; j < Columns; j++) move[j] = Standings[j] == Standing.Free ? normal[j] / hessian[j] : 0;
        var image = new double[program.Rows];
        matrix.Times(move, image);
        var rowStep = Array.ConvertAll(factor.Rows, i => image[i]);
        factor.Solve(rowStep);
        Array.Clear(image);
        for (var k = 0; k < rowStep.Length; k++) image[factor.Rows[k]] = rowStep[k];
        var fall = new double[Columns];
        matrix.TimesTransposed(image, fall);
        for (var j = 0; j < Columns; j++)
        {
            fall[j] = normal[j] - fall[j];
            move[j] = Standings[j] == Standing.Free ? fall[j] / hessian[j] : 0;
        }
        return (rowStep, fall);
    }

    private (int Blocking, double Step) FirstToChangeSign(double[] rowStep, double[] fall)
    {
        var (blocking, least) = (-1, double.PositiveInfinity);
        void Look(int target, double dual, double falls)
        {
            if (Standings[target] == Standing.Free || !MayGo(target)) return;
            if (Standings[target] == Standing.AtUpper) (dual, falls) = (-dual, -falls);
            if (falls <= Rounding || Math.Max(0, dual) / falls >= least) return;
            (blocking, least) = (target, Math.Max(0, dual) / falls);
        }
        for (var j = 0; j < Columns; j++) Look(j, Z[j], fall[j]);
        for (var k = 0; k < rowStep.Length; k++) Look(Columns + factor.Rows[k], Y[factor.Rows[k]], rowStep[k]);
        return (blocking, least);
    }

    private QuadraticStatus Infeasible(int target, double sign, double[] rowStep)
    {
        Array.Clear(ray);
        for (var k = 0; k < rowStep.Length; k++) ray[factor.Rows[k]] = -rowStep[k];
        if (target >= Columns) ray[target - Columns] = sign;
        return QuadraticStatus.Infeasible;
    }
}
