using System.Text;
using System.Text.Json;
using Netback.Bargaining.Gates;

namespace Netback.Data.Results;

/// <summary>Gates asked of sites as a CSV file and as a JSON document.</summary>
public static class GateFiles
{
    private static readonly RowTable<GateRow> Table = new("requirements", "one gate asked of what one site ships",
        new("requirement", "id", "the requirement", row => row.Requirement),
        new("partner", "", "whose gate it is", row => row.Partner),
        new("rule", "", "what is asked", row => row.Rule),
        new("of", "", "whom or what the rule is about", row => row.Of),
        new("site", "id", "who is asked", row => row.Site),
        new("commodity", "id", "for what it ships", row => row.Commodity),
        new("status", "", "pass, fail or unknown", row => StatusText(row.Status)),
        new("found", "share", "the share that the rule asks about", row => row.Found),
        new("threshold", "share", "what it may not exceed, or has to reach", row => row.Threshold),
        new("missing", "", "what would have to be known", row => row.Missing),
        new("change", "", "the cheapest change that passes, or why there is none", row => row.Change),
        new("cost", "USD/yr", "of the site's profit: lost, or passed to others", row => row.Cost),
        new("cost_share", "share", "the cost over the site's profit", row => row.CostShare));

    /// <summary>What one row is, for the docs.</summary>
    public static string Meaning => Table.Meaning;

    /// <summary>Columns, for the docs.</summary>
    public static IReadOnlyList<ResultColumn> Columns => Table.Columns;

    /// <summary>The rows as a JSON document.</summary>
    public static string Json(IReadOnlyList<GateRow> rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            Table.WriteJson(json, rows);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the rows as a CSV file, whole or not at all.</summary>
    /// <exception cref="Checks.CaseException">The file cannot be written.</exception>
    public static void WriteCsv(string path, IReadOnlyList<GateRow> rows, CancellationToken cancel) =>
        StagedFile.Write(path, beside => Table.WriteCsv(beside, rows, cancel));

    /// <summary><c>pass</c>, <c>fail</c> or <c>unknown</c>.</summary>
    public static string StatusText(GateStatus status) => status switch
    {
        GateStatus.Pass => "pass",
        GateStatus.Fail => "fail",
        GateStatus.Unknown => "unknown",
    };
}
