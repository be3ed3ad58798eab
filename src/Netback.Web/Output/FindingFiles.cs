using System.Globalization;
using System.Text;
using System.Text.Json;
using Netback.Studies;
using Netback.Studies.Findings;

namespace Netback.Web.Output;

/// <summary>Findings as JSON and as CSV, for other programs.</summary>
internal static class FindingFiles
{
    /// <summary>A document with an array of findings in the order of the study.</summary>
    public static byte[] Json(StudyFindings findings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("hosts");
            foreach (var country in findings.HostCountries) writer.WriteStringValue(country);
            writer.WriteEndArray();
            writer.WritePropertyName("findings");
            WriteAll(writer, findings.All);
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>An array of findings.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings) Write(writer, finding);
        writer.WriteEndArray();
    }

    /// <summary>One row a number: finding, run, topic, subject, name, value, unit, range, sentence.</summary>
    public static string Csv(StudyFindings findings)
    {
        var text = new StringBuilder("finding,run,topic,subject,direction,name,value,unit,low,median,high,half_choke,double_choke,draws,headline,where\n");
        foreach (var finding in findings.All)
        {
            foreach (var figure in finding.Figures.Count == 0 ? [null] : finding.Figures.Cast<FindingFigure?>()) AppendRow(text, finding, figure);
        }
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, Finding finding, FindingFigure? figure)
    {
        string?[] cells =
        [
            finding.Id, finding.Run, FigureJson.NameOf(finding.Topic), finding.Subject, FigureJson.NameOf(finding.Direction), figure?.Name, Number(figure?.Value),
            figure is null ? null : NumberText.Symbol(figure.Unit), Number(figure?.Low), Number(figure?.Median), Number(figure?.High),
            Number(figure?.AtHalfChoke), Number(figure?.AtDoubleChoke), figure?.Draws.ToString(CultureInfo.InvariantCulture), finding.Headline, finding.Where,
        ];
        text.AppendJoin(',', cells.Select(cell => Quoted(cell ?? ""))).Append('\n');
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("run", finding.Run);
        writer.WriteString("topic", FigureJson.NameOf(finding.Topic));
        writer.WriteString("subject", finding.Subject);
        writer.WriteString("headline", finding.Headline);
        FigureJson.WriteIfPresent(writer, "mineral", finding.Mineral);
        writer.WriteString("direction", FigureJson.NameOf(finding.Direction));
        writer.WriteBoolean("illustrative", finding.IsIllustrative);
        writer.WriteString("where", finding.Where);
        writer.WriteStartArray("figures");
        foreach (var figure in finding.Figures) FigureJson.Write(writer, figure);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Fifteen significant digits, as in all result files.</summary>
    private static string? Number(double? value) => value?.ToString("G15", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
