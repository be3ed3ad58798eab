using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netback.Data.Schema;

namespace Netback.Data.Templates;

/// <summary>Writes <c>datapackage.json</c> with a schema for each table (Frictionless Data, tabular data package).</summary>
internal static class PackageWriter
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(string name, string title, int baseYear, IEnumerable<(TableSchema Schema, IReadOnlyList<ColumnSchema> Columns)> tables)
    {
        var package = new JsonObject
        {
            ["name"] = name,
            ["title"] = title,
            ["profile"] = "tabular-data-package",
            ["netback"] = new JsonObject { ["format"] = 1, ["base_year"] = baseYear },
            ["resources"] = new JsonArray([.. tables.Select(table => Resource(table.Schema, table.Columns))]),
        };
        return package.ToJsonString(Plain) + "\n";
    }

    private static JsonObject Resource(TableSchema schema, IReadOnlyList<ColumnSchema> columns) => new()
    {
        ["name"] = schema.Name,
        ["path"] = schema.FileName,
        ["profile"] = "tabular-data-resource",
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. columns.Select(Field)]),
            ["primaryKey"] = new JsonArray([.. schema.Keys.Select(key => JsonValue.Create(schema.Columns[key].Name))]),
        },
    };

    private static JsonObject Field(ColumnSchema column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = TypeOf(column.Kind),
            ["description"] = column.Unit.Length > 0 ? $"{column.Meaning} ({column.Unit})" : column.Meaning,
        };
        if (Constraints(column) is { Count: > 0 } constraints) field["constraints"] = constraints;
        return field;
    }

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => "number",
        CellKind.Year => "integer",
        CellKind.Id or CellKind.Country or CellKind.Text or CellKind.Texts or CellKind.YesNo or CellKind.Choice or CellKind.Reference
            or CellKind.References or CellKind.Selector or CellKind.Target or CellKind.Pairs or CellKind.Sources or CellKind.Confidence => "string",
    };

    private static JsonObject Constraints(ColumnSchema column)
    {
        var constraints = new JsonObject();
        if (column.NeedsValue) constraints["required"] = true;
        if (double.IsFinite(column.Minimum)) constraints["minimum"] = column.Minimum;
        if (double.IsFinite(column.Maximum)) constraints["maximum"] = column.Maximum;
        if (column.Choices.Count > 0) constraints["enum"] = new JsonArray([.. column.Choices.Select(choice => JsonValue.Create(choice))]);
        if (column.Kind == CellKind.YesNo) constraints["enum"] = new JsonArray("yes", "no");
        return constraints;
    }
}
