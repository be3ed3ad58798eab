using System.Text.Json;
using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Studies;
using Netback.Studies.Findings;

namespace Netback.Web.Output;

/// <summary>Findings as JSON and as a table, for other programs.</summary>
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
    public static ReportTable Table(StudyFindings findings) => new("findings", "one number of a finding", Columns,
        [.. findings.All.SelectMany(finding => (finding.Figures.Count == 0 ? [null] : finding.Figures.Cast<FindingFigure?>()).Select(figure => CellsOf(finding, figure)))]);

    private static readonly ResultColumn[] Columns =
    [
        new("finding", "id", "the finding"), new("run", "id", "run that it is about"), new("topic", "", "what it is about"), new("subject", "", "whom or what"),
        new("direction", "", "which way its first number points"), new("name", "", "the number"), new("value", "as unit says", "of the case as written"),
        new("unit", "", "unit of the numbers"), new("low", "as unit says", "5 % point of the draws"), new("median", "as unit says", "median of the draws"),
        new("high", "as unit says", "95 % point of the draws"), new("half_choke", "as unit says", "with all chokes halved"),
        new("double_choke", "as unit says", "with all chokes doubled"), new("draws", "", "draws that gave the number"), new("headline", "", "the sentence"),
        new("where", "", "result file and rows that carry it"),
    ];

    private static ResultCell[] CellsOf(Finding finding, FindingFigure? figure) =>
    [
        finding.Id, finding.Run, FigureJson.NameOf(finding.Topic), finding.Subject, FigureJson.NameOf(finding.Direction), figure?.Name, figure?.Value,
        figure is null ? null : NumberText.Symbol(figure.Unit), figure?.Low, figure?.Median, figure?.High, figure?.AtHalfChoke, figure?.AtDoubleChoke,
        (double?)figure?.Draws, finding.Headline, finding.Where,
    ];

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

}
