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

    /// <summary>Targets that become candidates after one solve: the worst of those violated.</summary>
    private const int AddedAtOnce = 12;

    private const int MostRounds = 200;

    /// <summary>An answer below this stops nothing.</summary>
    private const double LeastMove = 1e-9;

    private readonly ParametricReference reference;
    private readonly Homotopy homotopy;
    private readonly ReferenceSystem.Scratch scratch;
    private readonly double[] nonbasic;
    private readonly double[] basic;
    private readonly double[] missing;
    private readonly double[] correction;
    private readonly CandidateTableau tableau;
    private readonly PriorityQueue<int, double> violated = new();

    public ParametricSolver(ParametricReference reference, int mostPivots, int mostFlipped)
    {
        this.reference = reference;
        homotopy = new Homotopy(mostPivots, mostFlipped);
        scratch = new ReferenceSystem.Scratch(reference.System);
        var targets = reference.Program.Targets;
        tableau = new CandidateTableau(reference.System, targets);
        (nonbasic, basic) = (new double[targets], new double[targets]);
        (Value, Multiplier, State) = (new double[targets], new double[targets], new TargetState[targets]);
        (missing, correction) = (new double[mostFlipped + 2], new double[mostFlipped + 2]);
    }

    /// <summary>By target: xⱼ, then row sums.</summary>
    public double[] Value { get; }

    /// <summary>By target: reduced costs, then row duals.</summary>
    public double[] Multiplier { get; }

    public TargetState[] State { get; }

    /// <summary>Pivots of the last solve, and how often it began anew with more candidates.</summary>
    public int Pivots { get; private set; }

    public int Rounds { get; private set; }

    public int Flipped => homotopy.Inverse.Count;

    /// <summary>Candidates: those of the start, and those that the instance solved last has needed beside them.</summary>
    public CandidateTableau Candidates => tableau;

    /// <summary>
    /// Solves an instance. Targets outside the candidates that turn out to matter become candidates, until none does.
    /// </summary>
    /// <param name="instance">Costs and bounds.</param>
    /// <param name="kept">Candidates to begin with; those after them are of other instances and taken back.</param>
    public HomotopyEnd Solve(ProgramVectors instance, int kept)
    {
        tableau.Truncate(kept);
        Rounds = 0;
        Pivots = 0;
        for (; ; )
        {
            var end = SolveOver(instance);
            Rounds++;
            Pivots += homotopy.Pivots;
            if (Rounds > MostRounds) return HomotopyEnd.TooFar;
            if (end == HomotopyEnd.Endless && Blocker(instance) is >= 0 and var blocker) tableau.Add(blocker);
            else if (end != HomotopyEnd.Arrived) return end;
            else if (!AddViolated(instance, out var isMet)) return isMet ? HomotopyEnd.Arrived : HomotopyEnd.Singular;
        }
    }

    private HomotopyEnd SolveOver(ProgramVectors instance)
    {
        reference.Nonbasic(instance, nonbasic);
        reference.System.Evaluate(instance.Cost, nonbasic, basic, scratch);
        var end = homotopy.Run(tableau, reference.Basic, basic, reference.Vectors, instance);
        if (end != HomotopyEnd.Arrived) return end;
        return Recover(instance) ? HomotopyEnd.Arrived : HomotopyEnd.Singular;
    }

    /// <summary>Makes the worst violated targets outside the candidates candidates; false where there is none.</summary>
    private bool AddViolated(ProgramVectors instance, out bool isMet)
    {
        isMet = true;
        violated.Clear();
        for (var i = 0; i < Value.Length; i++)
        {
            var violation = Violation(i, instance);
            if (!(violation > Tolerance)) continue;
            if (tableau.SlotOf(i) < 0) violated.Enqueue(i, violation);
            else isMet = false;
            if (violated.Count > AddedAtOnce) violated.Dequeue();
        }
        if (violated.Count == 0) return false;
        while (violated.TryDequeue(out var target, out _)) tableau.Add(target);
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

    /// <summary>
    /// After <see cref="HomotopyEnd.Endless"/>: the target outside the candidates that the move without end runs into first; −1 where
    /// there is none and the program itself has no end.
    /// </summary>
    private int Blocker(ProgramVectors instance)
    {
        var (time, start, inverse) = (homotopy.Time, reference.Vectors, homotopy.Inverse);
        double At(double from, double to) => double.IsFinite(from) ? from + time * (to - from) : from;
        var cost = new double[reference.Program.Columns];
        for (var j = 0; j < cost.Length; j++) cost[j] = At(start.Cost[j], instance.Cost[j]);
        for (var i = 0; i < nonbasic.Length; i++)
        {
            var state = tableau.SlotOf(i) is >= 0 and var slot ? homotopy.State[slot] : reference.System.States[i];
            nonbasic[i] = state == TargetState.Free ? 0
                : state == TargetState.Lower ? At(start.Low[i], instance.Low[i]) : At(start.High[i], instance.High[i]);
        }
        foreach (var slot in inverse.Slots) nonbasic[tableau.Targets[slot]] = homotopy.Current(slot);
        reference.System.Evaluate(cost, nonbasic, basic, scratch);
        var (stuck, direction) = homotopy.Stuck;
        var move = new double[nonbasic.Length];
        Array.Clear(nonbasic);
        foreach (var slot in inverse.Slots) nonbasic[tableau.Targets[slot]] = homotopy.StuckColumn[slot];
        if (!inverse.Holds(stuck)) nonbasic[tableau.Targets[stuck]] = 1;
        reference.System.Evaluate([], nonbasic, move, scratch);
        var (blocker, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < move.Length; i++)
        {
            var pace = direction * move[i];
            if (tableau.SlotOf(i) >= 0 || Math.Abs(pace) < LeastMove || start.Low[i] == start.High[i]) continue;
            var limit = reference.System.States[i] switch
            {
                TargetState.Free => pace < 0 ? At(start.Low[i], instance.Low[i]) : At(start.High[i], instance.High[i]),
                TargetState.Lower => pace < 0 ? 0 : double.PositiveInfinity,
                TargetState.Upper => pace > 0 ? 0 : double.NegativeInfinity,
            };
            var step = Math.Max(0, (limit - basic[i]) / pace);
            if (step < least) (blocker, least) = (i, step);
        }
        return blocker;
    }

    /// <summary>The point on the active set that was found, in the instance's own data.</summary>
    private bool Recover(ProgramVectors instance)
    {
        var inverse = homotopy.Inverse;
        reference.System.States.CopyTo(State, 0);
        for (var c = 0; c < tableau.Count; c++)
        {
            var target = tableau.Targets[c];
            State[target] = homotopy.State[c];
            nonbasic[target] = inverse.Holds(c) ? homotopy.Current(c) : Held(target, instance);
        }
        for (var round = 0; ; round++)
        {
            reference.System.Evaluate(instance.Cost, nonbasic, basic, scratch);
            var worst = Missing(instance);
            if (worst <= Settled) break;
            if (round == MostCorrections || !double.IsFinite(worst)) return false;
            inverse.Times(missing, correction);
            for (var k = 0; k < inverse.Count; k++) nonbasic[tableau.Targets[inverse.Slots[k]]] += correction[k];
        }
        for (var i = 0; i < basic.Length; i++)
        {
            var isValue = reference.System.States[i] == TargetState.Free;
            (Value[i], Multiplier[i]) = isValue ? (basic[i], nonbasic[i]) : (nonbasic[i], basic[i]);
        }
        return true;
    }

    /// <summary>By flipped slot, what its basic quantity at the reference has to gain to be what its state now says; the largest.</summary>
    private double Missing(ProgramVectors instance)
    {
        var slots = homotopy.Inverse.Slots;
        var worst = 0.0;
        for (var k = 0; k < slots.Length; k++)
        {
            var target = tableau.Targets[slots[k]];
            missing[k] = (State[target] == TargetState.Free ? 0 : Held(target, instance)) - basic[target];
            worst = Math.Max(worst, Math.Abs(missing[k]));
            if (double.IsNaN(missing[k])) return double.NaN;
        }
        return worst;
    }

    private double Held(int target, ProgramVectors instance) => State[target] switch
    {
        TargetState.Free => 0,
        TargetState.Lower => instance.Low[target],
        TargetState.Upper => instance.High[target],
    };
}
