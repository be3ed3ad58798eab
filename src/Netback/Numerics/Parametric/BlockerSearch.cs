namespace Netback.Numerics.Parametric;

/// <summary>
/// Where a homotopy over candidates alone finds a move without end: the target outside the candidates that the move runs into
/// first.
/// </summary>
internal sealed class BlockerSearch(ParametricReference reference)
{
    /// <summary>An answer below this stops nothing.</summary>
    private const double LeastMove = 1e-9;

    private readonly ReferenceSystem.Scratch scratch = new(reference.System);
    private readonly double[] cost = new double[reference.Program.Columns];
    private readonly double[] nonbasic = new double[reference.Program.Targets];
    private readonly double[] basic = new double[reference.Program.Targets];
    private readonly double[] move = new double[reference.Program.Targets];

    /// <summary>The blocking target; −1 where there is none and the program itself has no end.</summary>
    public int Find(TableauExtension tableau, Homotopy homotopy, ProgramVectors start, ProgramVectors instance, ReadOnlySpan<int> targets)
    {
        var (time, states) = (homotopy.Time, reference.System.States);
        double Between(double from, double to) => double.IsFinite(from) ? from + time * (to - from) : from;
        double Limit(int i, TargetState state) => state == TargetState.Lower ? Between(start.Low[i], instance.Low[i]) : Between(start.High[i], instance.High[i]);
        for (var j = 0; j < cost.Length; j++) cost[j] = Between(start.Cost[j], instance.Cost[j]);
        Array.Clear(nonbasic);
        foreach (var i in targets) nonbasic[i] = states[i] == TargetState.Free ? 0 : Limit(i, states[i]);
        for (var slot = 0; slot < tableau.Count; slot++)
        {
            var (i, state) = (tableau.Targets[slot], homotopy.State[slot]);
            nonbasic[i] = homotopy.Inverse.Holds(slot) ? homotopy.Current(slot) : state == TargetState.Free ? 0 : Limit(i, state);
        }
        reference.System.Evaluate(cost, nonbasic, tableau.Outside, basic, scratch);
        var (stuck, direction) = homotopy.Stuck;
        Array.Clear(nonbasic);
        foreach (var slot in homotopy.Inverse.Slots) nonbasic[tableau.Targets[slot]] = homotopy.StuckColumn[slot];
        if (!homotopy.Inverse.Holds(stuck)) nonbasic[tableau.Targets[stuck]] = 1;
        reference.System.Evaluate([], nonbasic, tableau.Outside, move, scratch);
        var (blocker, least) = (-1, double.PositiveInfinity);
        foreach (var i in targets)
        {
            var pace = direction * move[i];
            if (tableau.SlotOf(i) >= 0 || Math.Abs(pace) < LeastMove || (start.Low[i] == start.High[i] && states[i] != TargetState.Free)) continue;
            var limit = states[i] switch
            {
                TargetState.Free => Limit(i, pace < 0 ? TargetState.Lower : TargetState.Upper),
                TargetState.Lower => pace < 0 ? 0 : double.PositiveInfinity,
                TargetState.Upper => pace > 0 ? 0 : double.NegativeInfinity,
            };
            var step = Math.Max(0, (limit - basic[i]) / pace);
            if (step < least) (blocker, least) = (i, step);
        }
        return blocker;
    }
}
