namespace Netback.Numerics.Parametric;

/// <summary>
/// Solves the programs of a family one after the other, each from the same reference, so that no answer depends on those before.
/// One thread; buffers are its own.
/// </summary>
internal sealed partial class ParametricSolver
{
    /// <summary>Corrections of the final point; two are usual.</summary>
    private const int MostCorrections = 6;

    /// <summary>The final point meets its active set this well, in scaled units.</summary>
    private const double Settled = 1e-13;

    /// <summary>A residual above this after all corrections is not rounding.</summary>
    private const double Rounding = 1e-10;

    /// <summary>A bound or sign missed by less is met, in scaled units.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>A candidate may miss its bound or sign by this much: what moves in the last instant of the way.</summary>
    private const double Met = 1e-7;

    /// <summary>Targets that become candidates after one solve: the worst of those violated.</summary>
    private const int AddedAtOnce = 12;

    /// <summary>How clearly relaxed data are met.</summary>
    private const double Margin = 1e-3;

    private const int MostRounds = 200;

    private readonly ParametricReference reference;
    private readonly TableauExtension tableau;
    private readonly Homotopy homotopy;
    private readonly BlockerSearch search;
    private readonly ReferenceSystem.Scratch scratch;
    private readonly double[] nonbasic;
    private readonly double[] basic;
    private readonly double[] before;
    private readonly double[] after;
    private readonly ProgramVectors relaxed;
    private readonly List<(int Target, double Shift)> shifted = [];
    private readonly PriorityQueue<int, double> violated = new();
    private double[] missing = [];
    private double[] correction = [];

    /// <param name="reference">Where every solve starts; the thread's own.</param>
    /// <param name="shared">Candidates of every instance.</param>
    /// <param name="columns">Columns that count in every instance; others are at zero unless they are free at the reference or candidates.</param>
    /// <param name="limits">How far a solve may go.</param>
    public ParametricSolver(ParametricReference reference, CandidateTableau shared, IEnumerable<int> columns, HomotopyLimits limits)
    {
        this.reference = reference;
        var (program, system) = (reference.Program, reference.System);
        int[] counted = [.. columns.Where(column => !system.IsInside(column))];
        scratch = new ReferenceSystem.Scratch(system);
        tableau = new TableauExtension(shared, reference, scratch);
        homotopy = new Homotopy(tableau, limits);
        search = new BlockerSearch(reference);
        (nonbasic, basic) = (new double[program.Targets], new double[program.Targets]);
        (Value, Multiplier, State) = (new double[program.Targets], new double[program.Targets], (TargetState[])system.States.Clone());
        (before, after, relaxed) = (new double[program.Targets], new double[program.Targets], new ProgramVectors(program));
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

    /// <summary>Candidates: those of every instance, and those that the instance solved last has needed beside them.</summary>
    public TableauExtension Candidates => tableau;

    /// <summary>Makes a target a candidate of the instance that follows, until it is forgotten.</summary>
    public void AddCandidate(int target) => tableau.Add(target);

    /// <summary>Takes back the candidates of the last instance.</summary>
    public void Forget()
    {
        for (var slot = tableau.Shared; slot < tableau.Count; slot++)
        {
            var target = tableau.Targets[slot];
            (State[target], Value[target]) = (reference.System.States[target], 0);
        }
        tableau.Clear();
    }

    /// <summary>Solves an instance from the reference. Targets that count and turn out to matter become candidates, until none does.</summary>
    public HomotopyEnd Solve(ProgramVectors instance)
    {
        (Rounds, Pivots) = (0, 0);
        return Settle(reference.Vectors, instance, StartAtReference(instance));
    }

    /// <summary>
    /// Solves the instance solved last once more, with other costs of some columns and with candidates added since, from where it stood.
    /// </summary>
    /// <param name="instance">Its data now.</param>
    /// <param name="changed">Columns whose cost is another, with what it was.</param>
    public HomotopyEnd GoOn(ProgramVectors instance, IReadOnlyList<(int Column, double Before)> changed)
    {
        (Rounds, Pivots) = (0, 0);
        var known = homotopy.Known;
        homotopy.Extend(State);
        BasicUnderStates(before);
        instance.CopyTo(relaxed);
        foreach (var (column, cost) in changed) relaxed.Cost[column] = cost;
        if (!Recover(instance)) return Solve(instance);
        BasicUnderStates(after);
        // A new column is one that did not pay before.
        foreach (var target in tableau.Targets[known..])
        {
            if (!reference.System.IsInside(target)) before[target] = Margin;
        }
        var end = Settle(relaxed, instance, homotopy.Run(before, after, relaxed, instance));
        if (end == HomotopyEnd.Arrived) return end;
        var pivots = Pivots;
        end = Solve(instance);
        Pivots += pivots;
        return end;
    }

    private HomotopyEnd StartAtReference(ProgramVectors instance)
    {
        var states = reference.System.States;
        foreach (var i in Always) nonbasic[i] = ParametricReference.Held(i, states[i], instance);
        foreach (var i in tableau.Targets) nonbasic[i] = ParametricReference.Held(i, states[i], instance);
        reference.System.Evaluate(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
        homotopy.Take(states);
        return homotopy.Run(reference.Basic, basic, reference.Vectors, instance);
    }

    /// <summary>Adds candidates until the way ends at a point that all targets agree with.</summary>
    private HomotopyEnd Settle(ProgramVectors start, ProgramVectors instance, HomotopyEnd end)
    {
        for (; ; )
        {
            Rounds++;
            if (Rounds > MostRounds) return HomotopyEnd.TooFar;
            if (end == HomotopyEnd.Arrived && !Recover(instance)) end = HomotopyEnd.Singular;
            Pivots += homotopy.Pivots;
            if (end == HomotopyEnd.Endless && search.Find(tableau, homotopy, start, instance, Always) is >= 0 and var blocker)
            {
                AddCandidate(blocker);
                (start, end) = (reference.Vectors, StartAtReference(instance));
                continue;
            }
            if (end != HomotopyEnd.Arrived) return end;
            if (!FindViolated(instance, out var isMet)) return isMet ? HomotopyEnd.Arrived : HomotopyEnd.Singular;
            (start, end) = AddViolated(instance) ? (relaxed, GoOnRelaxed(instance)) : (reference.Vectors, StartAtReference(instance));
        }
    }

    /// <summary>Goes on from data that the point found does satisfy to those asked for.</summary>
    private HomotopyEnd GoOnRelaxed(ProgramVectors instance)
    {
        homotopy.Extend(State);
        BasicUnderStates(after);
        foreach (var (target, _) in shifted) after[target] = Multiplier[target];
        foreach (var i in tableau.Targets) before[i] = after[i];
        foreach (var (target, shift) in shifted) before[target] += shift;
        return homotopy.Run(before, after, relaxed, instance);
    }

    private void BasicUnderStates(double[] result)
    {
        foreach (var i in tableau.Targets) result[i] = State[i] == TargetState.Free ? Value[i] : Multiplier[i];
    }

    /// <summary>The worst violated targets outside the candidates; false where there is none.</summary>
    private bool FindViolated(ProgramVectors instance, out bool isMet)
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
        return violated.Count > 0;
    }

    /// <summary>
    /// Makes the violated targets candidates and relaxes their data to where they are met; false where no change of their own data
    /// does that (a row held at a bound that it is pulled away from).
    /// </summary>
    private bool AddViolated(ProgramVectors instance)
    {
        instance.CopyTo(relaxed);
        shifted.Clear();
        var canRelax = true;
        while (violated.TryDequeue(out var target, out _))
        {
            AddCandidate(target);
            if (State[target] != TargetState.Free)
            {
                canRelax &= target < reference.Program.Columns;
                var shift = (State[target] == TargetState.Lower ? Margin : -Margin) - Multiplier[target];
                if (target < reference.Program.Columns) relaxed.Cost[target] += shift;
                shifted.Add((target, shift));
            }
            else if (Value[target] < instance.Low[target]) relaxed.Low[target] = Value[target] - Margin;
            else relaxed.High[target] = Value[target] + Margin;
        }
        return canRelax;
    }

    private double Violation(int i, ProgramVectors instance)
    {
        var (low, high) = (instance.Low[i], instance.High[i]);
        if (low == high && State[i] != TargetState.Free) return 0;
        return State[i] switch
        {
            TargetState.Free => Math.Max(low - Value[i], Value[i] - high),
            TargetState.Lower => -Multiplier[i],
            TargetState.Upper => Multiplier[i],
        };
    }
}
