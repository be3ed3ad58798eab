using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Reads what vouches for the figures of a row: sources, grade, range; each with exceptions for single columns.</summary>
internal static class Evidence
{
    /// <summary>Every figure of a row.</summary>
    public static IEnumerable<FigureEvidence> Of(CaseRow row)
    {
        for (var i = 0; i < row.Schema.Columns.Count; i++)
        {
            if (row.Schema.Columns[i].IsFigure && row[i] is { } text && Numbers.Read(text) is { } value) yield return Of(row, i, value);
        }
    }

    /// <summary>What vouches for one figure: the change that put it there, else the row.</summary>
    private static FigureEvidence Of(CaseRow row, int position, double value)
    {
        var column = row.Schema.Columns[position].Name;
        var change = row.ChangeOf(position);
        return new FigureEvidence
        {
            Table = row.Schema.Name,
            Id = row.Id,
            Column = column,
            Value = value,
            Confidence = change is null ? ConfidenceOf(row, column) : Grade(change.Confidence) ?? Confidence.D,
            Sources = change is null ? SourcesOf(row, column) : change.Sources,
            Low = change is null ? PairOf(row, "low", column) : change.Low,
            High = change is null ? PairOf(row, "high", column) : change.High,
            Note = change is null ? row["note"] : change.Note,
        };
    }

    /// <summary>Grade of a column; D where none is given.</summary>
    public static Confidence ConfidenceOf(CaseRow row, string column)
    {
        var parts = row.Parts("confidence").Select(Pair).ToList();
        var grade = parts.Where(part => part.Name == column).Concat(parts.Where(part => part.Name is null)).Select(part => part.Value).FirstOrDefault();
        return Grade(grade) ?? Confidence.D;
    }

    /// <summary>Sources of a column: its exceptions where it has any, else the row's.</summary>
    public static IReadOnlyList<string> SourcesOf(CaseRow row, string column)
    {
        var parts = row.Parts("source").Select(Pair).ToList();
        var own = parts.Where(part => part.Name == column).ToList();
        return [.. (own.Count > 0 ? own : parts.Where(part => part.Name is null)).Select(part => part.Value)];
    }

    /// <summary>Value of a column in a cell of <c>column:value</c> pairs.</summary>
    public static double? PairOf(CaseRow row, string cell, string column) =>
        row.Parts(cell).Select(Pair).Where(part => part.Name == column).Select(part => Numbers.Read(part.Value)).FirstOrDefault();

    /// <summary>Splits <c>name:value</c>; the name is null where there is none.</summary>
    public static (string? Name, string Value) Pair(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, part) : (part[..colon].Trim(), part[(colon + 1)..].Trim());
    }

    /// <summary>The grade of a letter; null for anything else.</summary>
    public static Confidence? Grade(string? letter) => letter switch
    {
        "A" => Confidence.A,
        "B" => Confidence.B,
        "C" => Confidence.C,
        "D" => Confidence.D,
        _ => null,
    };
}
