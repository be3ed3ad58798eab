namespace Netback.Numerics;

/// <summary>An iterate of the interior point: columns, duals of equalities, slack and multiplier of every side.</summary>
internal sealed class BarrierPoint(int columns, int rows, int sides)
{
    public double[] X { get; } = new double[columns];

    /// <summary>Duals of equality rows; zero elsewhere.</summary>
    public double[] EqualityDual { get; } = new double[rows];
    public double[] Slack { get; } = new double[sides];
    public double[] Multiplier { get; } = new double[sides];

    /// <summary>Row duals, from multipliers and equality duals.</summary>
    public double[] Y { get; } = new double[rows];

    /// <summary>Duals of column bounds, from multipliers.</summary>
    public double[] Z { get; } = new double[columns];

    public void CopyFrom(BarrierPoint other)
    {
        other.X.CopyTo(X, 0);
        other.EqualityDual.CopyTo(EqualityDual, 0);
        other.Slack.CopyTo(Slack, 0);
        other.Multiplier.CopyTo(Multiplier, 0);
        other.Y.CopyTo(Y, 0);
        other.Z.CopyTo(Z, 0);
    }
}
