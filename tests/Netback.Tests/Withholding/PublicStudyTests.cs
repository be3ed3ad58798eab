using System.Globalization;
using System.IO.Compression;
using System.Text;
using Netback.Data;
using Netback.Tests.Cases;
using Netback.Web;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Withholding;

/// <summary>What a study for outsiders says of what is guarded: nothing, in any file, in any form.</summary>
public sealed class PublicStudyTests
{
    /// <summary>Guarded figures have digits that no other figure has.</summary>
    private static string Marked(double plain) => (plain * 1.0073459).ToString("R", CultureInfo.InvariantCulture);

    private static string Otherwise(double plain) => (plain * 0.9918273).ToString("R", CultureInfo.InvariantCulture);

    private static Dictionary<string, byte[]> Study(GuardedCase guarded, Audience audience)
    {
        using var scratch = new TemporaryFolder();
        var folder = Path.Combine(scratch.Folder, "out");
        StudyCommand.Run(new StudyRequest { Folder = guarded.Folder, Overlays = guarded.Overlays, Out = folder, Draws = 5, For = audience }, cancel: TestContext.Current.CancellationToken);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    [Fact]
    public void No_guarded_figure_name_or_note_is_in_any_public_file()
    {
        using var guarded = new GuardedCase(Marked, "quagga");
        var files = Study(guarded, Audience.Public);

        var found = Secrets().SelectMany(secret => files.SelectMany(file => Texts(file.Key, file.Value)).Where(file => Holds(file.Text, secret))
            .Select(file => $"{secret} in {file.Name}"));

        found.ShouldBeEmpty();
        files.Keys.ShouldNotContain(name => name.Contains("quagga", StringComparison.Ordinal) || name.Contains("adds", StringComparison.Ordinal) || name.Contains("names", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_search_finds_guarded_figures_names_and_notes_in_the_study_for_those_who_negotiate()
    {
        using var guarded = new GuardedCase(Marked, "quagga");
        var texts = Study(guarded, Audience.Negotiation).SelectMany(file => Texts(file.Key, file.Value)).ToList();

        foreach (var secret in new[] { "quagga plan", "guarded-offtake", "own-deal", "guarded-rail" })
        {
            texts.ShouldContain(file => Holds(file.Text, secret), secret);
        }
        texts.ShouldContain(file => Roundings(35000 * 1.0073459).Any(number => Holds(file.Text, number)));
    }

    [Fact]
    public void Other_guarded_values_change_no_byte_of_a_public_study()
    {
        using var one = new GuardedCase(Marked, "quagga");
        using var other = new GuardedCase(Otherwise, "thylacine");
        var (first, second) = (Study(one, Audience.Public), Study(other, Audience.Public));

        second.Keys.ShouldBe(first.Keys, ignoreOrder: true);
        foreach (var (file, bytes) in first) second[file].ShouldBe(bytes, file);
    }

    [Fact]
    public void They_do_change_the_study_for_those_who_negotiate()
    {
        using var one = new GuardedCase(Marked, "quagga");
        using var other = new GuardedCase(Otherwise, "quagga");

        Study(other, Audience.Negotiation)["base/prices.csv".Replace('/', Path.DirectorySeparatorChar)]
            .ShouldNotBe(Study(one, Audience.Negotiation)["base/prices.csv".Replace('/', Path.DirectorySeparatorChar)]);
    }

    [Fact]
    public void A_public_study_has_the_results_of_the_case_without_the_guarded_rows()
    {
        using var guarded = new GuardedCase(Marked, "quagga");
        using var plain = TestCases.CopySound();
        plain.WriteBeside("own/links.csv", "link,from,to,mode,cost\nopen-rail,mine,port,rail,400\n");
        var seen = TestCases.Open(new CaseRequest { Folder = guarded.Folder, Overlays = guarded.Overlays, For = Audience.Public });
        var written = TestCases.Open(new CaseRequest { Folder = plain.Folder, Overlays = [plain.Beside("own")] });

        seen.World.Links.Select(link => (link.Id, link.Cost)).ShouldBe(written.World.Links.Select(link => (link.Id, link.Cost)));
        seen.World.Supplies.ShouldBe(written.World.Supplies);
        seen.World.Contracts.ShouldBe(written.World.Contracts);
        seen.World.Measures.ShouldBe(written.World.Measures);
        seen.Changes.ShouldContain("overlay overlay-1: 0 rows of links changed, 1 added");
    }

    /// <summary>A word anywhere, a number only where it is not a part of a longer one.</summary>
    private static bool Holds(string text, string secret)
    {
        for (var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + secret.Length;
            var isPart = char.IsAsciiDigit(secret[0]) && ((at > 0 && (char.IsAsciiHexDigit(text[at - 1]) || text[at - 1] == '.')) || (end < text.Length && char.IsAsciiHexDigit(text[end])));
            if (!isPart) return true;
        }
        return false;
    }

    private static IEnumerable<string> Secrets()
    {
        double[] plain = [91000, 31, 37, 11, 12, 41, 36000, 48000, 21, 45000, 700, 3300, 900, 3000, 400, 52000, 70, 35000, 17, 23, 66000, 34000, 1100];
        return plain.SelectMany(number => Roundings(number * 1.0073459)).Distinct()
            .Concat(["quagga", "guarded-rail", "guarded-pit", "guarded-place", "guarded-offtake", "guarded-ore", "guarded-use", "own-deal", "own-rail", "ZZZ"]);
    }

    /// <summary>A number to five significant digits and more, as texts write it: plain, with thousands in three styles, in thousands, with a comma.</summary>
    private static IEnumerable<string> Roundings(double number)
    {
        foreach (var digits in new[] { 5, 6, 7, 15 })
        {
            var text = double.Parse(number.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            yield return text.ToString("R", CultureInfo.InvariantCulture);
            if (text < 10000) continue;
            foreach (var separator in new[] { ",", " ", "\u00a0", "\u202f", "\u2009" })
            {
                yield return text.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = separator });
            }
            yield return (text / 1000).ToString("0.00###", CultureInfo.InvariantCulture);
            yield return (text / 1000).ToString("0.00###", new NumberFormatInfo { NumberDecimalSeparator = "," });
        }
    }

    /// <summary>A file as text, and the parts of one that is a zip.</summary>
    private static IEnumerable<(string Name, string Text)> Texts(string name, byte[] bytes)
    {
        if (bytes is not [0x50, 0x4b, ..])
        {
            yield return (name, Encoding.UTF8.GetString(bytes));
            yield break;
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return ($"{name}/{entry.FullName}", reader.ReadToEnd());
        }
    }
}
