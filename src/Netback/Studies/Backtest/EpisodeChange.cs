using System.Globalization;
using Netback.World;

namespace Netback.Studies.Backtest;

/// <summary>Changes for people: "× 2.04", "+59 points".</summary>
public static class EpisodeChange
{
    /// <summary>A change as <see cref="Change"/> counts it; "–" where there is none.</summary>
    public static string Of(double? change, Measurand what) => change switch
    {
        null => "–",
        { } points when what.Kind == "share" => string.Create(CultureInfo.InvariantCulture, $"{points * 100:+0;−0;0} points"),
        >= 0 and { } rise => string.Create(CultureInfo.InvariantCulture, $"× {1 + rise:0.00}"),
        { } fall => string.Create(CultureInfo.InvariantCulture, $"× {1 / (1 - fall):0.00}"),
    };
}
