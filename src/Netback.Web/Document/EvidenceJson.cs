using System.Text.Json;
using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Web.Page;
using Netback.World;

namespace Netback.Web.Document;

/// <summary>What stands behind the figures of the base: a row a figure, the sources they name, and what the ranges rest on.</summary>
internal static class EvidenceJson
{
    private static readonly string[] Columns = ["table", "id", "column", "value", "grade", "low", "high", "sources", "note"];

    public static void Write(Utf8JsonWriter json, StudyReport report)
    {
        json.WriteStartObject("figures");
        json.WriteStartArray("columns");
        foreach (var column in Columns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var figure in report.Study.Base.State.Evidence) WriteFigure(json, figure);
        json.WriteEndArray();
        json.WriteEndObject();
        WriteSources(json, report);
        json.WriteStartObject("ranges");
        foreach (var table in EvidenceReport.Of(report.Study, report.Findings)) RunJson.WriteTable(json, table);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureEvidence figure)
    {
        json.WriteStartArray();
        json.WriteStringValue(figure.Table);
        json.WriteStringValue(figure.Id);
        json.WriteStringValue(figure.Column);
        json.WriteNumberValue(figure.Value);
        json.WriteStringValue(figure.Confidence.ToString());
        WriteNumber(json, figure.Low);
        WriteNumber(json, figure.High);
        json.WriteStringValue(string.Join(';', figure.Sources));
        json.WriteStringValue(figure.Note);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } number) json.WriteNumberValue(number); else json.WriteNullValue();
    }

    private static void WriteSources(Utf8JsonWriter json, StudyReport report)
    {
        json.WriteStartArray("sources");
        foreach (var source in report.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("date", source.Date);
            json.WriteString("address", source.Address);
            json.WriteString("note", source.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
