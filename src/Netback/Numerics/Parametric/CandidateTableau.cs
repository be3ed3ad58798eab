namespace Netback.Numerics.Parametric;

/// <summary>
/// How the basic quantities of some targets, the candidates, answer to each other's nonbasic quantities at the reference: the
/// part of the principal transform of the optimality conditions that pivots touch, dense, columns contiguous. Candidates can be
/// added, and those added last taken back. One thread.
/// </summary>
internal sealed class CandidateTableau
{
    private const int Spare = 64;

    private readonly ReferenceSystem system;
    private readonly ReferenceSystem.Scratch scratch;
    private readonly int[] slotOf;
    private readonly bool[] isOutside;
    private readonly double[] unit;
    private readonly double[] answer;
    private int[] targets = new int[Spare];
    private double[] values = new double[Spare * Spare];
    private int stride = Spare;
    private int[] outside;
    private int outsideCount;
    private readonly int given;

    /// <param name="system">The reference.</param>
    /// <param name="targets">Number of targets.</param>
    /// <param name="outside">Columns at a bound that count even where they are no candidates.</param>
    public CandidateTableau(ReferenceSystem system, int targets, int[] outside)
    {
        (this.system, scratch) = (system, new ReferenceSystem.Scratch(system));
        (slotOf, unit, answer) = (new int[targets], new double[targets], new double[targets]);
        Array.Fill(slotOf, -1);
        (this.outside, outsideCount) = ((int[])outside.Clone(), outside.Length);
        (isOutside, given) = (new bool[targets], outside.Length);
        foreach (var column in outside) isOutside[column] = true;
    }

    public ReferenceSystem System => system;

    public int Count { get; private set; }

    /// <summary>Target of each slot.</summary>
    public ReadOnlySpan<int> Targets => targets.AsSpan(0, Count);

    /// <summary>Slot of a target; −1 where it is no candidate.</summary>
    public int SlotOf(int target) => slotOf[target];

    /// <summary>Answers of all candidates to the nonbasic quantity of one.</summary>
    public ReadOnlySpan<double> Column(int slot) => values.AsSpan(slot * stride, Count);

    /// <summary>Columns at a bound that count: those given, and those that have become candidates.</summary>
    public ReadOnlySpan<int> Outside => outside.AsSpan(0, outsideCount);

    /// <summary>Makes a target a candidate.</summary>
    /// <param name="target">The target.</param>
    /// <param name="isColumn">It is a column, not a row.</param>
    public void Add(int target, bool isColumn)
    {
        if (slotOf[target] >= 0) return;
        if (Count == stride) Grow(Math.Max(Count + Spare, Count * 5 / 4));
        if (isColumn && !isOutside[target] && !system.IsInside(target)) AddOutside(target);
        unit[target] = 1;
        system.Evaluate([], unit, Outside, answer, scratch);
        unit[target] = 0;
        var own = Count * stride;
        for (var slot = 0; slot < Count; slot++)
        {
            var value = answer[targets[slot]];
            values[own + slot] = value;
            values[slot * stride + Count] = Sign(targets[slot]) * Sign(target) * value;
        }
        values[own + Count] = answer[target];
        (targets[Count], slotOf[target]) = (target, Count);
        Count++;
    }

    /// <summary>Takes back candidates until a number is left.</summary>
    public void Truncate(int count)
    {
        for (; Count > count; Count--)
        {
            var target = targets[Count - 1];
            slotOf[target] = -1;
            if (outsideCount == given || outside[outsideCount - 1] != target) continue;
            isOutside[target] = false;
            outsideCount--;
        }
    }

    private void AddOutside(int column)
    {
        if (outsideCount == outside.Length) Array.Resize(ref outside, outsideCount + Spare);
        (outside[outsideCount++], isOutside[column]) = (column, true);
    }

    private void Grow(int size)
    {
        var grown = new double[size * size];
        for (var slot = 0; slot < Count; slot++) Column(slot).CopyTo(grown.AsSpan(slot * size));
        (values, stride) = (grown, size);
        Array.Resize(ref targets, size);
    }

    /// <summary>The tableau is symmetric but for these signs: + where the basic quantity is a multiplier.</summary>
    private int Sign(int target) => system.States[target] == TargetState.Free ? -1 : 1;
}
