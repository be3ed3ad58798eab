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

    /// <summary>Reads every episode with the two states of the case that it compares. An episode of a mineral that the case does not have is not run.</summary>
    /// <exception cref="CaseException">The case or an episode is wrong: all problems at once.</exception>
    public static IReadOnlyList<EpisodeCase> Open(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = CaseReading.Read(request, bag, hash, cancel) ?? throw new CaseException(bag.Problems);
        var cases = Prepare(request, reading, bag, hash, cancel);
        bag.ThrowIfAny();
        return cases;
    }

    /// <summary>Reads the episodes of a case that is read; what is wrong goes into the bag.</summary>
    internal static IReadOnlyList<EpisodeCase> Prepare(CaseRequest request, CaseReading reading, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        var cases = new List<EpisodeCase>();
        foreach (var name in Names(request.Folder))
        {
            if (new ScenarioFile(request.Folder, bag).ReadEpisode(name, hash) is not { } text) continue;
            foreach (var vouching in text.Vouchings) Check(text, vouching, reading.Tables, bag);
            foreach (var unknown in text.Episode.Describes.Where(id => reading.Tables["observations"].Find(id) is null))
            {
                bag.Add(text.File, null, "describes", Words.Quote(unknown), "an id of observations", Words.DidYouMean(unknown, reading.Tables["observations"].Ids, "remove it"));
            }
            cases.Add(Has(reading, text.Episode.Mineral)
                ? new EpisodeCase(text.Episode, reading.Prepare([text.Before], cancel).World, reading.Prepare([text.After], cancel).World, null)
                : new EpisodeCase(text.Episode, null, null, $"mineral absent: the case has no {text.Episode.Mineral}"));
        }
        return cases;
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
