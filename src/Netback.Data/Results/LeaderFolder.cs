using System.Text;
using System.Text.Json;
using Netback.Bargaining.Leader;

namespace Netback.Data.Results;

/// <summary>Writes what <c>netback leader</c> found: every level solved, the answer, and the result files at the level chosen.</summary>
public static class LeaderFolder
{
    private const string AnswerFile = "leader.json";
    private const string SolutionFolder = "solution";

    /// <summary>What our answer begins with.</summary>
    private const string Mark = "{\n  \"netback\": \"leader\"";

    /// <summary>Writes the folder as a whole or not at all.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not an answer of ours.</exception>
    public static void Write(string folder, LeaderAnswer answer, RunDescription run, CancellationToken cancel = default) =>
        StagedFolder.Write(folder, IsOurs, staging =>
        {
            LeaderTable.Points.WriteCsv(Path.Combine(staging, LeaderTable.Points.FileName), answer.Points, cancel);
            File.WriteAllText(Path.Combine(staging, AnswerFile), Text(answer, run, withPoints: false), new UTF8Encoding(false));
            ResultFolder.Write(Path.Combine(staging, SolutionFolder), answer.Result, run, cancel);
            cancel.ThrowIfCancellationRequested();
        });

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is not an answer of ours.</exception>
    public static void Check(string folder) => StagedFolder.Check(folder, IsOurs);

    /// <summary>The answer and every level solved as one JSON document.</summary>
    public static string Document(LeaderAnswer answer, RunDescription run) => Text(answer, run, withPoints: true);

    private static string Text(LeaderAnswer answer, RunDescription run, bool withPoints)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("netback", "leader");
            LeaderJson.WriteKeys(json, answer);
            if (withPoints) ResultJson.WriteRows(json, "points", LeaderTable.Points.Columns, answer.Points.Select(LeaderTable.Points.CellsOf));
            json.WritePropertyName("run");
            ResultJson.WriteRun(json, run);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)) + "\n";
    }

    private static bool IsOurs(string folder) =>
        Path.Combine(folder, AnswerFile) is var mark && File.Exists(mark) && File.ReadAllText(mark).StartsWith(Mark, StringComparison.Ordinal);
}
