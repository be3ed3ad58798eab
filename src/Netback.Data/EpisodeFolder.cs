using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Scenarios;
using Netback.Data.Schema;
using Netback.Studies.Backtest;

namespace Netback.Data;

/// <summary>Reads the episodes of a case: files of its <c>episodes</c> folder.</summary>
public static class EpisodeFolder
{
    /// <summary>Names of the episodes of a case, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        var episodes = Path.Combine(folder, "episodes");
        return !Directory.Exists(episodes) ? [] :
            [.. Directory.EnumerateFiles(episodes, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Reads every episode that the audience may see, with the two states of the case that it compares. An episode of a mineral that the case does
    /// not have is not run.
    /// </summary>
    /// <exception cref="CaseException">The case or an episode is wrong: all problems at once.</exception>
    public static IReadOnlyList<EpisodeCase> Open(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = CaseReading.Read(request, bag, hash, cancel) ?? throw new CaseException(bag.Problems);
        var all = Prepare(request, reading, bag, hash, cancel);
        bag.ThrowIfAny();
        if (request.For is null) return [.. all.Select(item => item.Case)];
        using var seenHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var seen = reading.Seen(seenHash, cancel);
        return [.. all.Where(item => reading.Shows(item.Text)).Select(item => seen is null ? item.Case : Seen(item.Text, seen, cancel)).OfType<EpisodeCase>()];
    }

    /// <summary>Reads the episodes of a case that is read; what is wrong goes into the bag.</summary>
    internal static IReadOnlyList<(EpisodeText Text, EpisodeCase Case)> Prepare(CaseRequest request, CaseReading reading, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        var cases = new List<(EpisodeText Text, EpisodeCase Case)>();
        foreach (var name in Names(request.Folder))
        {
            if (new ScenarioFile(request.Folder, bag).ReadEpisode(name, hash) is not { } text) continue;
            CheckVouching(text, reading, bag);
            cases.Add((text, CaseOf(text, reading, cancel)));
        }
        return cases;
    }

    /// <summary>The episode in the case that its audience sees; null where it names or needs more than that.</summary>
    private static EpisodeCase? Seen(EpisodeText text, CaseReading seen, CancellationToken cancel)
    {
        if (!seen.Shows(text)) return null;
        CheckVouching(text, seen, seen.Bag);
        var shown = CaseOf(text, seen, cancel);
        if (!seen.Bag.HasProblems) return shown;
        seen.Bag.Clear();
        return null;
    }

    private static EpisodeCase CaseOf(EpisodeText text, CaseReading reading, CancellationToken cancel) => Has(reading, text.Episode.Mineral)
        ? new EpisodeCase(text.Episode, reading.Prepare([text.Before], cancel).World, reading.Prepare([text.After], cancel).World, null)
        : new EpisodeCase(text.Episode, null, null, $"mineral absent: the case has no {text.Episode.Mineral}");

    private static void CheckVouching(EpisodeText text, CaseReading reading, ProblemBag bag)
    {
        foreach (var vouching in text.Vouchings) Check(text, vouching, reading.Tables, bag);
        foreach (var unknown in text.Episode.Describes.Where(id => reading.Tables["observations"].Find(id) is null))
        {
            bag.Add(text.File, null, "describes", Words.Quote(unknown), "an id of observations", Words.DidYouMean(unknown, reading.Tables["observations"].Ids, "remove it"));
        }
    }

    private static bool Has(CaseReading reading, string? mineral) =>
        mineral is null || reading.Tables["commodities"].Rows.Any(row => row["mineral"] == mineral);

    private static void Check(EpisodeText text, Vouching vouching, CaseTables tables, ProblemBag bag)
    {
        if (vouching.Confidence is null || Cases.Evidence.Grade(vouching.Confidence) is null)
        {
            bag.Add(text.File, vouching.Line, vouching.Where + ".confidence", Words.Quote(vouching.Confidence), "A, B, C or D", "write one grade");
        }
        if (vouching.Sources.Count == 0 && vouching.Confidence != "D")
        {
            bag.Add(text.File, vouching.Line, vouching.Where + ".source", "nothing", "a source, or the grade D", "name the source");
        }
        foreach (var unknown in vouching.Sources.Where(source => tables["sources"].Find(source) is null))
        {
            bag.Add(text.File, vouching.Line, vouching.Where + ".source", Words.Quote(unknown), "an id of sources", Words.DidYouMean(unknown, tables["sources"].Ids, "add it to sources.csv"));
        }
    }
}
