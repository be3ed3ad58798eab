using Netback.World;

namespace Netback.Studies.Backtest;

/// <summary>
/// How much a figure changes, so that rises and falls count alike: twice as much is +1, half as much −1, three times +2. A share
/// changes by the difference. A hit is a change with the sign of the observed one, at least half and at most twice as large;
/// where nothing changed, a change of next to nothing.
/// </summary>
public static class Change
{
    /// <summary>Changes below this are next to nothing: a twentieth, or five points of a share.</summary>
    public const double Nothing = 0.05;

    /// <summary>What falls to nothing counts as a thousandth.</summary>
    private const double Least = 1e-3;

    /// <summary>How many times too large or too small a hit may be.</summary>
    public const double Factor = 2;

    /// <summary>The change between two figures; null where a figure that is no share is not above zero.</summary>
    public static double? Of(Measurand what, double before, double after)
    {
        if (what.Kind == "share") return after - before;
        if (before <= 0 || after < 0) return null;
        after = Math.Max(after, Least * before);
        return after >= before ? after / before - 1 : 1 - before / after;
    }

    public static bool IsHit(double observed, double said) => Math.Abs(observed) < Nothing
        ? Math.Abs(said) < Nothing
        : said / observed is >= 1 / Factor and <= Factor;

    /// <summary>Distance from the observed change, in units of it; breaks ties between rules with as many hits.</summary>
    public static double Miss(double observed, double said) => Math.Abs(said - observed) / Math.Max(Math.Abs(observed), Nothing);
}
