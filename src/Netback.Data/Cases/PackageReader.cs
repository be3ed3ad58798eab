using System.Text.Json;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Reads <c>datapackage.json</c>: name, title, settings and the files it lists.</summary>
internal sealed class PackageReader(ProblemBag bag)
{
    public const string FileName = "datapackage.json";

    private static readonly string[] SettingNames = ["format", "base_year", "inventory_rate", "horizon", "players", "screening", "wait_until", "product"];

    /// <summary>Settings to go on with where the case's cannot be read, so that its tables are checked all the same.</summary>
    private static readonly Settings Unknown = new() { BaseYear = 2025 };

    /// <summary>The package; where it cannot be read the bag holds why, and the folder's name has to do.</summary>
    public Package Read(string folder)
    {
        var folderName = CaseSource.Display(Path.GetFullPath(folder));
        var text = SafeFile.Read(folder, Path.Combine(folder, FileName), FileName, "the case's settings", bag);
        return (text is null ? null : Parse(text, folderName)) ?? new Package(folderName, folderName, Unknown, null);
    }

    private Package? Parse(string text, string folderName)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return ReadRoot(document.RootElement, folderName);
        }
        catch (JsonException e)
        {
            bag.Add(FileName, (int?)e.LineNumber + 1, null, "text that is not JSON", "one JSON object", "mend the syntax on this line or just before it");
            return null;
        }
    }

    private Package? ReadRoot(JsonElement root, string folderName)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            bag.Add(FileName, 1, null, Kind(root), "one JSON object", "write { \"netback\": { \"format\": 1, \"base_year\": 2025 } }");
            return null;
        }
        var name = Text(root, "name") ?? folderName;
        var settings = root.TryGetProperty("netback", out var netback) && netback.ValueKind == JsonValueKind.Object
            ? ReadSettings(netback) : RefuseSettings();
        return new Package(name, Text(root, "title") ?? name, settings, ReadResources(root));
    }

    private Settings RefuseSettings()
    {
        bag.Add(FileName, null, "netback", "nothing", "the case's settings", "add \"netback\": { \"format\": 1, \"base_year\": 2025 }");
        return Unknown;
    }

    private Settings ReadSettings(JsonElement netback)
    {
        foreach (var property in netback.EnumerateObject().Where(property => !SettingNames.Contains(property.Name)))
        {
            bag.Add(FileName, null, "netback." + property.Name, "an unknown setting", Words.Or(SettingNames),
                Words.DidYouMean(property.Name, SettingNames, "remove it"));
        }
        Setting(netback, "format", "1", value => value.ValueKind == JsonValueKind.Number && value.GetDouble() == 1, "this program reads format 1", isRequired: true);
        Setting(netback, "base_year", "a year from 1900 to 2200", value => YearOf(value) is not null, "give the year of the money and of the solve", isRequired: true);
        Setting(netback, "inventory_rate", "a number in [0, 1]", value => value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1,
            "give a share per year, for instance 0.10");
        Setting(netback, "horizon", "\"short\" or \"long\"", value => HorizonOf(value) is not null, "choose which elasticities apply");
        Setting(netback, "players", "a list of countries or blocs", IsListOfNames, "write [\"KAZ\", \"CHN\"] or leave it out");
        Setting(netback, "screening", "a list of minerals", IsListOfNames, "write [\"zinc\", \"lead\"] or leave it out");
        Setting(netback, "wait_until", "a year from 1900 to 2200", value => YearOf(value) is not null, "give the year to which waiting leads, or leave it out");
        Setting(netback, "product", "the id of a commodity", value => value.ValueKind == JsonValueKind.String, "write \"cu-cathode\" or leave it out");
        return Build(netback);
    }

    private static Settings Build(JsonElement netback) => new()
    {
        BaseYear = Value(netback, "base_year") is { } year ? YearOf(year) ?? Unknown.BaseYear : Unknown.BaseYear,
        InventoryRate = Value(netback, "inventory_rate") is { ValueKind: JsonValueKind.Number } rate ? rate.GetDouble() : 0.10,
        Horizon = Value(netback, "horizon") is { } horizon ? HorizonOf(horizon) ?? Horizon.Short : Horizon.Short,
        Players = Names(netback, "players"),
        Screening = Names(netback, "screening"),
        WaitUntil = Value(netback, "wait_until") is { } wait ? YearOf(wait) : null,
        Product = Text(netback, "product"),
    };

    private static bool IsListOfNames(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String);

    private static IReadOnlyList<string> Names(JsonElement netback, string setting) =>
        Value(netback, setting) is { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString() ?? "")] : [];

    private void Setting(JsonElement netback, string name, string expected, Func<JsonElement, bool> isValid, string remedy, bool isRequired = false)
    {
        var value = Value(netback, name);
        if (value is null ? !isRequired : isValid(value.Value)) return;
        bag.Add(FileName, null, "netback." + name, value is { } given ? Kind(given) : "nothing", expected, remedy);
    }

    private List<PackageResource>? ReadResources(JsonElement root)
    {
        if (Value(root, "resources") is not { } resources) return null;
        if (resources.ValueKind != JsonValueKind.Array)
        {
            bag.Add(FileName, null, "resources", Kind(resources), "a list", "list the tables, or leave resources out");
            return null;
        }
        var list = new List<PackageResource>();
        foreach (var resource in resources.EnumerateArray())
        {
            if (resource.ValueKind == JsonValueKind.Object && Text(resource, "path") is { } path) list.Add(new PackageResource(path, Fields(resource)));
            else bag.Add(FileName, null, $"resources[{Numbers.Text(list.Count)}]", Kind(resource), "an object with a path", "give the file's name as path");
        }
        return list;
    }

    private static List<string>? Fields(JsonElement resource) =>
        Value(resource, "schema") is { ValueKind: JsonValueKind.Object } schema && Value(schema, "fields") is { ValueKind: JsonValueKind.Array } fields
            ? [.. fields.EnumerateArray().Select(field => field.ValueKind == JsonValueKind.Object ? Text(field, "name") ?? "" : "")]
            : null;

    private static JsonElement? Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Value(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private static int? YearOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? Numbers.ReadYear(value.GetRawText()) : null;

    private static Horizon? HorizonOf(JsonElement value) => value.ValueKind != JsonValueKind.String ? null : value.GetString() switch
    {
        "short" => Horizon.Short,
        "long" => Horizon.Long,
        _ => null,
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Words.Quote(value.ToString()),
    };
}
