namespace Netback.Numerics;

/// <summary>
/// All finite bounds of a program as sides: side k bounds target tₖ (a column, or n + row) at bₖ from σₖ = +1 below or −1 above.
/// Holds the directions of slacks and multipliers; see <see cref="BarrierMethod"/> for the equations.
/// </summary>
internal sealed class BarrierSides
{
    /// <summary>Slacks start at least this far inside.</summary>
    private const double LeastSlack = 1;

    private readonly int columns;
    private readonly int[] target;
    private readonly double[] sign;
    private readonly double[] bound;
    private readonly double[] residual;
    private readonly double[] aim;
    private readonly double[] slackStep;
    private readonly double[] multiplierStep;

    public BarrierSides(QuadraticProgram program)
    {
        columns = program.Columns;
        var (targets, signs, bounds) = (new List<int>(), new List<double>(), new List<double>());
        void Add(int t, double sigma, double at)
        {
            if (!double.IsFinite(at)) return;
            targets.Add(t);
            signs.Add(sigma);
            bounds.Add(at);
        }
        for (var j = 0; j < columns; j++)
        {
            Add(j, 1, program.Lower[j]);
            Add(j, -1, program.Upper[j]);
        }
        IsEquality = new bool[program.Rows];
        for (var i = 0; i < program.Rows; i++)
        {
            IsEquality[i] = program.RowLower[i] == program.RowUpper[i];
            if (IsEquality[i]) continue;
            Add(columns + i, 1, program.RowLower[i]);
            Add(columns + i, -1, program.RowUpper[i]);
        }
        (target, sign, bound) = ([.. targets], [.. signs], [.. bounds]);
        (residual, aim, slackStep, multiplierStep) = (new double[Count], new double[Count], new double[Count], new double[Count]);
    }

    public int Count => target.Length;

    public bool[] IsEquality { get; }

    /// <summary>The side's column, or columns + row.</summary>
    public int Target(int side) => target[side];

    public double Sign(int side) => sign[side];

    public double Bound(int side) => bound[side];

    private double At(double[] x, double[] activity, int side) =>
        target[side] < columns ? x[target[side]] : activity[target[side] - columns];

    public void Start(BarrierPoint point, double[] activity)
    {
        for (var k = 0; k < Count; k++)
        {
            point.Slack[k] = Math.Max(LeastSlack, sign[k] * (At(point.X, activity, k) - bound[k]));
            point.Multiplier[k] = 1;
        }
    }

    /// <summary>Fills y and z of the point.</summary>
    public void Duals(BarrierPoint point)
    {
        point.EqualityDual.CopyTo(point.Y, 0);
        Array.Clear(point.Z);
        for (var k = 0; k < Count; k++)
        {
            if (target[k] < columns) point.Z[target[k]] += sign[k] * point.Multiplier[k];
            else point.Y[target[k] - columns] += sign[k] * point.Multiplier[k];
        }
    }

    /// <summary>σ(v − b) − s of every side; returns the largest.</summary>
    public double Residuals(BarrierPoint point, double[] activity)
    {
        var largest = 0.0;
        for (var k = 0; k < Count; k++)
        {
            residual[k] = sign[k] * (At(point.X, activity, k) - bound[k]) - point.Slack[k];
            largest = Math.Max(largest, Math.Abs(residual[k]));
        }
        return largest;
    }

    /// <summary>Σ sλ.</summary>
    public double Gap(BarrierPoint point) => GapAfter(point, 0, 0);

    /// <summary>Σ sλ after a step along the current directions.</summary>
    public double GapAfter(BarrierPoint point, double primal, double dual)
    {
        var sum = 0.0;
        for (var k = 0; k < Count; k++)
        {
            sum += (point.Slack[k] + primal * slackStep[k]) * (point.Multiplier[k] + dual * multiplierStep[k]);
        }
        return sum;
    }

    /// <summary>Adds λ/s to the diagonal of each side's column or row.</summary>
    public void Weights(BarrierPoint point, double[] h, double[] s)
    {
        for (var k = 0; k < Count; k++)
        {
            var weight = point.Multiplier[k] / point.Slack[k];
            if (target[k] < columns) h[target[k]] += weight;
            else s[target[k] - columns] += weight;
        }
    }

    /// <summary>Sets what sλ shall become: μ, less the product of the last directions where corrected.</summary>
    public void AimAt(BarrierPoint point, double mu, bool withCorrection)
    {
        for (var k = 0; k < Count; k++)
        {
            aim[k] = mu - point.Slack[k] * point.Multiplier[k] - (withCorrection ? slackStep[k] * multiplierStep[k] : 0);
        }
    }

    /// <summary>Adds σ(aim − λ r)/s to the right-hand side of each side's column or row.</summary>
    public void RightHandSide(BarrierPoint point, double[] f, double[] g)
    {
        for (var k = 0; k < Count; k++)
        {
            var amount = sign[k] * (aim[k] - point.Multiplier[k] * residual[k]) / point.Slack[k];
            if (target[k] < columns) f[target[k]] += amount;
            else g[target[k] - columns] += amount;
        }
    }

    /// <summary>
    /// ds = σ dv + r and dλ = (aim − λ ds)/s where the slack is the larger; where the multiplier is, dλ is what stationarity
    /// asks of it and ds = (aim − s dλ)/λ: the ratio λ/s would turn rounding in dv into an error of the duals.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="dx">Step of the columns.</param>
    /// <param name="activityStep">Step of the rows' activities.</param>
    /// <param name="dz">What stationarity asks of the duals of column bounds.</param>
    /// <param name="dy">Step of the row duals.</param>
    public void Directions(BarrierPoint point, double[] dx, double[] activityStep, double[] dz, double[] dy)
    {
        for (var k = 0; k < Count; k++)
        {
            slackStep[k] = sign[k] * At(dx, activityStep, k) + residual[k];
            multiplierStep[k] = (aim[k] - point.Multiplier[k] * slackStep[k]) / point.Slack[k];
        }
        for (var k = 0; k < Count; k++)
        {
            if (!IsPressing(point, k)) continue;
            var other = OtherSide(k);
            var wanted = At(dz, dy, k) - (other < 0 ? 0 : sign[other] * multiplierStep[other]);
            multiplierStep[k] = sign[k] * wanted;
            slackStep[k] = (aim[k] - point.Slack[k] * multiplierStep[k]) / point.Multiplier[k];
        }
    }

    /// <summary>The side of a target whose multiplier exceeds its slack; of two, the one that presses harder.</summary>
    private bool IsPressing(BarrierPoint point, int k)
    {
        var other = OtherSide(k);
        return point.Multiplier[k] > point.Slack[k]
            && (other < 0 || point.Multiplier[k] * point.Slack[other] > point.Multiplier[other] * point.Slack[k]);
    }

    private int OtherSide(int k) =>
        k + 1 < Count && target[k + 1] == target[k] ? k + 1 : k > 0 && target[k - 1] == target[k] ? k - 1 : -1;

    /// <summary>Longest steps of at most one that go a fraction of the way to the boundary.</summary>
    public (double Primal, double Dual) StepLengths(BarrierPoint point, double fraction)
    {
        var (primal, dual) = (1.0, 1.0);
        for (var k = 0; k < Count; k++)
        {
            if (slackStep[k] < 0) primal = Math.Min(primal, -fraction * point.Slack[k] / slackStep[k]);
            if (multiplierStep[k] < 0) dual = Math.Min(dual, -fraction * point.Multiplier[k] / multiplierStep[k]);
        }
        return (primal, dual);
    }

    public void Move(BarrierPoint point, double primal, double dual)
    {
        for (var k = 0; k < Count; k++)
        {
            point.Slack[k] = Math.Max(point.Slack[k] + primal * slackStep[k], double.Epsilon);
            point.Multiplier[k] = Math.Max(point.Multiplier[k] + dual * multiplierStep[k], double.Epsilon);
        }
    }
}
