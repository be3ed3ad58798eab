namespace Netback.Numerics.Parametric;

/// <content>The end point, solved for on the active set.</content>
internal sealed partial class ParametricSolver
{
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
        if (missing.Length < inverse.Count) (missing, correction) = (new double[inverse.Count * 2], new double[inverse.Count * 2]);
        var last = double.PositiveInfinity;
        for (var round = 0; ; round++)
        {
            reference.System.Evaluate(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
            if (round > 1) reference.System.Refine(instance.Cost, nonbasic, tableau.Outside, basic, scratch);
            var worst = Missing(instance);
            if (!double.IsFinite(worst)) return false;
            if (worst <= Settled || (round > 0 && (worst > last / 2 || round == MostCorrections)))
            {
                if (worst > Rounding) return false;
                break;
            }
            last = worst;
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
