using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class MangledInputTests
{
    private const int Trials = 60;

    private static readonly string[] Junk =
        ["", "0", "-1", "1e308", "-1e308", "NaN", "KAZ", "ore", "mine", "yes", ";", "&", "!", "\"", "'", "{", "[", "x: y", ",", "\n", "\r", "*", "~", "é", "s1", "D"];

    /// <summary>Whatever happens to a file, the case opens or is refused with its problems: nothing else ever comes out.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_mangled_case_opens_or_is_refused_with_reasons(int seed)
    {
        var draw = new Support.SeededRandom(seed);
        using var copy = TestCases.CopySound();
        var files = Directory.GetFiles(copy.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var refused = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var file = draw.Pick(files);
            var text = File.ReadAllText(file);
            File.WriteAllText(file, Mangle(text, draw));
            try
            {
                TestCases.Open(new CaseRequest { Folder = copy.Folder, Scenarios = ["wide"] });
            }
            catch (CaseException refusal)
            {
                refusal.Problems.ShouldNotBeEmpty();
                refused++;
            }
            File.WriteAllText(file, text);
        }
        refused.ShouldBeInRange(1, Trials);
    }

    private static string Mangle(string text, Support.SeededRandom draw)
    {
        var at = draw.Whole(0, text.Length - 1);
        return draw.Whole(0, 2) switch
        {
            0 => text.Insert(at, draw.Pick(Junk)),
            1 => text.Remove(at, Math.Min(text.Length - at, draw.Whole(1, 8))),
            _ => text[..at],
        };
    }
}
