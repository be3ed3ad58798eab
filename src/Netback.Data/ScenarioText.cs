using System.Text;
using System.Text.Json;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Scenarios;
using Netback.Data.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netback.Data;

/// <summary>
/// A scenario written anew from what it says, as YAML to keep in a file or as JSON for a program; comments and the order of its parts
/// are not kept. Reading either back gives the same scenario.
/// </summary>
public sealed class ScenarioText
{
    private readonly YamlMappingNode root;

    private ScenarioText(YamlMappingNode root) => this.root = root;

    /// <summary>Reads a scenario without asking whether it fits a case.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="CaseException">The text is no scenario: all problems at once.</exception>
    public static ScenarioText Read(string text, string name)
    {
        var bag = new ProblemBag();
        var scenario = new ScenarioYaml(name, bag).Parse(text) is { } node ? new ScenarioReader(name, bag).Read(node, name) : null;
        bag.ThrowIfAny();
        return new ScenarioText(ScenarioNodes.Of(scenario ?? throw new InvalidOperationException("no scenario and no problem")));
    }

    public string Yaml()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        new YamlStream(new YamlDocument(root)).Save(emitter, assignAnchors: false);
        const string end = "...\n";
        var written = text.ToString().ReplaceLineEndings("\n");
        return written.EndsWith(end, StringComparison.Ordinal) ? written[..^end.Length] : written;
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options)) Write(json, root);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)) + "\n";
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    json.WritePropertyName(((YamlScalarNode)key).Value ?? "");
                    Write(json, value);
                }
                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                foreach (var item in list.Children) Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalarNode { Value: "~", Style: ScalarStyle.Plain }:
                json.WriteNullValue();
                break;
            case YamlScalarNode { Value: { } text }:
                if (Numbers.Read(text) is { } number && Numbers.Text(number) == text) json.WriteNumberValue(number);
                else json.WriteStringValue(text);
                break;
        }
    }
}
