using System.Globalization;
using System.Text;
using System.Text.Json;
using Netback.Studies;
using Netback.Studies.Evidence;
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
            WriteAll(writer, findings);
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>The array of findings.</summary>
    public static void WriteAll(Utf8JsonWriter writer, StudyFindings findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings.All) Write(writer, finding);
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
            finding.Id, finding.Run, Name(finding.Topic), finding.Subject, Name(finding.Direction), figure?.Name, Number(figure?.Value),
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
        writer.WriteString("topic", Name(finding.Topic));
        writer.WriteString("subject", finding.Subject);
        writer.WriteString("headline", finding.Headline);
        if (finding.Mineral is { } mineral) writer.WriteString("mineral", mineral);
        writer.WriteString("direction", Name(finding.Direction));
        writer.WriteBoolean("illustrative", finding.IsIllustrative);
        writer.WriteString("where", finding.Where);
        writer.WriteStartArray("figures");
        foreach (var figure in finding.Figures) Write(writer, figure);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FindingFigure figure)
    {
        writer.WriteStartObject();
        writer.WriteString("name", figure.Name);
        writer.WriteNumber("value", figure.Value);
        writer.WriteString("unit", NumberText.Symbol(figure.Unit));
        WriteIfPresent(writer, "low", figure.Low);
        WriteIfPresent(writer, "median", figure.Median);
        WriteIfPresent(writer, "high", figure.High);
        WriteIfPresent(writer, "half_choke", figure.AtHalfChoke);
        WriteIfPresent(writer, "double_choke", figure.AtDoubleChoke);
        writer.WriteNumber("draws", figure.Draws);
        if (figure.Variance is { } variance) Write(writer, variance);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, VarianceShares variance)
    {
        writer.WriteStartObject("variance_by_grade");
        foreach (var item in variance.Grades) writer.WriteNumber(item.Grade.ToString(), item.Share);
        writer.WriteEndObject();
        writer.WriteStartArray("sharpened_by");
        foreach (var row in variance.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("row", row.Text);
            writer.WriteString("grade", row.Grade.ToString());
            writer.WriteNumber("share", row.Share);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteIfPresent(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <summary>Fifteen significant digits, as in all result files.</summary>
    private static string? Number(double? value) => value?.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>NoEffect becomes no-effect.</summary>
    private static string Name(Enum value) => string.Concat(value.ToString().Select((letter, position) =>
        char.IsUpper(letter) ? (position > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
