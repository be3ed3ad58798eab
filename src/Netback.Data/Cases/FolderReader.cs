using System.Security.Cryptography;
using System.Text;
using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Tables as they stand in one folder: rows by table, headers by file, and a fingerprint of the text.</summary>
internal sealed class FolderTables
{
    public Dictionary<string, List<CaseRow>> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>First cells of the rows of tables that are only counted.</summary>
    public Dictionary<string, IReadOnlyList<string>> Counted { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables of which some rows could not be read.</summary>
    public HashSet<string> Incomplete { get; } = new(StringComparer.Ordinal);

    /// <summary>Header by file name, for every table that stands in the folder; empty where it could not be read.</summary>
    public Dictionary<string, IReadOnlyList<string>> Headers { get; } = new(StringComparer.Ordinal);
}

/// <summary>Reads every table of a folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="prefix">What messages put before the file name: empty for the case itself.</param>
/// <param name="bag">Where problems go.</param>
/// <param name="hash">Receives what was read; no path enters.</param>
/// <param name="isOverlay">Rows need only their keys: they change others cell by cell.</param>
internal sealed class FolderReader(string folder, string prefix, ProblemBag bag, IncrementalHash hash, bool isOverlay = false)
{
    private readonly FolderTables tables = new();

    public FolderTables Read(CancellationToken cancel)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            if (!Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)) continue;
            cancel.ThrowIfCancellationRequested();
            ReadTable(path, cancel);
        }
        if (tables.Headers.Count == 0)
        {
            bag.Add(isOverlay ? prefix.TrimEnd('/') : PackageReader.FileName, null, null, isOverlay ? "no table in the folder" : "no table beside it",
                "tables such as places.csv", isOverlay ? "put own rows in tables of the same names" : "add tables, or begin with 'netback new NAME'");
        }
        return tables;
    }

    private void ReadTable(string path, CancellationToken cancel)
    {
        var file = Path.GetFileName(path);
        var name = file[..^4];
        var display = prefix + file;
        tables.Headers[file] = [];
        if (!CaseSchema.Names.Contains(name) || !file.EndsWith(".csv", StringComparison.Ordinal))
        {
            bag.Add(display, null, null, $"an unknown table {Words.Quote(name)}", "a table of the format",
                Words.DidYouMean(name, CaseSchema.Names, "remove the file; 'netback explain' lists the tables"));
            return;
        }
        if (SafeFile.Read(folder, path, display, $"the table {name}", bag) is not { } text)
        {
            tables.Incomplete.Add(name);
            return;
        }
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.ReplaceLineEndings("\n")}\0"));
        if (CaseSchema.Find(name) is not { } schema)
        {
            var records = CsvRecords.Split(text).ToList();
            tables.Headers[file] = records.Count > 0 ? [.. records[0].Cells.Select(cell => cell.Trim())] : [];
            tables.Counted[name] = [.. records.Skip(1).Select(record => record.Cells[0].Trim())];
            return;
        }
        var reader = new TableReader(schema, display, bag, isOverlay);
        tables.Rows[name] = reader.Read(text, cancel);
        tables.Headers[file] = reader.Header;
        if (reader.HasLostRows) tables.Incomplete.Add(name);
    }
}
