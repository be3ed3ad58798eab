namespace Netback.Numerics.Parametric;

/// <summary>
/// Follows the solution of a family over its candidates while costs and bounds move in a straight line from the reference's to an
/// instance's (parametric principal pivoting: Cottle 1972; Best 1996). All basic quantities move linearly until one meets its
/// limit; its slot is then flipped. Where that alone would be singular, the slot's nonbasic quantity moves with the data held
/// until another basic quantity stops it, and both are flipped. A crossing touches only the slots that its column does.
/// </summary>
internal sealed partial class Homotopy(TableauExtension tableau, HomotopyLimits limits)
{
    /// <summary>A diagonal below this share of its column needs a second slot: what is rounding stays below, what is a slope above.</summary>
    private const double LeastDiagonal = 1e-8;

    private const double LeastNegative = 1e-6;

    /// <summary>An entry below this share of its column stops nothing.</summary>
    private const double LeastEntry = 1e-6;

    private const double LeastDeterminant = 1e-15;

    /// <summary>A limit passed by less is met, in scaled units.</summary>
    private const double Passed = 1e-11;

    /// <summary>The end is reached this little before it: what is at rest there has no rate to tell its state by.</summary>
    private const double Arrival = 1e-12;

    /// <summary>
    /// So near the end what vanishes there is as small as rounding: a crossing that leads nowhere is one too, and the states held are those of the end.
    /// </summary>
    private const double LastInstant = 1e-6;

    private readonly BasicPaths paths = new();
    private readonly SlotRuns touched = SlotRuns.None(tableau.Shared);
    private readonly SlotRuns touchedToo = SlotRuns.None(tableau.Shared);
    private double[] lowStart = [];
    private double[] lowEnd = [];
    private double[] highStart = [];
    private double[] highEnd = [];
    private double[] sign = [];
    private double[] column = [];
    private double[] second = [];
    private double largest;
    private int count;
    private double time;

    public FlippedInverse Inverse { get; } = new();

    /// <summary>States by slot.</summary>
    public TargetState[] State { get; private set; } = [];

    /// <summary>Slots that the homotopy knows of; candidates added since are behind them.</summary>
    public int Known => count;

    /// <summary>Crossings of the last run.</summary>
    public int Pivots { get; private set; }

    /// <summary>How far the data have moved: 0 at the reference, 1 at the instance.</summary>
    public double Time => time;

    /// <summary>Where the path has no end: the slot whose nonbasic quantity moves, and which way.</summary>
    public (int Slot, double Direction) Stuck { get; private set; }

    /// <summary>Answers of the candidates to the nonbasic quantity of the stuck slot.</summary>
    public ReadOnlySpan<double> StuckColumn => column;

    /// <summary>What the nonbasic quantity of a flipped slot has come to.</summary>
    public double Current(int slot) => paths.At(slot, time);

    /// <summary>Begins at given states with nothing flipped.</summary>
    public void Take(ReadOnlySpan<TargetState> states)
    {
        count = 0;
        Inverse.Clear(tableau.Count);
        Extend(states);
    }

    /// <summary>Makes room for candidates added since, at their states.</summary>
    public void Extend(ReadOnlySpan<TargetState> states)
    {
        var known = count;
        count = tableau.Count;
        if (column.Length < count) Grow(count + count / 4);
        Inverse.Extend(count);
        for (var c = known; c < count; c++) State[c] = states[tableau.Targets[c]];
    }

    /// <summary>Goes from data at which the states held are right to other data.</summary>
    /// <param name="from">By target: the basic quantity under the states held at the start.</param>
    /// <param name="to">The same at the end, with the states held.</param>
    /// <param name="start">Data of the start.</param>
    /// <param name="end">Data of the end.</param>
    public HomotopyEnd Run(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ProgramVectors start, ProgramVectors end)
    {
        (time, Pivots) = (0, 0);
        for (var c = 0; c < count; c++)
        {
            var target = tableau.Targets[c];
            (lowStart[c], lowEnd[c]) = (start.Low[target], end.Low[target]);
            (highStart[c], highEnd[c]) = (start.High[target], end.High[target]);
            paths.Set(c, from[target], to[target] - from[target]);
            SetLimits(c);
        }
        paths.Meet(0, count, time);
        for (; ; )
        {
            var slot = paths.First(count);
            if (slot < 0 || paths.MeetingTime(slot) >= 1 - Arrival) return HomotopyEnd.Arrived;
            if (Pivots++ >= limits.Pivots || Inverse.Count + 2 > limits.Flipped) return HomotopyEnd.TooFar;
            time = paths.MeetingTime(slot);
            if (Cross(slot, paths.IsFalling(slot)) is { } stopped) return time > 1 - LastInstant ? HomotopyEnd.Arrived : stopped;
        }
    }

    private void Grow(int size)
    {
        paths.Grow(size);
        (column, second, sign) = (new double[size], new double[size], new double[size]);
        (lowStart, lowEnd, highStart, highEnd) = (new double[size], new double[size], new double[size], new double[size]);
        var known = State;
        State = new TargetState[size];
        known.CopyTo(State, 0);
        touched.Clear();
        touchedToo.Clear();
    }

    /// <summary>Where the limits of the basic quantity are, and how fast they move.</summary>
    private void SetLimits(int c)
    {
        var isFixed = lowStart[c] == highStart[c] && lowEnd[c] == highEnd[c];
        sign[c] = State[c] == TargetState.Free ? -1 : 1;
        var (below, belowRate) = State[c] switch
        {
            TargetState.Free => (lowStart[c], LowRate(c)),
            TargetState.Lower when !isFixed => (0, 0),
            _ => (double.NegativeInfinity, 0.0),
        };
        var (above, aboveRate) = State[c] switch
        {
            TargetState.Free => (highStart[c], HighRate(c)),
            TargetState.Upper when !isFixed => (0, 0),
            _ => (double.PositiveInfinity, 0.0),
        };
        paths.Limit(c, below, belowRate, above, aboveRate);
    }

    private double LowRate(int c) => double.IsFinite(lowStart[c]) ? lowEnd[c] - lowStart[c] : 0;

    private double HighRate(int c) => double.IsFinite(highStart[c]) ? highEnd[c] - highStart[c] : 0;

    private double Low(int c) => lowStart[c] + time * LowRate(c);

    private double High(int c) => highStart[c] + time * HighRate(c);

    /// <summary>Flips the slot whose basic quantity has met a limit; null where the path goes on.</summary>
    private HomotopyEnd? Cross(int slot, bool isBelow)
    {
        Inverse.Column(tableau, slot, column.AsSpan(0, count), touched);
        largest = Math.Max(1, Largest());
        // No diagonal is negative: pivots on what was rounding have spoilt the inverse.
        if (column[slot] < -LeastNegative * largest) return HomotopyEnd.Singular;
        if (column[slot] <= LeastDiagonal * largest) return CrossWithAnother(slot, isBelow);
        var (value, ownRate) = Nonbasic(slot);
        var turn = (HeldRate(slot, isBelow) - paths.Rate(slot)) / column[slot];
        Turn(column, touched, 0, turn);
        Inverse.Flip(slot, column, sign);
        Enter(slot, isBelow, value, ownRate + turn);
        Meet(touched);
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
        Inverse.Column(tableau, other, second.AsSpan(0, count), touchedToo);
        var (rr, cr, cc) = (column[slot], column[other], second[other]);
        var rc = second[slot];
        var determinant = rr * cc - rc * cr;
        if (Math.Abs(determinant) < LeastDeterminant) return HomotopyEnd.Singular;
        var (right, rightOther) = (HeldRate(slot, isBelow) - paths.Rate(slot), HeldRate(other, isOtherBelow) - paths.Rate(other));
        var (turn, turnOther) = ((cc * right - rc * rightOther) / determinant, (rr * rightOther - cr * right) / determinant);
        Turn(column, touched, direction * step, turn);
        Turn(second, touchedToo, 0, turnOther);
        var (own, others) = (Nonbasic(slot), Nonbasic(other));
        Inverse.Flip(slot, column, other, second, sign);
        Enter(slot, isBelow, own.Value + direction * step, own.Rate + turn);
        Enter(other, isOtherBelow, others.Value, others.Rate + turnOther);
        Meet(touched);
        Meet(touchedToo);
        return null;
    }

    /// <summary>Largest entry of the column in hand.</summary>
    private double Largest()
    {
        var most = 0.0;
        for (var at = 0; touched.Next(ref at, tableau.Shared, out var start);) most = Math.Max(most, Kernels.Largest(column.AsSpan(start, at - start)));
        return Math.Max(most, Kernels.Largest(column.AsSpan(tableau.Shared, count - tableau.Shared)));
    }

    /// <summary>Moves the basic quantities that a column touches: at once by a step of its nonbasic quantity, from now on by a turn of its rate.</summary>
    private void Turn(double[] by, SlotRuns where, double step, double turn)
    {
        for (var at = 0; where.Next(ref at, tableau.Shared, out var start);) paths.Turn(start, at, by, step, turn, time);
        paths.Turn(tableau.Shared, count, by, step, turn, time);
    }

    private void Meet(SlotRuns where)
    {
        for (var at = 0; where.Next(ref at, tableau.Shared, out var start);) paths.Meet(start, at, time);
        paths.Meet(tableau.Shared, count, time);
    }

    private HomotopyEnd? FlipBound(int slot, double move)
    {
        var turn = State[slot] == TargetState.Lower ? HighRate(slot) - LowRate(slot) : LowRate(slot) - HighRate(slot);
        Turn(column, touched, move, turn);
        State[slot] = State[slot] == TargetState.Lower ? TargetState.Upper : TargetState.Lower;
        SetLimits(slot);
        Meet(touched);
        paths.Meet(slot, slot + 1, time);
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
        paths.Set(c, value - time * pace, pace);
        SetLimits(c);
        paths.Meet(c, c + 1, time);
    }
}
