using System.Text.Json;
using Netback.Data;

namespace Netback.Web.Server.Api;

/// <summary>What levers can move, as tables of text.</summary>
internal static class AssetsJson
{
    public static byte[] Of(IReadOnlyList<CellTable> tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var table in tables) Write(json, table);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CellTable table)
    {
        json.WriteStartObject(table.Name);
        json.WritePropertyName("columns");
        WriteCells(json, table.Columns);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows) WriteCells(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, IReadOnlyList<string?> cells)
    {
        json.WriteStartArray();
        foreach (var cell in cells) json.WriteStringValue(cell);
        json.WriteEndArray();
    }
}
