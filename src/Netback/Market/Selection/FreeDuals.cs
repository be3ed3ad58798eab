using Netback.Numerics;

namespace Netback.Market.Selection;

/// <summary>
/// What is left to choose on a dual face: the duals that the equalities do not determine, an interval for each from the
/// constraints that involve it alone, the constraints that tie several together, and the groups these form.
/// </summary>
internal sealed class FreeDuals
{
    private readonly DualFace face;
    private readonly double[] scaled;

    /// <param name="face">The face.</param>
    /// <param name="duals">Duals of the optimal point, in USD.</param>
    public FreeDuals(DualFace face, double[] duals)
    {
        this.face = face;
        scaled = [.. duals.Select((dual, row) => face.IsTight[row] ? dual / face.Scale[row] : 0)];
        IsFree = FindFree(face);
        (Low, High) = (new double[duals.Length], new double[duals.Length]);
        for (var row = 0; row < duals.Length; row++) (Low[row], High[row]) = face.SignOf(row);
        Shared = [.. face.Constraints.Select(Reduce).OfType<FaceConstraint>()];
        Rents = [.. face.Constraints.Where(constraint => constraint.Relation == Relation.AtLeast).Select(Substitute)
            .Where(constraint => constraint.Terms.Count > 0)];
        Groups = FindGroups();
    }

    /// <summary>By row: not determined by the equalities.</summary>
    public bool[] IsFree { get; }

    /// <summary>Bounds of each free scaled dual from sign and constraints on it alone.</summary>
    public double[] Low { get; }
    public double[] High { get; }

    /// <summary>Constraints on two and more free duals, determined ones moved to the right.</summary>
    public IReadOnlyList<FaceConstraint> Shared { get; }

    /// <summary>Rents of full columns, Σ terms − bound ≥ 0, as far as free duals enter.</summary>
    public IReadOnlyList<FaceConstraint> Rents { get; }

    /// <summary>Free rows that constraints or rents tie together, each ascending.</summary>
    public IReadOnlyList<int[]> Groups { get; }

    private static bool[] FindFree(DualFace face)
    {
        var equalities = face.Constraints.Where(constraint => constraint.Relation == Relation.Equal).ToList();
        var starts = new int[equalities.Count + 1];
        for (var i = 0; i < equalities.Count; i++) starts[i + 1] = starts[i] + equalities[i].Terms.Count;
        var determined = AffineUniqueness.Determined(face.IsTight.Length, starts,
            [.. equalities.SelectMany(constraint => constraint.Terms.Select(term => term.Row))],
            [.. equalities.SelectMany(constraint => constraint.Terms.Select(term => term.Coefficient))]);
        return [.. face.IsTight.Select((isTight, row) => isTight && !determined[row])];
    }

    private FaceConstraint Substitute(FaceConstraint constraint)
    {
        var known = 0.0;
        foreach (var term in constraint.Terms)
        {
            if (!IsFree[term.Row]) known += term.Coefficient * scaled[term.Row];
        }
        return new FaceConstraint(
            [.. constraint.Terms.Where(term => IsFree[term.Row])], constraint.Relation, constraint.Bound - known);
    }

    private FaceConstraint? Reduce(FaceConstraint constraint)
    {
        var reduced = Substitute(constraint);
        if (reduced.Terms.Count != 1) return reduced.Terms.Count == 0 ? null : reduced;
        var (row, value) = (reduced.Terms[0].Row, reduced.Bound / reduced.Terms[0].Coefficient);
        var isAbove = reduced.Terms[0].Coefficient > 0;
        if (reduced.Relation != (isAbove ? Relation.AtLeast : Relation.AtMost)) High[row] = Math.Min(High[row], value);
        if (reduced.Relation != (isAbove ? Relation.AtMost : Relation.AtLeast)) Low[row] = Math.Max(Low[row], value);
        return null;
    }

    private List<int[]> FindGroups()
    {
        var leader = Enumerable.Range(0, IsFree.Length).ToArray();
        int Find(int row) => leader[row] == row ? row : leader[row] = Find(leader[row]);
        foreach (var constraint in Shared.Concat(Rents))
        {
            var first = Find(constraint.Terms[0].Row);
            foreach (var term in constraint.Terms)
            {
                var other = Find(term.Row);
                leader[Math.Max(first, other)] = Math.Min(first, other);
                first = Math.Min(first, other);
            }
        }
        return [.. Enumerable.Range(0, IsFree.Length).Where(row => IsFree[row]).GroupBy(Find).OrderBy(group => group.Key)
            .Select(group => group.ToArray())];
    }
}
