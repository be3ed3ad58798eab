namespace Netback.Numerics.Parametric;

/// <summary>
/// Solves the programs of a family one after the other, each from the same reference, so that no answer depends on those before.
/// One thread; buffers are its own.
/// </summary>
internal sealed class ParametricSolver
{
    /// <summary>Corrections of the final point; two are usual.</summary>
    private const int MostCorrections = 6;

    /// <summary>The final point meets its active set this well, in scaled units.</summary>
    private const double Settled = 1e-11;

    /// <summary>A bound or sign missed by less is met, in scaled units.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>A candidate may miss its bound or sign by this much: what moves in the last instant of the way.</summary>
    private const double Met = 1e-7;

    /// <summary>Targets that become candidates after one solve: the worst of those violated.</summary>
    private const int AddedAtOnce = 12;

    private const int MostRounds = 200;

    private readonly ParametricReference reference;
    private readonly CandidateTableau tableau;
    private readonly Homotopy homotopy;
    private readonly BlockerSearch search;
    private readonly ReferenceSystem.Scratch scratch;
    private readonly double[] nonbasic;
    private readonly double[] basic;
    private readonly double[] missing;
    private readonly double[] correction;
    private readonly PriorityQueue<int, double> violated = new();

    /// <param name="reference">Where every solve starts.</param>
    /// <param name="columns">Columns that count in every instance; others are at zero unless they are free at the reference or candidates.</param>
    /// <param name="limits">How far a solve may go.</param>
    public ParametricSolver(ParametricReference reference, IEnumerable<int> columns, HomotopyLimits limits)
    {
        this.reference = reference;
        var (program, system) = (reference.Program, reference.System);
        int[] counted = [.. columns.Where(column => !system.IsInside(column))];
        tableau = new CandidateTableau(system, program.Targets, counted);
        homotopy = new Homotopy(limits);
        search = new BlockerSearch(reference);
        scratch = new ReferenceSystem.Scratch(system);
        (nonbasic, basic) = (new double[program.Targets], new double[program.Targets]);
        (Value, Multiplier, State) = (new double[program.Targets], new double[program.Targets], (TargetState[])system.States.Clone());
        (missing, correction) = (new double[limits.Flipped + 2], new double[limits.Flipped + 2]);
        Always = [.. Enumerable.Range(0, program.Targets).Where(i => i >= program.Columns || system.IsInside(i)), .. counted];
    }

    /// <summary>Targets that count in every instance.</summary>
    public int[] Always { get; }

    /// <summary>By target: xⱼ, then row sums.</summary>
    public double[] Value { get; }

    /// <summary>By target: reduced costs, then row duals; of columns that do not count, nothing.</summary>
    public double[] Multiplier { get; }

    public TargetState[] State { get; }

    /// <summary>Pivots of the last solve, and how often it began anew with more candidates.</summary>
    public int Pivots { get; private set; }

    public int Rounds { get; private set; }

    public int Flipped => homotopy.Inverse.Count;

    /// <summary>Candidates: those of the start, and those that the instance solved last has needed beside them.</summary>
    public CandidateTableau Candidates => tableau;

    /// <summary>Makes a target a candidate of the instances that follow, until truncated.</summary>
    public void AddCandidate(int target) => tableau.Add(target, target < reference.Program.Columns);

    /// <summary>Takes back candidates until a number is left.</summary>
    public void Truncate(int count)
    {
        for (var slot = count; slot < tableau.Count; slot++)
        {
            var target = tableau.Targets[slot];
            (State[target], Value[target]) = (reference.System.States[target], 0);
        }
        tableau.Truncate(count);
    }

    /// <summary>Solves an instance. Targets that count and turn out to matter become candidates, until none does.</summary>
    public HomotopyEnd Solve(ProgramVectors instance)
    {
        (Rounds, Pivots) = (0, 0);
        for (; ; )
        {
            var end = SolveOver(instance);
            Rounds++;
            Pivots += homotopy.Pivots;
            if (Rounds > MostRounds) return HomotopyEnd.TooFar;
            if (end == HomotopyEnd.Endless && search.Find(tableau, homotopy, instance, Always) is >= 0 and var blocker) AddCandidate(blocker);
            else if (end != HomotopyEnd.Arrived) return end;
            else if (!AddViolated(instance, out var isMet)) return isMet ? HomotopyEnd.Arrived : HomotopyEnd.Singular;
        }
    }

    private HomotopyEnd SolveOver(ProgramVectors instance)
    {
        var states = reference.System.States;
        foreach (var i in Always) nonbasic[i] = ParametricReference.Held(i, states[i], instance);
        foreach (var i in tableau.Targets) nonbasic[i] = ParametricReference.Held(i, states[i], instance);
        reference.System.Evaluate(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
        var end = homotopy.Run(tableau, reference.Basic, basic, reference.Vectors, instance);
        if (end != HomotopyEnd.Arrived) return end;
        return Recover(instance) ? HomotopyEnd.Arrived : HomotopyEnd.Singular;
    }

    /// <summary>Makes the worst violated targets outside the candidates candidates; false where there is none.</summary>
    private bool AddViolated(ProgramVectors instance, out bool isMet)
    {
        isMet = true;
        violated.Clear();
        foreach (var i in Always)
        {
            var violation = Violation(i, instance);
            if (violation <= Tolerance) continue;
            if (tableau.SlotOf(i) < 0 && !double.IsNaN(violation)) violated.Enqueue(i, violation);
            else isMet &= violation <= Met;
            if (violated.Count > AddedAtOnce) violated.Dequeue();
        }
        foreach (var i in tableau.Targets) isMet &= Violation(i, instance) <= Met;
        if (violated.Count == 0) return false;
        while (violated.TryDequeue(out var target, out _)) AddCandidate(target);
        return true;
    }

    private double Violation(int i, ProgramVectors instance)
    {
        var (low, high) = (instance.Low[i], instance.High[i]);
        return State[i] switch
        {
            TargetState.Free => Math.Max(low - Value[i], Value[i] - high),
            _ when low == high => 0,
            TargetState.Lower => -Multiplier[i],
            TargetState.Upper => Multiplier[i],
        };
    }

    /// <summary>The point on the active set that was found, in the instance's own data.</summary>
    private bool Recover(ProgramVectors instance)
    {
        var inverse = homotopy.Inverse;
        for (var c = 0; c < tableau.Count; c++)
        {
            var target = tableau.Targets[c];
            State[target] = homotopy.State[c];
            nonbasic[target] = inverse.Holds(c) ? homotopy.Current(c) : ParametricReference.Held(target, State[target], instance);
        }
        var isRefined = false;
        for (var round = 0; ; round++)
        {
            reference.System.Evaluate(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
            var worst = Missing(instance);
            if (worst <= Settled && isRefined) break;
            if (worst <= Settled)
            {
                isRefined = true;
                reference.System.Refine(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
                worst = Missing(instance);
                if (worst <= Settled) break;
            }
            if (round == MostCorrections || !double.IsFinite(worst)) return false;
            inverse.Times(missing, correction);
            for (var k = 0; k < inverse.Count; k++) nonbasic[tableau.Targets[inverse.Slots[k]]] += correction[k];
        }
        foreach (var i in Always) Put(i);
        foreach (var i in tableau.Targets) Put(i);
        return true;
    }

    private void Put(int i)
    {
        var isValue = reference.System.States[i] == TargetState.Free;
        (Value[i], Multiplier[i]) = isValue ? (basic[i], nonbasic[i]) : (nonbasic[i], basic[i]);
    }

    /// <summary>By flipped slot, what its basic quantity at the reference has to gain to be what its state now says; the largest.</summary>
    private double Missing(ProgramVectors instance)
    {
        var slots = homotopy.Inverse.Slots;
        var worst = 0.0;
        for (var k = 0; k < slots.Length; k++)
        {
            var target = tableau.Targets[slots[k]];
            missing[k] = ParametricReference.Held(target, State[target], instance) - basic[target];
            worst = Math.Max(worst, Math.Abs(missing[k]));
            if (double.IsNaN(missing[k])) return double.NaN;
        }
        return worst;
    }
}
