using System.Globalization;
using System.Text;

namespace Netback.Tests.CentralAsia;

/// <summary>A CSV file as it lies on disk, read without any of the program's own readers.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> columns;

    private CsvTable(string path)
    {
        var records = Records(File.ReadAllText(path)).ToList();
        columns = records[0].Select((name, position) => (name, position)).ToDictionary(pair => pair.name, pair => pair.position, StringComparer.Ordinal);
        Rows = [.. records.Skip(1).Select(cells => new CsvRow(columns, cells))];
    }

    public IReadOnlyList<CsvRow> Rows { get; }

    public IEnumerable<string> Columns => columns.Keys;

    public static CsvTable Read(string folder, string name) => new(Path.Combine(folder, name + ".csv"));

    public Dictionary<string, CsvRow> By(string column) => Rows.ToDictionary(row => row[column], StringComparer.Ordinal);

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                yield return record;
                record = [];
            }
        }
    }
}

/// <summary>One row: text by column, and numbers where there are some.</summary>
internal sealed class CsvRow(Dictionary<string, int> columns, List<string> cells)
{
    /// <summary>The cell's text; empty where the cell is absent.</summary>
    public string this[string column] => cells[columns[column]];

    public bool Has(string column) => columns.ContainsKey(column);

    public IReadOnlyList<string> List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell's number; the fallback where it is empty.</summary>
    public double Number(string column, double fallback = 0) =>
        this[column].Length == 0 ? fallback : double.Parse(this[column], CultureInfo.InvariantCulture);
}
