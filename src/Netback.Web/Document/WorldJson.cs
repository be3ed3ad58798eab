using System.Text.Json;
using Netback.Studies;
using Netback.Web.Page;
using Netback.World;

namespace Netback.Web.Document;

/// <summary>
/// The world that a study is about, as far as it is drawn and named: rows of the base, then those that a scenario adds. Figures are
/// not here; they stand in the evidence.
/// </summary>
internal static class WorldJson
{
    public static void Write(Utf8JsonWriter json, StudyReport report)
    {
        var worlds = report.Study.Runs.Select(run => run.World).ToList();
        IReadOnlyList<TRow> Union<TRow>(Func<CaseWorld, IEnumerable<TRow>> rows, Func<TRow, string> id) =>
            [.. worlds.SelectMany(rows).DistinctBy(id, StringComparer.Ordinal)];
        void Each<TRow>(string key, Func<CaseWorld, IEnumerable<TRow>> rows, Func<TRow, string> id, Action<TRow> write)
        {
            json.WriteStartArray(key);
            foreach (var row in Union(rows, id))
            {
                json.WriteStartObject();
                json.WriteString("id", id(row));
                write(row);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("world");
        Each("countries", world => world.Countries, row => row.Id, row => WriteCountry(json, row, report.Labels));
        Each("places", world => world.Places, row => row.Id, row => WritePlace(json, row, report.Labels));
        Each("minerals", world => world.Commodities, row => row.Mineral, row => WriteMineral(json, row.Mineral, report));
        Each("commodities", world => world.Commodities, row => row.Id, row => WriteCommodity(json, row, report.Labels));
        Each("sites", world => world.Sites, row => row.Id, row => WriteSite(json, row, report.Labels));
        Each("supplies", world => world.Supplies, row => row.Id, row => WriteParts(json, ("site", row.Site), ("commodity", row.Commodity)));
        Each("processes", world => world.Processes, row => row.Id, row => WriteProcess(json, row));
        Each("demands", world => world.Demands, row => row.Id, row => WriteParts(json, ("place", row.Place), ("commodity", row.Commodity)));
        Each("links", world => world.Links, row => row.Id, row => WriteLink(json, row, report.Labels));
        Each("measures", world => world.Measures, row => row.Id, row => WriteMeasure(json, row));
        WriteList(json, "hosts", report.Findings.HostCountries);
        json.WriteEndObject();
    }

    private static void WriteCountry(Utf8JsonWriter json, Country row, Labels labels) => WriteParts(json, ("name", labels.Country(row.Id)), ("bloc", row.Bloc));

    private static void WritePlace(Utf8JsonWriter json, Place row, Labels labels)
    {
        WriteParts(json, ("name", labels.Text("places", row.Id, "name", row.Name)), ("country", row.Country), ("kind", row.Kind));
        WriteIfPresent(json, "lat", row.Latitude);
        WriteIfPresent(json, "lon", row.Longitude);
    }

    private static void WriteMineral(Utf8JsonWriter json, string mineral, StudyReport report)
    {
        json.WriteString("name", report.Labels.Mineral(mineral));
        json.WriteBoolean("screening", report.Findings.Screening.Contains(mineral));
        json.WriteBoolean("illustrative", report.Study.Backtest?.Illustrative.Contains(mineral) ?? false);
    }

    private static void WriteCommodity(Utf8JsonWriter json, Commodity row, Labels labels)
    {
        WriteParts(json, ("name", labels.Commodity(row.Id)), ("mineral", row.Mineral), ("form", row.Form), ("market", row.Market), ("trade_unit", row.TradeUnit));
        json.WriteNumber("contained", row.Contained);
        WriteIfPresent(json, "per_tonne", row.PerTonne);
    }

    private static void WriteSite(Utf8JsonWriter json, Site row, Labels labels) =>
        WriteParts(json, ("name", labels.Text("sites", row.Id, "name", row.Name)), ("place", row.Place), ("kind", row.Kind), ("operator", row.Operator));

    private static void WriteProcess(Utf8JsonWriter json, Process row)
    {
        WriteParts(json, ("site", row.Site));
        WriteList(json, "inputs", row.Recipe.Where(item => item.Amount < 0).Select(item => item.Commodity));
        WriteList(json, "outputs", row.Recipe.Where(item => item.Amount > 0).Select(item => item.Commodity));
    }

    private static void WriteLink(Utf8JsonWriter json, Link row, Labels labels)
    {
        WriteParts(json, ("name", labels.Link(row.Id)), ("from", row.From), ("to", row.To), ("mode", row.Mode));
        WriteIfPresent(json, "km", row.Kilometres);
        WriteIfPresent(json, "capacity", row.Capacity);
        WriteList(json, "corridors", row.Corridors);
        WriteList(json, "countries", row.Countries);
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure row)
    {
        WriteParts(json, ("kind", row.Kind), ("commodity", row.Commodity), ("origin", row.Origin), ("destination", row.Destination), ("unit", row.Unit), ("legal", row.Legal));
        WriteIfPresent(json, "value", row.Value);
    }

    private static void WriteParts(Utf8JsonWriter json, params IEnumerable<(string Key, string? Text)> parts)
    {
        foreach (var (key, text) in parts)
        {
            if (text is not null) json.WriteString(key, text);
        }
    }

    private static void WriteIfPresent(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number) json.WriteNumber(key, number);
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<string> items)
    {
        json.WriteStartArray(key);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
