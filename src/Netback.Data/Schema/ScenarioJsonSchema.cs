using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netback.Data.Scenarios;
using Netback.Data.Withholding;

namespace Netback.Data.Schema;

/// <summary>The JSON Schema of scenario files, so that editors complete and check them as they are typed.</summary>
internal static class ScenarioJsonSchema
{
    /// <summary>Written as is, since no page will hold it.</summary>
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["title"] = "title to print",
        ["note"] = "why, and by which rule",
        ["player"] = "country or bloc whose move this is: netback react asks about it, a study leaves it out",
        ["visibility"] = "who may see it: public (default), internal or negotiation",
        ["kind"] = "option: somebody can choose it, and page one of a study compares it; shock: it happens to everybody",
        ["by"] = "who chooses an option, as a selector of countries: KAZ, bloc:china, group:c5",
        ["drop"] = "rows to leave out: a table, a space, a selector; applied first",
        ["set"] = "changes of single columns; applied second",
        ["add"] = "rows to add, by table; applied last",
        ["where"] = "a table, a space, a selector: links corridor:middle; the table alone means all its rows",
        ["column"] = "the column to change",
        ["times"] = "factor; absent cells stay absent",
        ["plus"] = "added; absent cells stay absent",
        ["value"] = "new value; empty makes the cell absent",
        ["source"] = "ids of sources for the new figures, separated by ;",
        ["confidence"] = "grade of the new figures; absent: D",
    };

    public static string Text()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A scenario of a Netback case",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Keyed(ScenarioKeys.Top, TopKey),
            ["$defs"] = new JsonObject { ["change"] = Change(), ["cell"] = Cell() },
        };
        return schema.ToJsonString(Plain) + "\n";
    }

    private static JsonObject Keyed(IEnumerable<string> keys, Func<string, JsonObject> describe) =>
        new(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, describe(key))));

    private static JsonObject Typed(string key, string type) => new() { ["description"] = Meanings[key], ["type"] = type };

    private static JsonObject TopKey(string key) => key switch
    {
        "kind" => With(Typed(key, "string"), "enum", new JsonArray([.. ScenarioKeys.Kinds.Select(kind => JsonValue.Create(kind))])),
        "drop" => With(Typed(key, "array"), "items", new JsonObject { ["type"] = "string", ["pattern"] = TablePattern }),
        "set" => With(Typed(key, "array"), "items", new JsonObject { ["$ref"] = "#/$defs/change" }),
        "add" => With(With(Typed(key, "object"), "additionalProperties", false), "properties", Keyed(Tables, AddedTable)),
        "visibility" => With(Typed(key, "string"), "enum", new JsonArray([.. Audiences.Names.Select(word => JsonValue.Create(word))])),
        _ => Typed(key, "string"),
    };

    private static JsonObject Change() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("where", "column"),
        ["oneOf"] = new JsonArray([.. ScenarioKeys.Operations.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]),
        ["properties"] = Keyed(ScenarioKeys.Set, ChangeKey),
    };

    private static JsonObject ChangeKey(string key) => key switch
    {
        "times" or "plus" => Typed(key, "number"),
        "value" => new JsonObject { ["description"] = Meanings[key], ["$ref"] = "#/$defs/cell" },
        "where" => With(Typed(key, "string"), "pattern", TablePattern),
        "confidence" => With(Typed(key, "string"), "enum", new JsonArray("A", "B", "C", "D")),
        _ => Typed(key, "string"),
    };

    private static JsonObject AddedTable(string table)
    {
        var schema = CaseSchema.Find(table) ?? throw new ArgumentException($"no table {table}", nameof(table));
        var row = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. schema.Columns.Where(column => column.NeedsValue).Select(column => JsonValue.Create(column.Name))]),
            ["properties"] = Keyed(schema.Columns.Select(column => column.Name), name => AddedCell(schema.Columns[schema[name]])),
        };
        return new JsonObject { ["description"] = schema.Meaning, ["type"] = "array", ["items"] = row };
    }

    private static JsonObject AddedCell(ColumnSchema column)
    {
        var description = column.Unit.Length > 0 ? $"{column.Meaning} ({column.Unit})" : column.Meaning;
        return column.Kind == CellKind.Choice
            ? new JsonObject { ["description"] = description, ["enum"] = new JsonArray([.. column.Choices.Select(choice => JsonValue.Create(choice))]) }
            : new JsonObject { ["description"] = description, ["$ref"] = "#/$defs/cell" };
    }

    private static JsonObject Cell() => new()
    {
        ["description"] = "a cell of a table; a list of texts stands for texts separated by ;",
        ["type"] = new JsonArray("string", "number", "null", "array"),
        ["items"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject With(JsonObject node, string key, JsonNode value)
    {
        node[key] = value;
        return node;
    }

    /// <summary>Tables that a scenario may change: all but paths, which apply before.</summary>
    private static IEnumerable<string> Tables => CaseSchema.Tables.Select(table => table.Name).Where(name => name != EvidenceTables.Paths.Name);

    private static string TablePattern => $"^({string.Join('|', Tables)})( .+)?$";
}
