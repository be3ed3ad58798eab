namespace Netback.Numerics.Parametric;

/// <summary>
/// Follows the solution of a family over its candidates while costs and bounds move in a straight line from the reference's to an
/// instance's (parametric principal pivoting: Cottle 1972; Best 1996). All basic quantities move linearly until one meets its
/// limit; its slot is then flipped. Where that alone would be singular, the slot's nonbasic quantity moves with the data held
/// until another basic quantity stops it, and both are flipped.
/// </summary>
internal sealed class Homotopy(HomotopyLimits limits)
{
    /// <summary>A rate below this does not lead anywhere.</summary>
    private const double LeastRate = 1e-11;

    /// <summary>A diagonal below this needs a second slot.</summary>
    private const double LeastDiagonal = 1e-7;

    /// <summary>An entry below this stops nothing.</summary>
    private const double LeastEntry = 1e-9;

    /// <summary>The end is reached this little before it: what is at rest there has no rate to tell its state by.</summary>
    private const double Arrival = 1e-12;

    private readonly FlippedInverse inverse = new(limits.Flipped);
    private double[] current = [];
    private double[] rate = [];
    private double[] below = [];
    private double[] belowRate = [];
    private double[] above = [];
    private double[] aboveRate = [];
    private double[] lowStart = [];
    private double[] lowEnd = [];
    private double[] highStart = [];
    private double[] highEnd = [];
    private double[] sign = [];
    private double[] column = [];
    private double[] second = [];
    private CandidateTableau tableau = null!; // set by Start before anything reads it
    private int count;
    private double time;

    public FlippedInverse Inverse => inverse;

    /// <summary>States by slot.</summary>
    public TargetState[] State { get; private set; } = [];

    public int Pivots { get; private set; }

    /// <summary>How far the data have moved: 0 at the reference, 1 at the instance.</summary>
    public double Time => time;

    /// <summary>Where the path has no end: the slot whose nonbasic quantity moves, and which way.</summary>
    public (int Slot, double Direction) Stuck { get; private set; }

    /// <summary>Answers of the candidates to the nonbasic quantity of the stuck slot.</summary>
    public ReadOnlySpan<double> StuckColumn => column;

    /// <summary>What the nonbasic quantity of a flipped slot has come to.</summary>
    public double Current(int slot) => current[slot];

    /// <summary>Begins at given states; what is flipped is left to the caller.</summary>
    public void Take(CandidateTableau candidates, ReadOnlySpan<TargetState> states)
    {
        (tableau, count, Pivots) = (candidates, candidates.Count, 0);
        if (current.Length < count) Grow(count);
        inverse.Clear(count);
        for (var c = 0; c < count; c++) State[c] = states[candidates.Targets[c]];
    }

    /// <summary>Makes room for candidates added since, at their states.</summary>
    public void Extend(ReadOnlySpan<TargetState> states)
    {
        var known = count;
        count = tableau.Count;
        if (current.Length < count) Grow(count);
        inverse.Extend(count);
        for (var c = known; c < count; c++) State[c] = states[tableau.Targets[c]];
    }

    /// <summary>Goes from data at which the states held are right to other data.</summary>
    /// <param name="from">By target: the basic quantity under the states held at the start.</param>
    /// <param name="to">The same at the end, with the states held.</param>
    /// <param name="start">Data of the start.</param>
    /// <param name="end">Data of the end.</param>
    public HomotopyEnd Run(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ProgramVectors start, ProgramVectors end)
    {
        time = 0;
        for (var c = 0; c < count; c++)
        {
            var target = tableau.Targets[c];
            (current[c], rate[c]) = (from[target], to[target] - from[target]);
            (lowStart[c], lowEnd[c]) = (start.Low[target], end.Low[target]);
            (highStart[c], highEnd[c]) = (start.High[target], end.High[target]);
            SetLimits(c);
        }
        for (; ; )
        {
            var (slot, step, isBelow) = Next();
            if (slot < 0 || time + step >= 1 - Arrival) return HomotopyEnd.Arrived;
            if (Pivots++ >= limits.Pivots || inverse.IsFull) return HomotopyEnd.TooFar;
            Advance(step);
            if (Cross(slot, isBelow) is { } stopped) return stopped;
        }
    }

    private void Grow(int size)
    {
        size += size / 4;
        (current, rate, column, second, sign) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
        (below, belowRate, above, aboveRate) = (new double[size], new double[size], new double[size], new double[size]);
        (lowStart, lowEnd, highStart, highEnd) = (new double[size], new double[size], new double[size], new double[size]);
        var known = State;
        State = new TargetState[size];
        known.CopyTo(State, 0);
    }

    /// <summary>How far the basic quantity is from its limits, and how fast the limits move.</summary>
    private void SetLimits(int c)
    {
        var isFixed = lowStart[c] == highStart[c] && lowEnd[c] == highEnd[c];
        sign[c] = State[c] == TargetState.Free ? -1 : 1;
        (below[c], belowRate[c]) = State[c] switch
        {
            TargetState.Free => (Low(c), LowRate(c)),
            TargetState.Lower when !isFixed => (0, 0),
            _ => (double.NegativeInfinity, 0.0),
        };
        (above[c], aboveRate[c]) = State[c] switch
        {
            TargetState.Free => (High(c), HighRate(c)),
            TargetState.Upper when !isFixed => (0, 0),
            _ => (double.PositiveInfinity, 0.0),
        };
    }

    private double LowRate(int c) => double.IsFinite(lowStart[c]) ? lowEnd[c] - lowStart[c] : 0;

    private double HighRate(int c) => double.IsFinite(highStart[c]) ? highEnd[c] - highStart[c] : 0;

    private double Low(int c) => lowStart[c] + time * LowRate(c);

    private double High(int c) => highStart[c] + time * HighRate(c);

    /// <summary>The first basic quantity to meet a limit; of several at once the fastest.</summary>
    private (int Slot, double Step, bool IsBelow) Next()
    {
        var (slot, least, speed, isBelow) = (-1, double.PositiveInfinity, 0.0, false);
        for (var c = 0; c < count; c++)
        {
            var (down, up) = (belowRate[c] - rate[c], rate[c] - aboveRate[c]);
            if (down > LeastRate) Consider(c, Math.Max(0, current[c] - below[c]) / down, down, true);
            if (up > LeastRate) Consider(c, Math.Max(0, above[c] - current[c]) / up, up, false);
        }
        return (slot, least, isBelow);
        void Consider(int c, double step, double pace, bool fromAbove)
        {
            if (step < least || (step == least && pace > speed)) (slot, least, speed, isBelow) = (c, step, pace, fromAbove);
        }
    }

    private void Advance(double step)
    {
        time += step;
        for (var c = 0; c < count; c++)
        {
            current[c] += step * rate[c];
            below[c] += step * belowRate[c];
            above[c] += step * aboveRate[c];
        }
    }

    /// <summary>Flips the slot whose basic quantity has met a limit; null where the path goes on.</summary>
    private HomotopyEnd? Cross(int slot, bool isBelow)
    {
        inverse.Column(tableau, slot, column.AsSpan(0, count));
        if (column[slot] <= LeastDiagonal) return CrossWithAnother(slot, isBelow);
        var (value, ownRate) = Nonbasic(slot);
        var turn = (HeldRate(slot, isBelow) - rate[slot]) / column[slot];
        Kernels.AddTimes(rate.AsSpan(0, count), column.AsSpan(0, count), turn);
        inverse.Flip(slot, column, sign);
        Enter(slot, isBelow, value, ownRate + turn);
        return null;
    }

    private HomotopyEnd? CrossWithAnother(int slot, bool isBelow)
    {
        var direction = isBelow ? 1.0 : -1.0;
        var (other, step, isOtherBelow) = Blocking(slot, direction);
        var wasFree = State[slot] == TargetState.Free;
        var width = wasFree ? double.PositiveInfinity : High(slot) - Low(slot);
        if (width <= step && double.IsFinite(width)) return FlipBound(slot, direction * width);
        if (other < 0)
        {
            Stuck = (slot, direction);
            return HomotopyEnd.Endless;
        }
        Kernels.AddTimes(current.AsSpan(0, count), column.AsSpan(0, count), direction * step);
        inverse.Column(tableau, other, second.AsSpan(0, count));
        var (rr, cr, cc) = (column[slot], column[other], second[other]);
        var rc = second[slot];
        var determinant = rr * cc - rc * cr;
        if (Math.Abs(determinant) < LeastEntry * LeastEntry) return HomotopyEnd.Singular;
        var (right, rightOther) = (HeldRate(slot, isBelow) - rate[slot], HeldRate(other, isOtherBelow) - rate[other]);
        var (turn, turnOther) = ((cc * right - rc * rightOther) / determinant, (rr * rightOther - cr * right) / determinant);
        Kernels.AddTimes(rate.AsSpan(0, count), column.AsSpan(0, count), turn);
        Kernels.AddTimes(rate.AsSpan(0, count), second.AsSpan(0, count), turnOther);
        var (own, others) = (Nonbasic(slot), Nonbasic(other));
        inverse.Flip(slot, column, other, second, sign);
        Enter(slot, isBelow, own.Value + direction * step, own.Rate + turn);
        Enter(other, isOtherBelow, others.Value, others.Rate + turnOther);
        return null;
    }

    /// <summary>The first other basic quantity to meet a limit as a nonbasic quantity moves with the data held.</summary>
    private (int Slot, double Step, bool IsBelow) Blocking(int moving, double direction)
    {
        var (slot, least, size, isBelow) = (-1, double.PositiveInfinity, 0.0, false);
        for (var c = 0; c < count; c++)
        {
            var move = direction * column[c];
            if (c == moving || Math.Abs(move) < LeastEntry) continue;
            var room = move < 0 ? current[c] - below[c] : above[c] - current[c];
            var step = Math.Max(0, room) / Math.Abs(move);
            if (step < least || (step == least && Math.Abs(move) > size)) (slot, least, size, isBelow) = (c, step, Math.Abs(move), move < 0);
        }
        return double.IsInfinity(least) ? (-1, least, false) : (slot, least, isBelow);
    }

    private HomotopyEnd? FlipBound(int slot, double move)
    {
        Kernels.AddTimes(current.AsSpan(0, count), column.AsSpan(0, count), move);
        var turn = State[slot] == TargetState.Lower ? HighRate(slot) - LowRate(slot) : LowRate(slot) - HighRate(slot);
        Kernels.AddTimes(rate.AsSpan(0, count), column.AsSpan(0, count), turn);
        State[slot] = State[slot] == TargetState.Lower ? TargetState.Upper : TargetState.Lower;
        SetLimits(slot);
        return null;
    }

    /// <summary>Value and rate of what the slot's state fixes.</summary>
    private (double Value, double Rate) Nonbasic(int c) => State[c] switch
    {
        TargetState.Free => (0, 0),
        TargetState.Lower => (Low(c), LowRate(c)),
        TargetState.Upper => (High(c), HighRate(c)),
    };

    /// <summary>Rate at which a basic quantity that has met a limit is held from now on.</summary>
    private double HeldRate(int c, bool isBelow) => State[c] != TargetState.Free ? 0 : isBelow ? LowRate(c) : HighRate(c);

    private void Enter(int c, bool isBelow, double value, double pace)
    {
        State[c] = State[c] != TargetState.Free ? TargetState.Free : isBelow ? TargetState.Lower : TargetState.Upper;
        (current[c], rate[c]) = (value, pace);
        SetLimits(c);
    }
}
