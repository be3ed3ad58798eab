namespace Netback.Numerics.Parametric;

/// <summary>
/// Candidates that one instance needs beside those of the shared tableau, in slots behind them. Added and all taken back again, over
/// and over, in the same memory. One thread.
/// </summary>
internal sealed class TableauExtension
{
    private const int Spare = 32;

    private readonly CandidateTableau shared;
    private readonly ReferenceSystem system;
    private readonly ReferenceSystem.Scratch scratch;
    private readonly int columns;
    private readonly int[] slotOf;
    private readonly double[] unit;
    private readonly double[] answer;
    private readonly List<double[]> own = [];
    private readonly List<SlotRuns> runs = [];
    private int[] targets;
    private int[] outside;
    private int outsideCount;

    /// <param name="shared">What is before it.</param>
    /// <param name="reference">The thread's reference.</param>
    /// <param name="scratch">The thread's buffers.</param>
    public TableauExtension(CandidateTableau shared, ParametricReference reference, ReferenceSystem.Scratch scratch)
    {
        (this.shared, system, this.scratch, columns) = (shared, reference.System, scratch, reference.Program.Columns);
        (slotOf, unit, answer) = (new int[reference.Program.Targets], new double[reference.Program.Targets], new double[reference.Program.Targets]);
        Array.Fill(slotOf, -1);
        for (var slot = 0; slot < shared.Count; slot++) slotOf[shared.Targets[slot]] = slot;
        targets = [.. shared.Targets, .. new int[Spare]];
        outside = [.. shared.Outside, .. new int[Spare]];
        outsideCount = shared.Outside.Length;
        IsOutside = new bool[reference.Program.Targets];
        foreach (var column in shared.Outside) IsOutside[column] = true;
    }

    /// <summary>Slots of the shared tableau.</summary>
    public int Shared => shared.Count;

    /// <summary>Slots behind them.</summary>
    public int Added { get; private set; }

    public int Count => shared.Count + Added;

    /// <summary>Target of each slot.</summary>
    public ReadOnlySpan<int> Targets => targets.AsSpan(0, Count);

    /// <summary>Slot of a target; −1 where it is no candidate.</summary>
    public int SlotOf(int target) => slotOf[target];

    /// <summary>Columns at a bound that count: those that always do, and those that have become candidates.</summary>
    public ReadOnlySpan<int> Outside => outside.AsSpan(0, outsideCount);

    private bool[] IsOutside { get; }

    /// <summary>+ where the basic quantity of a slot at the reference is a multiplier.</summary>
    public int Sign(int slot) => shared.Sign(targets[slot]);

    /// <summary>Makes a target a candidate.</summary>
    public void Add(int target)
    {
        if (slotOf[target] >= 0) return;
        if (Count == targets.Length) Array.Resize(ref targets, Count + Spare);
        if (target < columns && !IsOutside[target] && !system.IsInside(target)) AddOutside(target);
        unit[target] = 1;
        system.Evaluate([], unit, Outside, answer, scratch);
        unit[target] = 0;
        targets[Count] = target;
        var column = NextColumn();
        for (var slot = 0; slot <= Count; slot++) column[slot] = answer[targets[slot]];
        runs[Added].Clear();
        for (var slot = 0; slot < shared.Count; slot++)
        {
            if (column[slot] != 0) runs[Added].Mark(slot);
        }
        slotOf[target] = Count;
        Added++;
    }

    /// <summary>Takes all added candidates back.</summary>
    public void Clear()
    {
        for (var slot = shared.Count; slot < Count; slot++) slotOf[targets[slot]] = -1;
        for (var i = shared.Outside.Length; i < outsideCount; i++) IsOutside[outside[i]] = false;
        (Added, outsideCount) = (0, shared.Outside.Length);
    }

    /// <summary>Answer of one slot to the nonbasic quantity of another.</summary>
    public double Entry(int row, int slot)
    {
        if (slot >= shared.Count && (row <= slot || row < shared.Count)) return own[slot - shared.Count][row];
        return row < shared.Count ? shared.Column(slot)[row] : Sign(row) * Sign(slot) * own[row - shared.Count][slot];
    }

    /// <summary>result += times · column of a slot; marks where that is.</summary>
    public void AddTimes(int slot, double times, Span<double> result, SlotRuns touched)
    {
        var column = slot < shared.Count ? shared.Column(slot) : own[slot - shared.Count];
        var marks = slot < shared.Count ? shared.RunsOf(slot) : runs[slot - shared.Count];
        touched.Join(marks);
        for (var at = 0; marks.Next(ref at, shared.Count, out var start);) Kernels.AddTimes(result[start..at], column[start..at], times);
        for (var row = shared.Count; row < Count; row++) result[row] += times * Entry(row, slot);
    }

    private double[] NextColumn()
    {
        if (Added == own.Count)
        {
            own.Add([]);
            runs.Add(SlotRuns.None(shared.Count));
        }
        if (own[Added].Length <= Count) own[Added] = new double[Count + Spare];
        return own[Added];
    }

    private void AddOutside(int column)
    {
        if (outsideCount == outside.Length) Array.Resize(ref outside, outsideCount + Spare);
        (outside[outsideCount++], IsOutside[column]) = (column, true);
    }
}
