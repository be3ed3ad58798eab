using System.Text;
using System.Text.Json;
using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>Writes the result files of one solve.</summary>
public static class ResultFolder
{
    private const string CertificateFile = "certificate.json";
    private const string RunFile = "run.json";

    private static readonly HashSet<string> FileNames =
        [.. ResultTables.All.Select(table => table.FileName), CertificateFile, RunFile];

    /// <summary>
    /// Writes all files beside the folder, then renames, so that nothing is left half-written. Without a certified answer only
    /// <c>certificate.json</c> and <c>run.json</c> are written.
    /// </summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a result of ours.</exception>
    public static void Write(string folder, MarketResult result, RunDescription run, CancellationToken cancel = default) =>
        StagedFolder.Write(folder, IsResult, staging =>
        {
            foreach (var table in TablesOf(result)) WriteTable(staging, table, result, cancel);
            WriteJson(staging, CertificateFile, json => ResultJson.WriteCertificate(json, result.Certificate));
            WriteJson(staging, RunFile, json => ResultJson.WriteRun(json, run));
            cancel.ThrowIfCancellationRequested();
        });

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not a result of ours.</exception>
    public static void Check(string folder) => StagedFolder.Check(folder, IsResult);

    /// <summary>
    /// True for a folder that holds the result files of a solve and nothing else. Case tables share names with result files,
    /// so a folder without both JSON files may be somebody's data.
    /// </summary>
    public static bool IsResult(string folder) =>
        File.Exists(Path.Combine(folder, CertificateFile))
        && File.Exists(Path.Combine(folder, RunFile))
        && Directory.EnumerateFileSystemEntries(folder).All(path => FileNames.Contains(Path.GetFileName(path)) && File.Exists(path));

    /// <summary>Tables that a result has: all, or none without a certified answer.</summary>
    internal static IReadOnlyList<ResultTable> TablesOf(MarketResult result) =>
        result.Certificate.Status == SolveStatus.Solved ? ResultTables.All : [];

    private static void WriteTable(string folder, ResultTable table, MarketResult result, CancellationToken cancel)
    {
        using var writer = new StreamWriter(Path.Combine(folder, table.FileName), append: false, new UTF8Encoding(false));
        CsvText.Write(writer, table, result, cancel);
    }

    private static void WriteJson(string folder, string name, Action<Utf8JsonWriter> write)
    {
        using var stream = File.Create(Path.Combine(folder, name));
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options)) write(json);
        stream.WriteByte((byte)'\n');
    }
}
