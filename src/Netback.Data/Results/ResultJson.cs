using System.Text.Encodings.Web;
using System.Text.Json;
using Netback.Data.Withholding;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Data.Results;

/// <summary>The JSON of a result: certificate, run, and tables as lists of row objects.</summary>
internal static class ResultJson
{
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteTable(Utf8JsonWriter json, ResultTable table, MarketResult result) =>
        WriteRows(json, table.Name, table.Columns, table.RowsOf(result));

    public static void WriteRows(Utf8JsonWriter json, string key, IReadOnlyList<ResultColumn> columns, IEnumerable<ResultCell[]> rows)
    {
        json.WriteStartArray(key);
        foreach (var row in rows) WriteRow(json, columns, row);
        json.WriteEndArray();
    }

    /// <summary>One row as an object, a key a column.</summary>
    public static void WriteRow(Utf8JsonWriter json, IReadOnlyList<ResultColumn> columns, ResultCell[] row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++) WriteCell(json, columns[i].Name, row[i]);
        json.WriteEndObject();
    }

    /// <summary>
    /// A certificate. Objective, welfare and bridge are claims about an equilibrium and stay absent without one; so do
    /// residuals that are not even numbers.
    /// </summary>
    public static void WriteCertificate(Utf8JsonWriter json, Certificate certificate)
    {
        var isSolved = certificate.Status == SolveStatus.Solved;
        json.WriteStartObject();
        json.WriteString("status", StatusText(certificate.Status));
        WriteCell(json, "reason", certificate.Reason);
        WriteCell(json, "objective", isSolved ? certificate.Objective : null);
        WriteCell(json, "welfare", isSolved ? certificate.Welfare : null);
        WriteCell(json, "primal_residual", Residual(certificate.PrimalResidual, isSolved));
        WriteCell(json, "dual_residual", Residual(certificate.DualResidual, isSolved));
        WriteCell(json, "complementarity", Residual(certificate.Complementarity, isSolved));
        WriteCell(json, "gap", Residual(certificate.Gap, isSolved));
        json.WriteStartObject("gap_by_mineral");
        foreach (var item in certificate.GapByMineral) WriteCell(json, item.Mineral, Residual(item.Gap, isSolved));
        json.WriteEndObject();
        json.WriteStartObject("bridge");
        if (isSolved) foreach (var item in certificate.Bridge) WriteCell(json, item.Term, item.Value);
        json.WriteEndObject();
        json.WriteStartArray("conditions");
        if (isSolved) foreach (var item in certificate.Conditions) WriteCondition(json, item);
        json.WriteEndArray();
        WriteList(json, "conflict", certificate.Conflict);
        json.WriteNumber("iterations", certificate.Iterations);
        json.WriteNumber("route_columns", certificate.RouteColumns);
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, MeasureCondition item)
    {
        json.WriteStartObject();
        WriteCell(json, "measure", item.Measure);
        WriteCell(json, "condition", item.Condition);
        WriteCell(json, "residual", item.Residual);
        json.WriteEndObject();
    }

    public static void WriteRun(Utf8JsonWriter json, RunDescription run)
    {
        json.WriteStartObject();
        json.WriteString("version", run.Version);
        json.WriteString("case", run.CaseName);
        json.WriteString("case_hash", run.CaseHash);
        json.WriteNumber("year", run.Year);
        json.WriteString("visibility", Audiences.Text(run.Audience));
        WithheldJson.Write(json, run.Withheld);
        WriteList(json, "scenario", run.Scenarios);
        WriteList(json, "sets", run.Sets);
        WriteList(json, "changes", run.Changes);
        json.WriteString("accounts", run.IsByOwner ? "owner" : "territory");
        WriteSettings(json, run.Settings);
        if (run.Seed is { } seed) json.WriteNumber("seed", seed); else json.WriteNull("seed");
        json.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject("settings");
        json.WriteNumber("format", settings.Format);
        json.WriteNumber("base_year", settings.BaseYear);
        WriteCell(json, "inventory_rate", settings.InventoryRate);
        json.WriteString("horizon", settings.Horizon switch { Horizon.Short => "short", Horizon.Long => "long" });
        WriteList(json, "players", settings.Players);
        WriteList(json, "screening", settings.Screening);
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, string key, IReadOnlyList<string> items)
    {
        json.WriteStartArray(key);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void WriteCell(Utf8JsonWriter json, string key, ResultCell cell)
    {
        json.WritePropertyName(key);
        WriteValue(json, cell);
    }

    public static void WriteValue(Utf8JsonWriter json, ResultCell cell)
    {
        switch (cell.Kind)
        {
            case ValueKind.Absent: json.WriteNullValue(); break;
            case ValueKind.Text: json.WriteStringValue(cell.Text); break;
            case ValueKind.Number or ValueKind.Flag: json.WriteRawValue(cell.Text ?? "null"); break;
        }
    }

    private static double? Residual(double? value, bool isSolved) =>
        !isSolved && value is { } number && !double.IsFinite(number) ? null : value;

    public static string StatusText(SolveStatus status) => status switch
    {
        SolveStatus.Solved => "solved",
        SolveStatus.Infeasible => "infeasible",
        SolveStatus.Unbounded => "unbounded",
        SolveStatus.DoesNotHold => "does-not-hold",
        SolveStatus.NotConverged => "not-converged",
    };
}
