using Netback.Numerics;
using Netback.World;

namespace Netback.Studies.Draws;

/// <summary>
/// How far a figure may lie from its value. Lognormal with the value as median; 5 % and 95 % points are
/// <c>value/(1+s)</c> and <c>value·(1+s)</c> with s by confidence, or <c>low</c> and <c>high</c> where the case gives them.
/// For a standard normal z the figure is <c>value·exp(z/z₉₅·ln(high/value))</c> above the median and likewise with low below.
/// </summary>
public static class EvidenceSpread
{
    /// <summary>95 % point of the standard normal distribution.</summary>
    public const double Z95 = Distribution.Z95;

    /// <summary>The default spread s of a confidence.</summary>
    public static double Of(Confidence confidence) => confidence switch
    {
        Confidence.A => 0.05,
        Confidence.B => 0.15,
        Confidence.C => 0.30,
        Confidence.D => 0.60,
    };

    /// <summary>What the value is multiplied by at a standard normal z; 1 for figures that are not positive.</summary>
    public static double Factor(FigureEvidence figure, double z)
    {
        if (figure.Value <= 0) return 1;
        var spread = Math.Log(1 + Of(figure.Confidence));
        var up = figure.High is { } high && high >= figure.Value ? Math.Log(high / figure.Value) : spread;
        var down = figure.Low is { } low && low > 0 && low <= figure.Value ? Math.Log(figure.Value / low) : spread;
        return Math.Exp(z / Z95 * (z >= 0 ? up : down));
    }

    /// <summary>
    /// The name of the draw that a figure takes part in. Rows of one rule (same table and note) share a draw per column;
    /// cost and slope of a row move together, since a slope is the rise of that cost. A row without a rule stands alone.
    /// </summary>
    public static string Purpose(FigureEvidence figure)
    {
        var column = figure.Column == "slope" ? "cost" : figure.Column;
        return string.IsNullOrWhiteSpace(figure.Note)
            ? $"{figure.Table}/{figure.Id}/{column}"
            : $"rule {figure.Table}/{column}: {figure.Note.Trim()}";
    }

    /// <summary>The standard normal number of a draw for a figure: the same in every scenario.</summary>
    public static double Normal(FigureEvidence figure, long seed, int draw) =>
        new RandomStream(seed, FormattableString.Invariant($"draw {draw}"), Purpose(figure)).NextNormal();
}
