using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Reads the text of one table into rows by its schema; what does not fit goes into the bag.</summary>
/// <param name="schema">The table.</param>
/// <param name="display">The file as messages name it.</param>
/// <param name="bag">Where problems go.</param>
/// <param name="isPartial">Only keys are required: the rows change others cell by cell.</param>
internal sealed class TableReader(TableSchema schema, string display, ProblemBag bag, bool isPartial)
{
    /// <summary>Most rows of a table.</summary>
    private const int MostRows = 1_000_000;

    /// <summary>Most characters of a cell.</summary>
    private const int LongestCell = 65_536;

    /// <summary>Position in the schema of each column of the file; −1 where unknown.</summary>
    private int[] columns = [];
    private bool lacksColumns;

    /// <summary>The header as written; empty where the file could not be read.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Some rows could not be read at all.</summary>
    public bool HasLostRows { get; private set; }

    /// <summary>The rows in the order of the file.</summary>
    public List<CaseRow> Read(string text, CancellationToken cancel)
    {
        var rows = new List<CaseRow>();
        foreach (var record in CsvRecords.Split(text))
        {
            cancel.ThrowIfCancellationRequested();
            if (record.IsBadlyQuoted)
            {
                HasLostRows = true;
                bag.Add(display, record.Line, null, "a stray or unclosed quote", "quotes around whole cells, doubled inside",
                    "close the quote, or write \"\" for a quote inside a quoted cell");
            }
            else if (Header.Count == 0)
            {
                HasLostRows = !ReadHeader(record);
                if (HasLostRows) return rows;
            }
            else if (rows.Count == MostRows)
            {
                HasLostRows = true;
                bag.Add(display, record.Line, null, "a row too many", $"at most {Numbers.Text(MostRows)} rows", "split off what the case does not need");
                return rows;
            }
            else if (ReadRow(record) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                HasLostRows = true;
            }
        }
        if (Header.Count == 0)
        {
            bag.Add(display, null, null, "no header", $"a first line with {Words.And(Required())}", $"see 'netback explain {schema.Name}', or remove the file");
        }
        return rows;
    }

    private bool ReadHeader(CsvRecord record)
    {
        Header = [.. record.Cells.Select(cell => cell.Trim())];
        if (IsSeparatedBy(';', "semicolons", record) || IsSeparatedBy('\t', "tabs", record)) return false;
        columns = [.. Header.Select(schema.Find)];
        for (var i = 0; i < Header.Count; i++)
        {
            if (columns[i] < 0) RefuseColumn(record.Line, Header[i]);
            else if (Array.IndexOf(columns, columns[i]) < i)
            {
                bag.Add(display, record.Line, Header[i], "the column twice", "each column once", "remove one of the two");
            }
        }
        foreach (var missing in Required().Except(Header))
        {
            lacksColumns = true;
            bag.Add(display, record.Line, missing, "no such column", $"a column {missing}: {schema.Columns[schema[missing]].Meaning}",
                "add the column and fill it");
        }
        return true;
    }

    private List<string> Required() => [.. schema.Columns.Where(column => column.IsRequired && (column.IsKey || !isPartial)).Select(column => column.Name)];

    private bool IsSeparatedBy(char separator, string name, CsvRecord record)
    {
        if (Header.Count != 1 || !Header[0].Contains(separator, StringComparison.Ordinal)) return false;
        bag.Add(display, record.Line, null, $"cells separated by {name}", "cells separated by commas",
            "save the table as CSV with commas and a decimal point");
        return true;
    }

    private void RefuseColumn(int line, string name)
    {
        var columnNames = schema.Columns.Select(column => column.Name).ToList();
        bag.Add(display, line, name.Length == 0 ? null : name, name.Length == 0 ? "a column without a name" : $"an unknown column {Words.Quote(name)}",
            $"a column of {schema.Name}", Words.DidYouMean(name, columnNames, $"remove it, or see 'netback explain {schema.Name}'"));
    }

    private CaseRow? ReadRow(CsvRecord record)
    {
        if (record.Cells.Length != columns.Length)
        {
            bag.Add(display, record.Line, null, Words.Count(record.Cells.Length, "cell", "cells"), Numbers.Text(columns.Length) + " as in the header",
                "add or remove commas; quote cells that hold one");
            return null;
        }
        var row = new CaseRow(schema, display, record.Line);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0) continue;
            if (record.Cells[i].Length > LongestCell)
            {
                bag.Add(display, record.Line, Header[i], $"a cell of {Numbers.Text(record.Cells[i].Length)} characters",
                    $"at most {Numbers.Text(LongestCell)}", "shorten it");
                row.IsBroken = true;
                continue;
            }
            row.Set(columns[i], record.Cells[i]);
        }
        row.IsBroken |= lacksColumns;
        return row;
    }
}
