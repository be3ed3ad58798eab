using Shouldly;

namespace Netback.Tests.Support;

/// <summary>Asks a law of many worlds and names every one that breaks it.</summary>
internal static class Laws
{
    /// <summary>Runs a check that yields what is wrong; passes where nothing is, over all worlds.</summary>
    public static void Hold(IEnumerable<SolvedWorld> worlds, Func<SolvedWorld, IEnumerable<string>> wrongs)
    {
        var broken = worlds.AsParallel().AsOrdered()
            .SelectMany(item => wrongs(item).Take(3).Select(wrong => $"seed {item.Seed}: {wrong}")).ToList();
        broken.Take(40).ShouldBeEmpty($"{broken.Count} breaches");
    }

    /// <summary>A sentence where two numbers differ by more than a tolerance.</summary>
    public static IEnumerable<string> Differ(string what, double found, double expected, double tolerance)
    {
        if (!(Math.Abs(found - expected) <= tolerance)) yield return $"{what}: {found:R} instead of {expected:R} (tolerance {tolerance:g2})";
    }

    /// <summary>A sentence where a number exceeds a limit by more than a tolerance.</summary>
    public static IEnumerable<string> Exceed(string what, double found, double limit, double tolerance)
    {
        if (!(found <= limit + tolerance)) yield return $"{what}: {found:R} above {limit:R} (tolerance {tolerance:g2})";
    }
}
