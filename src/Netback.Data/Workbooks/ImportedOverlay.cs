using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netback.Data.Schema;
using Netback.Data.Templates;

namespace Netback.Data.Workbooks;

/// <summary>An overlay made from imported rows: the text of its tables, and which row each line came from.</summary>
internal sealed class ImportedOverlay
{
    /// <summary>Says that a folder is an import of ours, which a later one may replace.</summary>
    private const string MarkFile = "import.json";

    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Line), ImportedRow> origins = [];

    public ImportedOverlay(IEnumerable<(ImportedRow Row, IReadOnlyDictionary<string, string> Cells)> rows, IReadOnlyList<string> files)
    {
        foreach (var table in rows.GroupBy(row => row.Row.Schema))
        {
            var list = table.OrderBy(row => row.Row.Row.Id, StringComparer.Ordinal).ToList();
            texts[table.Key.FileName] = TableWriter.Text(table.Key, [.. list.Select(row => row.Cells)]);
            // Cells hold no line ends, so that a row is a line, below the header.
            for (var i = 0; i < list.Count; i++) origins[(table.Key.FileName, i + 2)] = list[i].Row;
        }
        texts[MarkFile] = new JsonObject
        {
            ["netback_import"] = 1,
            ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
        }.ToJsonString(Plain) + "\n";
    }

    /// <summary>Tables that it has rows of.</summary>
    public IEnumerable<string> Files => texts.Keys;

    public void Write(string folder)
    {
        foreach (var (file, text) in texts) File.WriteAllText(Path.Combine(folder, file), text, new UTF8Encoding(false));
    }

    /// <summary>The imported row behind a line of a table; null where there is none.</summary>
    public ImportedRow? Origin(string file, int? line) => line is { } number ? origins.GetValueOrDefault((file, number)) : null;

    /// <summary>True for a folder that an import has written and nobody has added to.</summary>
    public static bool IsOurs(string folder) => File.Exists(Path.Combine(folder, MarkFile))
        && Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))
            .All(name => name == MarkFile || CaseSchema.Tables.Any(table => table.FileName == name));
}
