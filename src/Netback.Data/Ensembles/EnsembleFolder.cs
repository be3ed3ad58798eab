using System.Text;
using Netback.Checks;
using Netback.Data.Results;
using Netback.Data.Schema;

namespace Netback.Data.Ensembles;

/// <summary>The finished folder of an ensemble: futures, what their columns mean, and summaries.</summary>
public static class EnsembleFolder
{
    private static readonly HashSet<string> FileNames = ["plan.json", "futures.csv", "columns.csv", "quantiles.csv", "exceedance.csv", "influence.csv"];

    private const string Suffix = ".parts";

    /// <summary>Where the parts of an output grow.</summary>
    public static string PartsOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + Suffix;

    /// <summary>True for a folder that holds an ensemble and nothing else.</summary>
    public static bool IsEnsemble(string folder) =>
        File.Exists(Path.Combine(folder, "plan.json")) && File.Exists(Path.Combine(folder, "futures.csv"))
        && Directory.EnumerateFileSystemEntries(folder).All(path => FileNames.Contains(Path.GetFileName(path)) && File.Exists(path));

    /// <summary>True where the folder is the finished ensemble of a plan.</summary>
    public static bool IsDone(string folder, EnsemblePlan plan) =>
        Directory.Exists(folder) && IsEnsemble(folder) && File.ReadAllText(Path.Combine(folder, "plan.json")) == plan.Text;

    /// <summary>Refuses a folder that may not be written, before anything is computed.</summary>
    public static void Check(string folder) => StagedFolder.Check(folder, IsEnsemble);

    /// <summary>Puts parts together; they may lie in several folders, as machines wrote them.</summary>
    /// <exception cref="CaseException">The folders are of different runs, or futures are missing.</exception>
    public static void Write(string folder, IReadOnlyList<EnsembleParts> parts, CancellationToken cancel)
    {
        var plan = parts[0].Plan;
        var strange = parts.Where(other => other.Plan.Text != plan.Text).ToList();
        if (strange.Count > 0)
        {
            throw new CaseException([.. strange.Select(other => new Problem(other.Folder, null, null, "parts of another run", $"parts of the run in {parts[0].Folder}", "merge runs of one plan only"))]);
        }
        var files = FilesOf(plan, parts);
        StagedFolder.Write(folder, IsEnsemble, staging =>
        {
            File.WriteAllText(Path.Combine(staging, "plan.json"), plan.Text);
            WriteFutures(Path.Combine(staging, "futures.csv"), plan, files, cancel);
            var summary = new EnsembleSummary(plan, files, cancel);
            summary.Run();
            WriteTable(staging, "columns.csv", ["column", "kind", "unit", "meaning", "draw", "p05", "median", "p95"], Columns(plan));
            WriteTable(staging, "quantiles.csv", EnsembleSummary.QuantileColumns, summary.Quantiles);
            WriteTable(staging, "exceedance.csv", EnsembleSummary.ExceedanceColumns, summary.Exceedance);
            WriteTable(staging, "influence.csv", EnsembleSummary.InfluenceColumns, summary.Influences);
        });
    }

    private static List<string> FilesOf(EnsemblePlan plan, IReadOnlyList<EnsembleParts> parts)
    {
        var (files, missing) = (new List<string>(), new List<long>());
        for (long file = 0; file < plan.Files; file++)
        {
            if (parts.FirstOrDefault(other => other.Has(file)) is { } holder) files.Add(holder.PathOf(file));
            else missing.Add(file);
        }
        if (missing.Count == 0) return files;
        throw new CaseException([new Problem(parts[0].Folder, null, null,
            $"{Words.Count(missing.Count, "file", "files")} of futures missing of {Numbers.Text(plan.Files)}, the first {EnsembleParts.NameOf(missing[0])}",
            "all of them", "run 'netback ensemble' again, or the shares that have not ended, or name their folders as well")]);
    }

    private static void WriteFutures(string path, EnsemblePlan plan, List<string> files, CancellationToken cancel)
    {
        using var stream = File.Create(path);
        stream.Write(Encoding.UTF8.GetBytes(FutureText.Header(plan)));
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            using var part = File.OpenRead(file);
            part.CopyTo(stream);
        }
    }

    /// <summary>What every column of <c>futures.csv</c> holds.</summary>
    private static IEnumerable<ResultCell[]> Columns(EnsemblePlan plan)
    {
        ResultCell none = default;
        yield return ["scenario", "own", none, "scenario of the future; base: none", none, none, none, none];
        yield return ["sample", "own", none, "number of the sample; futures of one sample share their draws", none, none, none, none];
        yield return ["status", "own", none, "how the solve ended; outputs only where it is solved", none, none, none, none];
        yield return ["worst_residual", "own", "share", "largest residual of the certificate", none, none, none, none];
        foreach (var input in plan.Inputs)
        {
            yield return [input.Target, "input", none, "the figure as drawn, in its unit", (input.IsOpposite ? "-" : "") + input.Draw, input.Low, input.Median, input.High];
        }
        foreach (var output in plan.Outputs) yield return [output.Name, "output", output.Unit, output.Meaning, none, none, none, none];
    }

    private static void WriteTable(string folder, string name, IReadOnlyList<string> columns, IEnumerable<ResultCell[]> rows)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false));
        CsvText.Write(writer, columns, rows);
    }
}
