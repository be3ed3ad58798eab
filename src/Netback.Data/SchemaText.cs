using System.Text;
using Netback.Checks;
using Netback.Data.Schema;

namespace Netback.Data;

/// <summary>The format of a case in words, from the declarations that reading and checking use.</summary>
public static class SchemaText
{
    private static readonly string[] Heads = ["column", "holds", "unit", "default", "meaning"];

    /// <summary>One table with its columns, or without a name the list of all tables and the rules common to them.</summary>
    /// <exception cref="CaseException">No table has that name.</exception>
    public static string Explain(string? table = null)
    {
        if (table is null) return Overview();
        if (CaseSchema.Find(table) is { } schema) return ExplainTable(schema);
        if (CaseSchema.CountedOnly.Contains(table)) return $"{table}: a known name; its rows are counted and not read yet.\n";
        throw new CaseException([new Problem("command line", null, "TABLE", Words.Quote(table), "a table of the format",
            Words.DidYouMean(table, CaseSchema.Names, "'netback explain' lists the tables"))]);
    }

    /// <summary>Every table as Markdown, for the documentation.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("# Tables of a case\n\nWritten from the program's own declarations: `netback explain TABLE` prints the same.\n"
            + "Columns in **bold** are required; those marked *key* make the row's id, joined with `+`.\n");
        foreach (var schema in CaseSchema.Tables)
        {
            text.Append($"\n## {schema.Name}\n\n{Sentence(schema.Meaning)}\n\n| {string.Join(" | ", Heads)} |\n|---|---|---|---|---|\n");
            foreach (var column in Own(schema))
            {
                var name = column.IsRequired ? $"**{column.Name}**" : column.Name;
                text.Append($"| {name}{(column.IsKey ? " *key*" : "")} | {Escape(column.Expected)} | {column.Unit} | {column.Default} | {Escape(column.Meaning)} |\n");
            }
        }
        text.Append("\n## Any table\n\n| column | holds | default | meaning |\n|---|---|---|---|\n");
        foreach (var column in Shared.Columns) text.Append($"| {column.Name} | {column.Expected} | {column.Default} | {Escape(column.Meaning)} |\n");
        text.Append($"\nKnown names whose rows are counted and not read yet: {string.Join(", ", CaseSchema.CountedOnly)}.\n");
        return text.ToString();
    }

    private static string Overview()
    {
        var width = CaseSchema.Tables.Max(table => table.Name.Length) + 2;
        var text = new StringBuilder("A case is a folder with datapackage.json and these tables as <table>.csv; a missing table is empty.\n\n");
        foreach (var schema in CaseSchema.Tables) text.Append($"  {schema.Name.PadRight(width)}{schema.Meaning}\n");
        text.Append($"\nCounted, not read yet: {string.Join(", ", CaseSchema.CountedOnly)}.\n");
        text.Append("\nAny table may carry:\n\n").Append(Grid([.. Shared.Columns.Select(Cells)]));
        text.Append("""

            Files are UTF-8 with a header, commas, a point for decimals. An empty cell is absent, never zero.
            Money is real USD of the base year; quantities are tonnes of contained mineral a year unless the unit says gross.
            Selectors: an id, a country, bloc:, group:, mineral:, form:, corridor:, place:; & joins, ; separates alternatives, ! negates.

            'netback explain TABLE' explains one table.

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private static string ExplainTable(TableSchema schema) =>
        $"{schema.Name}: {schema.Meaning}\n\n{Grid([.. Own(schema).Select(Cells)])}\n* part of the key   ! required\n"
        + $"Beside these: {string.Join(", ", schema.Columns.Skip(schema.OwnCount).Select(column => column.Name))}.\n";

    private static IEnumerable<ColumnSchema> Own(TableSchema schema) => schema.Columns.Take(schema.OwnCount);

    private static string[] Cells(ColumnSchema column) =>
        [column.Name + (column.IsKey ? "*" : "") + (column.IsRequired ? "!" : ""), column.Expected, column.Unit, column.Default ?? "", column.Meaning];

    private static string Grid(List<string[]> rows)
    {
        rows.Insert(0, Heads);
        var widths = Enumerable.Range(0, Heads.Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows) text.Append(("  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
