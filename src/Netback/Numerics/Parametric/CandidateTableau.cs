namespace Netback.Numerics.Parametric;

/// <summary>
/// How the basic quantities of some targets, the candidates, answer to each other's nonbasic quantities at the reference: the
/// part of the principal transform of the optimality conditions that pivots touch. Columns are dense, with a mark on each stretch of slots that is not
/// zero: where candidates of one part of the program stand together, a column is as long as its part. Frozen; solvers on any thread
/// share it and each puts a <see cref="TableauExtension"/> of its own behind it.
/// </summary>
internal sealed class CandidateTableau
{
    private readonly ReferenceSystem system;
    private readonly Dictionary<int, int> slotOf;
    private readonly double[] values;
    private readonly SlotRuns[] runs;

    /// <param name="system">The reference.</param>
    /// <param name="program">The family.</param>
    /// <param name="targets">The candidates in order of their slots.</param>
    /// <param name="counted">Columns at a bound that count even where they are no candidates.</param>
    public CandidateTableau(ReferenceSystem system, ParametricProgram program, IReadOnlyList<int> targets, IEnumerable<int> counted)
    {
        this.system = system;
        Targets = [.. targets];
        slotOf = Enumerable.Range(0, Targets.Length).ToDictionary(slot => Targets[slot]);
        Outside = [.. counted.Concat(Targets.Where(target => target < program.Columns)).Distinct().Where(column => !system.IsInside(column))];
        (values, runs) = (new double[Targets.Length * Targets.Length], new SlotRuns[Targets.Length]);
        var (unit, answer, scratch) = (new double[program.Targets], new double[program.Targets], new ReferenceSystem.Scratch(system));
        for (var slot = 0; slot < Targets.Length; slot++)
        {
            unit[Targets[slot]] = 1;
            system.Evaluate([], unit, Outside, answer, scratch);
            unit[Targets[slot]] = 0;
            var column = values.AsSpan(slot * Targets.Length, Targets.Length);
            for (var row = 0; row < Targets.Length; row++) column[row] = answer[Targets[row]];
            runs[slot] = SlotRuns.Of(column);
        }
    }

    /// <summary>Target of each slot.</summary>
    public int[] Targets { get; }

    public int Count => Targets.Length;

    /// <summary>Columns at a bound that count, candidates among them.</summary>
    public int[] Outside { get; }

    /// <summary>Slot of a target; −1 where it is no candidate.</summary>
    public int SlotOf(int target) => slotOf.GetValueOrDefault(target, -1);

    /// <summary>Answers of all candidates to the nonbasic quantity of one.</summary>
    public ReadOnlySpan<double> Column(int slot) => values.AsSpan(slot * Targets.Length, Targets.Length);

    /// <summary>Where a column is not zero.</summary>
    public SlotRuns RunsOf(int slot) => runs[slot];

    /// <summary>The tableau is symmetric but for these signs: + where the basic quantity is a multiplier.</summary>
    public int Sign(int target) => system.States[target] == TargetState.Free ? -1 : 1;
}
