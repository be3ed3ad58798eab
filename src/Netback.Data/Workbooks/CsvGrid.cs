using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>A CSV file as a table: commas, semicolons or tabs between cells, whichever its first line has.</summary>
internal static class CsvGrid
{
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>The table; null where it cannot be read, and then the bag holds why.</summary>
    public static Grid? Read(string path, string display, ProblemBag bag, CancellationToken cancel)
    {
        var table = Path.GetFileNameWithoutExtension(path);
        if (CaseSchema.Find(table) is null)
        {
            bag.Add(display, null, null, $"a table {Words.Quote(table)}", "a file named after a table of the format, such as supplies.csv",
                Words.DidYouMean(table, CaseSchema.Tables.Select(known => known.Name), "rename the file; 'netback explain' lists the tables"));
            return null;
        }
        if (SafeFile.Read(null, path, display, $"the table {table}", bag) is not { } text) return null;
        var rows = new List<GridRow>();
        foreach (var record in CsvRecords.Split(text, SeparatorOf(text)))
        {
            cancel.ThrowIfCancellationRequested();
            if (Fault(record, rows.Count) is { } fault)
            {
                bag.Add(display, record.Line, null, fault.Found, fault.Expected, fault.Remedy);
                return null;
            }
            rows.Add(new GridRow(record.Line, [.. record.Cells.Select(GridCell.Of)]));
        }
        return new Grid(display, table, HasLetters: false, rows);
    }

    /// <summary>The separator of which the first line has most; names of columns hold none.</summary>
    private static char SeparatorOf(string text)
    {
        var head = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length)).ToString();
        return Separators.MaxBy(separator => head.Count(c => c == separator));
    }

    private static (string Found, string Expected, string Remedy)? Fault(CsvRecord record, int count)
    {
        if (record.IsBadlyQuoted) return ("a stray or unclosed quote", "quotes around whole cells, doubled inside", "close the quote");
        if (count == ImportLimits.MostRows) return ("a row too many", $"at most {Numbers.Text(ImportLimits.MostRows)} rows", "split the file");
        if (record.Cells.Length > ImportLimits.MostColumns) return (Words.Count(record.Cells.Length, "cell", "cells"), $"at most {Numbers.Text(ImportLimits.MostColumns)}", "remove columns that are not of the table");
        return record.Cells.FirstOrDefault(cell => cell.Length > ImportLimits.LongestCell) is { } cell
            ? ($"a cell of {Numbers.Text(cell.Length)} characters", $"at most {Numbers.Text(ImportLimits.LongestCell)}", "shorten it") : null;
    }
}
