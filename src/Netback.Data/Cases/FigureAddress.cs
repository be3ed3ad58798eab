using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Names one cell of a case: <c>table/id/column</c>.</summary>
internal readonly record struct FigureAddress(TableSchema Schema, string Id, int Column)
{
    /// <summary>What is wrong with an address.</summary>
    internal sealed record Fault(string Found, string Expected, string Remedy);

    /// <summary>Reads the address of any cell that is not a key.</summary>
    public static Fault? ReadCell(string text, out FigureAddress address)
    {
        address = default;
        var first = text.IndexOf('/', StringComparison.Ordinal);
        var last = text.LastIndexOf('/');
        if (first <= 0 || last <= first + 1 || last == text.Length - 1)
        {
            return new Fault(Words.Quote(text), "table/id/column", "write for instance links/almaty-aktau/capacity");
        }
        var (table, id, column) = (text[..first].Trim(), text[(first + 1)..last].Trim(), text[(last + 1)..].Trim());
        if (CaseSchema.Find(table) is not { } schema)
        {
            var tables = CaseSchema.Tables.Select(known => known.Name).ToList();
            return new Fault($"an unknown table {Words.Quote(table)}", "a table of the format", Words.DidYouMean(table, tables, "'netback explain' lists the tables"));
        }
        var position = schema.Find(column);
        if (position < 0)
        {
            var columns = schema.Columns.Select(known => known.Name).ToList();
            return new Fault($"an unknown column {Words.Quote(column)}", $"a column of {table}", Words.DidYouMean(column, columns, $"see 'netback explain {table}'"));
        }
        if (schema.Columns[position].IsKey) return new Fault($"the key {column}", "a column that is not part of the key", "drop the row and add another");
        address = new FigureAddress(schema, id, position);
        return null;
    }

    /// <summary>Reads the address of a number.</summary>
    public static Fault? Read(string text, out FigureAddress address)
    {
        if (ReadCell(text, out address) is { } fault) return fault;
        var column = address.Schema.Columns[address.Column];
        return column.Kind == CellKind.Number ? null : new Fault(column.Name, "a column that holds numbers", $"see 'netback explain {address.Schema.Name}'");
    }
}
