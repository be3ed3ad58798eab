using System.Text.Json;
using Netback.Studies;
using Netback.Studies.Evidence;
using Netback.Studies.Findings;

namespace Netback.Web.Output;

/// <summary>A number with its range, and what the range rests on, as a JSON object.</summary>
internal static class FigureJson
{
    public static void Write(Utf8JsonWriter writer, FindingFigure figure)
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
        if (figure.Variance is { } variance) WriteVariance(writer, variance);
        writer.WriteEndObject();
    }

    /// <summary>The property, or nothing at all: absent is not zero.</summary>
    public static void WriteIfPresent(Utf8JsonWriter writer, string name, FindingFigure? figure)
    {
        if (figure is null) return;
        writer.WritePropertyName(name);
        Write(writer, figure);
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    public static void WriteVariance(Utf8JsonWriter writer, VarianceShares variance)
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

    /// <summary>NoEffect becomes no-effect.</summary>
    public static string NameOf(Enum value) => string.Concat(value.ToString().Select((letter, position) =>
        char.IsUpper(letter) ? (position > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
