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
    private readonly double[] unit;
    private readonly double[] answer;
    private int[] targets = new int[Spare];
    private double[] values = new double[Spare * Spare];
    private int stride = Spare;

    public CandidateTableau(ReferenceSystem system, int targets)
    {
        (this.system, scratch) = (system, new ReferenceSystem.Scratch(system));
        (slotOf, unit, answer) = (new int[targets], new double[targets], new double[targets]);
        Array.Fill(slotOf, -1);
    }

    public ReferenceSystem System => system;

    public int Count { get; private set; }

    /// <summary>Target of each slot.</summary>
    public ReadOnlySpan<int> Targets => targets.AsSpan(0, Count);

    /// <summary>Slot of a target; −1 where it is no candidate.</summary>
    public int SlotOf(int target) => slotOf[target];

    /// <summary>Answers of all candidates to the nonbasic quantity of one.</summary>
    public ReadOnlySpan<double> Column(int slot) => values.AsSpan(slot * stride, Count);

    /// <summary>Makes a target a candidate.</summary>
    public void Add(int target)
    {
        if (slotOf[target] >= 0) return;
        if (Count == stride) Grow(Math.Max(Count + Spare, Count * 5 / 4));
        unit[target] = 1;
        system.Evaluate([], unit, answer, scratch);
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
        for (; Count > count; Count--) slotOf[targets[Count - 1]] = -1;
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
