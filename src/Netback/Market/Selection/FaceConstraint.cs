namespace Netback.Market.Selection;

/// <summary>How the worth of a column stands to its marginal cost on the face of optimal duals.</summary>
internal enum Relation
{
    /// <summary>Unused: worth ≤ cost.</summary>
    AtMost,

    /// <summary>Used within its bounds: worth = cost.</summary>
    Equal,

    /// <summary>At its upper bound: worth ≥ cost, the difference is its rent.</summary>
    AtLeast,
}

/// <summary>A term of a constraint: coefficient of a scaled dual.</summary>
internal readonly record struct FaceTerm(int Row, double Coefficient);

/// <summary>One condition on the scaled duals: Σ terms ≤, = or ≥ bound, both sides over the column's price scale.</summary>
internal sealed record FaceConstraint(IReadOnlyList<FaceTerm> Terms, Relation Relation, double Bound);
