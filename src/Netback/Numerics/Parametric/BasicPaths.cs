using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netback.Numerics.Parametric;

/// <summary>
/// Basic quantities along a homotopy as straight lines in time, v(t) = start + t · rate, between limits that are such lines too, and when
/// each will meet one. A crossing changes the lines it touches; all others are as they were.
/// </summary>
internal sealed class BasicPaths
{
    /// <summary>A rate below this does not lead anywhere.</summary>
    private const double LeastRate = 1e-11;

    private double[] start = [];
    private double[] rate = [];
    private double[] below = [];
    private double[] belowRate = [];
    private double[] above = [];
    private double[] aboveRate = [];
    private double[] meets = [];

    public void Grow(int size)
    {
        Array.Resize(ref start, size);
        Array.Resize(ref rate, size);
        Array.Resize(ref below, size);
        Array.Resize(ref belowRate, size);
        Array.Resize(ref above, size);
        Array.Resize(ref aboveRate, size);
        Array.Resize(ref meets, size);
    }

    public double At(int slot, double time) => start[slot] + time * rate[slot];

    public double Rate(int slot) => rate[slot];

    /// <summary>When a slot meets a limit: infinite where it does not.</summary>
    public double MeetingTime(int slot) => meets[slot];

    /// <summary>True where the limit that a slot meets is the lower one.</summary>
    public bool IsFalling(int slot)
    {
        var (falls, rises) = MeetingTimes(slot, double.NegativeInfinity);
        return falls < rises || (falls == rises && belowRate[slot] - rate[slot] >= rate[slot] - aboveRate[slot]);
    }

    public void Set(int slot, double from, double pace) => (start[slot], rate[slot]) = (from, pace);

    public void Limit(int slot, double low, double lowRate, double high, double highRate) =>
        (below[slot], belowRate[slot], above[slot], aboveRate[slot]) = (low, lowRate, high, highRate);

    /// <summary>How far a slot is from its lower limit, or from its upper one.</summary>
    public double Room(int slot, bool isBelow, double time) => isBelow
        ? start[slot] - below[slot] + time * (rate[slot] - belowRate[slot])
        : above[slot] - start[slot] + time * (aboveRate[slot] - rate[slot]);

    /// <summary>Adds a step now and a turn of the rate from now on, each times a column, to a run of slots.</summary>
    public void Turn(int from, int to, ReadOnlySpan<double> column, double step, double turn, double time)
    {
        Kernels.AddTimes(start.AsSpan(from, to - from), column[from..to], step - time * turn);
        Kernels.AddTimes(rate.AsSpan(from, to - from), column[from..to], turn);
    }

    /// <summary>Finds anew when a run of slots meets its limits; what is past one meets it now.</summary>
    public void Meet(int from, int to, double time)
    {
        var vectors = (to - from) / Vector512<double>.Count * Vector512<double>.Count;
        var (now, least, never) = (Vector512.Create(time), Vector512.Create(LeastRate), Vector512.Create(double.PositiveInfinity));
        for (var slot = from; slot < from + vectors; slot += Vector512<double>.Count)
        {
            var (at, pace) = (Vector512.Create<double>(start.AsSpan(slot)), Vector512.Create<double>(rate.AsSpan(slot)));
            var (down, up) = (Vector512.Create<double>(belowRate.AsSpan(slot)) - pace, pace - Vector512.Create<double>(aboveRate.AsSpan(slot)));
            var falls = Vector512.Max(now, (at - Vector512.Create<double>(below.AsSpan(slot))) / down);
            var rises = Vector512.Max(now, (Vector512.Create<double>(above.AsSpan(slot)) - at) / up);
            falls = Vector512.ConditionalSelect(Vector512.GreaterThan(down, least), falls, never);
            rises = Vector512.ConditionalSelect(Vector512.GreaterThan(up, least), rises, never);
            Vector512.Min(falls, rises).CopyTo(meets.AsSpan(slot));
        }
        for (var slot = from + vectors; slot < to; slot++)
        {
            var (falls, rises) = MeetingTimes(slot, time);
            meets[slot] = Math.Min(falls, rises);
        }
    }

    /// <summary>The slot that meets a limit first, of several at once the fastest; −1 where none does.</summary>
    public int First(int count)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(meets.AsSpan(0, count));
        var least = Vector512.Create(double.PositiveInfinity);
        foreach (var vector in vectors) least = Vector512.Min(least, vector);
        var earliest = double.PositiveInfinity;
        for (var i = 0; i < Vector512<double>.Count; i++) earliest = Math.Min(earliest, least[i]);
        for (var slot = vectors.Length * Vector512<double>.Count; slot < count; slot++) earliest = Math.Min(earliest, meets[slot]);
        if (double.IsPositiveInfinity(earliest)) return -1;
        var (first, speed) = (-1, 0.0);
        for (var at = meets.AsSpan(0, count).IndexOf(earliest); at >= 0 && at < count;)
        {
            var pace = Math.Max(belowRate[at] - rate[at], rate[at] - aboveRate[at]);
            if (pace > speed) (first, speed) = (at, pace);
            var next = meets.AsSpan(at + 1, count - at - 1).IndexOf(earliest);
            if (next < 0) break;
            at += 1 + next;
        }
        return first;
    }

    /// <summary>When a slot would meet its lower and its upper limit, no earlier than now.</summary>
    private (double Falls, double Rises) MeetingTimes(int slot, double now)
    {
        var (down, up) = (belowRate[slot] - rate[slot], rate[slot] - aboveRate[slot]);
        return (down > LeastRate ? Math.Max(now, (start[slot] - below[slot]) / down) : double.PositiveInfinity,
            up > LeastRate ? Math.Max(now, (above[slot] - start[slot]) / up) : double.PositiveInfinity);
    }
}
