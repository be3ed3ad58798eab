using System.Text.Json;

namespace Netback.Tests.Cases;

/// <summary>
/// A case that aims at one sentence of the meaning of the market, with what has to come out of it, worked out by hand.
/// <c>expected.json</c>: the sentence, options of <c>solve</c>, exit status, values by result row, rows that must not be
/// there, a piece of the message.
/// </summary>
internal sealed class ExamCase(string name)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases", "Exam");

    private readonly JsonElement expected = Read(Path.Combine(Root, name, "expected.json"));

    public static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public int Status => expected.GetProperty("status").GetInt32();

    public string? Message => expected.TryGetProperty("message", out var message) ? message.GetString() : null;

    /// <summary>Arguments of the command that solves the case.</summary>
    public IReadOnlyList<string> Arguments =>
        ["solve", Path.Combine(Root, name), "--json", .. expected.GetProperty("options").EnumerateArray().Select(option => option.GetString() ?? "")];

    /// <summary>Where the results depart from what is expected, a line each.</summary>
    public IEnumerable<string> Departures(JsonElement results) =>
        Of("rows").SelectMany(row => Departures(results, row))
            .Concat(Of("absent").SelectMany(row => Matching(results, row)).Select(row => $"should not be there: {row}"))
            .Concat(expected.TryGetProperty("certificate", out var values) ? Departures(results.GetProperty("certificate"), "certificate", values) : []);

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }

    private IEnumerable<JsonElement> Of(string list) => expected.TryGetProperty(list, out var rows) ? rows.EnumerateArray() : [];

    private static IEnumerable<string> Departures(JsonElement results, JsonElement row)
    {
        var what = $"{row.GetProperty("file")} {row.GetProperty("where")}";
        var found = Matching(results, row).ToList();
        return found.Count == 1 ? Departures(found[0], what, row.GetProperty("values")) : [$"{what}: {found.Count} rows"];
    }

    private static IEnumerable<string> Departures(JsonElement found, string what, JsonElement values) =>
        values.EnumerateObject().Where(value => !IsSame(found.GetProperty(value.Name), value.Value))
            .Select(value => $"{what} {value.Name}: {found.GetProperty(value.Name)} where {value.Value} is expected");

    private static IEnumerable<JsonElement> Matching(JsonElement results, JsonElement row) =>
        results.GetProperty(row.GetProperty("file").GetString() ?? "").EnumerateArray()
            .Where(found => row.GetProperty("where").EnumerateObject().All(cell => IsSame(found.GetProperty(cell.Name), cell.Value)));

    /// <summary>Numbers to 1e-6 relative, a zero to 1e-9; anything else as it is written.</summary>
    private static bool IsSame(JsonElement found, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || found.ValueKind != JsonValueKind.Number) return JsonElement.DeepEquals(found, value);
        var wanted = value.GetDouble();
        return Math.Abs(found.GetDouble() - wanted) <= Math.Max(1e-9, 1e-6 * Math.Abs(wanted));
    }
}
