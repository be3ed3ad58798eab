using Netback.Data.Withholding;
using Netback.World;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>A scenario as the nodes that <see cref="ScenarioReader"/> reads back as the same scenario.</summary>
internal static class ScenarioNodes
{
    public static YamlMappingNode Of(Scenario scenario)
    {
        var root = new YamlMappingNode();
        Add(root, "title", scenario.Title);
        Add(root, "note", scenario.Note);
        Add(root, "kind", scenario.Kind);
        Add(root, "by", scenario.By);
        Add(root, "visibility", scenario.Audience == Audience.Public ? null : Audiences.Text(scenario.Audience));
        Add(root, "player", scenario.Player);
        if (scenario.Drop.Count > 0) root.Add("drop", new YamlSequenceNode(scenario.Drop.Select(pick => Scalar(pick.Text))));
        if (scenario.Set.Count > 0) root.Add("set", new YamlSequenceNode(scenario.Set.Select(ChangeOf)));
        if (scenario.Add.Count > 0) root.Add("add", AddedOf(scenario.Add));
        return root;
    }

    private static YamlMappingNode ChangeOf(ColumnChange change)
    {
        var node = Row();
        Add(node, "where", change.Where.Text);
        Add(node, "column", change.Column);
        node.Add(change.Operation.ToString().ToLowerInvariant(), Scalar(change.Operand));
        Add(node, "source", change.Sources.Count == 0 ? null : string.Join(';', change.Sources));
        Add(node, "confidence", change.Confidence);
        Add(node, "note", change.Note);
        return node;
    }

    private static YamlMappingNode AddedOf(IReadOnlyList<AddedRow> rows)
    {
        var tables = new YamlMappingNode();
        foreach (var table in rows.GroupBy(row => row.Table, StringComparer.Ordinal))
        {
            tables.Add(table.Key, new YamlSequenceNode(table.Select(row =>
            {
                var node = Row();
                foreach (var cell in row.Cells) node.Add(cell.Column, Scalar(cell.Text));
                return node;
            })));
        }
        return tables;
    }

    private static YamlMappingNode Row() => new() { Style = MappingStyle.Flow };

    private static void Add(YamlMappingNode node, string key, string? text)
    {
        if (text is not null) node.Add(key, Scalar(text));
    }

    /// <summary>A text that is meant and reads like an absent value stands in quotes.</summary>
    private static YamlScalarNode Scalar(string? text) => text switch
    {
        null => new YamlScalarNode("~") { Style = ScalarStyle.Plain },
        "~" or "null" => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted },
        _ => new YamlScalarNode(text),
    };
}
