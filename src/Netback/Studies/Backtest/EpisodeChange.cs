using Netback.Studies.Language;
using Netback.World;

namespace Netback.Studies.Backtest;

/// <summary>Changes for people: "× 2.04", "+59 points".</summary>
public static class EpisodeChange
{
    /// <summary>A change as <see cref="Change"/> counts it; "–" where there is none.</summary>
    /// <param name="change">The change.</param>
    /// <param name="what">What changed.</param>
    /// <param name="numbers">How to write it; null: as commands and files do.</param>
    public static string Of(double? change, Measurand what, Numerals? numbers = null) => change switch
    {
        null => "–",
        { } points when what.Kind == "share" => (numbers ?? Numerals.English).Signed(Math.Round(points, 2, MidpointRounding.AwayFromZero), FigureUnit.Points),
        >= 0 and { } rise => $"× {(numbers ?? Numerals.English).InColumn(1 + rise, 2)}",
        { } fall => $"× {(numbers ?? Numerals.English).InColumn(1 / (1 - fall), 2)}",
    };
}
