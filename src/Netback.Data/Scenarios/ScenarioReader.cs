using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.Data.Withholding;
using Netback.World;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>Reads the nodes of a scenario's file; what does not fit goes into the bag.</summary>
internal sealed class ScenarioReader(string file, ProblemBag bag)
{
    public Scenario? Read(YamlNode root, string name)
    {
        if (root is not YamlMappingNode map)
        {
            Refuse(root, null, Kind(root), "title, kind, by, player, visibility, drop, set and add", "see docs/schemas/scenario.schema.json");
            return null;
        }
        CheckKeys(map, "", ScenarioKeys.Top);
        return new Scenario(name, file, Text(Child(map, "title"), "title") ?? name)
        {
            Player = Text(Child(map, "player"), "player"),
            Note = Text(Child(map, "note"), "note"),
            Audience = ReadAudience(map),
            Kind = ReadKind(Child(map, "kind")),
            By = Text(Child(map, "by"), "by"),
            Drop = [.. Items(map, "drop").Select(ReadPick).OfType<RowPick>()],
            Set = [.. Items(map, "set").Select(ReadChange).OfType<ColumnChange>()],
            Add = [.. ReadAdded(Child(map, "add"))],
        };
    }

    /// <summary>Who may see the file; anybody where it does not say.</summary>
    internal Audience ReadAudience(YamlMappingNode map)
    {
        if (Text(Child(map, "visibility"), "visibility") is not { } text) return Audience.Public;
        if (Audiences.Read(text) is { } audience) return audience;
        Refuse(map, "visibility", Words.Quote(text), Words.Or(Audiences.Names), Words.DidYouMean(text, Audiences.Names, "choose one of these"));
        return Audience.Negotiation;
    }

    private string? ReadKind(YamlNode? node)
    {
        if (Text(node, "kind") is not { } kind || node is null) return null;
        if (ScenarioKeys.Kinds.Contains(kind)) return kind;
        Refuse(node, "kind", Words.Quote(kind), Words.Or(ScenarioKeys.Kinds), Words.DidYouMean(kind, ScenarioKeys.Kinds, "an option is chosen, a shock happens"));
        return null;
    }

    private RowPick? ReadPick(YamlNode node) => Text(node, "drop", isNeeded: true) is { } text ? new RowPick(text, Line(node)) : null;

    private ColumnChange? ReadChange(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            Refuse(node, "set", Kind(node), "where, column and one of times, plus, value", "write { where: \"links corridor:middle\", column: capacity, times: 2 }");
            return null;
        }
        CheckKeys(map, "set.", ScenarioKeys.Set);
        var where = NeededText(map, "where");
        var column = NeededText(map, "column");
        var operations = ScenarioKeys.Operations.Where(key => Child(map, key) is not null).ToList();
        if (operations.Count != 1)
        {
            Refuse(map, "set", operations.Count == 0 ? "neither times, plus nor value" : Words.And(operations), "exactly one of times, plus and value",
                operations.Count == 0 ? "say what to do" : "split it into several items");
            return null;
        }
        var operand = Text(Child(map, operations[0]), "set." + operations[0]);
        return where is null || column is null ? null : new ColumnChange(new RowPick(where, Line(map)), column, Enum.Parse<Operation>(operations[0], ignoreCase: true), operand)
        {
            Sources = CaseRow.Split(Text(Child(map, "source"), "set.source")),
            Confidence = Text(Child(map, "confidence"), "set.confidence"),
            Note = Text(Child(map, "note"), "set.note"),
        };
    }

    private string? NeededText(YamlMappingNode map, string key)
    {
        if (Child(map, key) is { } node) return Text(node, "set." + key, isNeeded: true);
        Refuse(map, "set." + key, "nothing", key == "where" ? "a table and a selector" : "the column to change", $"add {key}");
        return null;
    }

    private IEnumerable<AddedRow> ReadAdded(YamlNode? node)
    {
        if (node is null) yield break;
        if (node is not YamlMappingNode tables)
        {
            Refuse(node, "add", Kind(node), "tables with lists of rows", "write add: { measures: [ { measure: …, kind: … } ] }");
            yield break;
        }
        foreach (var (key, list) in tables.Children)
        {
            var table = key is YamlScalarNode { Value: { } name } ? name : "";
            foreach (var row in list is YamlSequenceNode rows ? rows.Children : [list])
            {
                if (row is YamlMappingNode map) yield return new AddedRow(table, Line(map), [.. map.Children.Select(pair => ReadCell(table, pair.Key, pair.Value))]);
                else Refuse(row, "add." + table, Kind(row), "rows as column: value", "write [ { measure: …, kind: … } ]");
            }
        }
    }

    private AddedCell ReadCell(string table, YamlNode key, YamlNode value)
    {
        var column = key is YamlScalarNode { Value: { } name } ? name : "";
        var text = value is YamlSequenceNode list && list.Children.All(part => part is YamlScalarNode)
            ? string.Join(';', list.Children.Select(part => ((YamlScalarNode)part).Value))
            : Text(value, $"add.{table}.{column}");
        return new AddedCell(column, text, Line(key));
    }

    internal IReadOnlyList<YamlNode> Items(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node || node is YamlScalarNode { Value: null or "" }) return [];
        if (node is YamlSequenceNode list) return [.. list.Children];
        Refuse(node, key, Kind(node), "a list", $"write {key}: [ … ]");
        return [];
    }

    internal string? Text(YamlNode? node, string where, bool isNeeded = false)
    {
        if (node is null) return null;
        if (node is not YamlScalarNode scalar)
        {
            Refuse(node, where, Kind(node), "a single value", "write one text or number");
            return null;
        }
        var isAbsent = string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");
        if (isAbsent && isNeeded) Refuse(node, where, "nothing", "a text", "fill it");
        return isAbsent ? null : scalar.Value?.Trim();
    }

    internal void CheckKeys(YamlMappingNode map, string prefix, IReadOnlyList<string> known)
    {
        foreach (var key in map.Children.Keys)
        {
            var name = key is YamlScalarNode { Value: { } text } ? text : "";
            if (!known.Contains(name)) Refuse(key, prefix + name, "an unknown key", Words.Or(known), Words.DidYouMean(name, known, "remove it"));
        }
    }

    internal static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    internal void Refuse(YamlNode node, string? where, string found, string expected, string remedy) =>
        bag.Add(file, Line(node), where, found, expected, remedy);

    internal static int Line(YamlNode node) => (int)node.Start.Line;

    internal static string Kind(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode { Value: { Length: > 0 } text } => Words.Quote(text),
        _ => "nothing",
    };
}
