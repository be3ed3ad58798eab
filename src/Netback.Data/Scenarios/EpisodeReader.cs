using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.Studies.Backtest;
using Netback.Studies.Observed;
using Netback.World;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>An episode as written: what was observed, and what changes in the case before and after.</summary>
internal sealed record EpisodeText(string File, Episode Episode, Scenario Before, Scenario After, IReadOnlyList<Vouching> Vouchings, Audience Audience);

/// <summary>Sources and grade that a figure of an episode names, with the line on which it does.</summary>
internal sealed record Vouching(int Line, string Where, IReadOnlyList<string> Sources, string? Confidence);

/// <summary>Reads the nodes of an episode's file; what does not fit goes into the bag.</summary>
internal sealed class EpisodeReader(string file, ProblemBag bag)
{
    private const string Page = "see docs/concepts/calibration.md";

    private readonly ScenarioReader nodes = new(file, bag);
    private readonly List<Vouching> vouchings = [];

    public EpisodeText? Read(YamlNode root, string name)
    {
        if (root is not YamlMappingNode map)
        {
            nodes.Refuse(root, null, ScenarioReader.Kind(root), Words.Or(ScenarioKeys.Episode), Page);
            return null;
        }
        nodes.CheckKeys(map, "", ScenarioKeys.Episode);
        var title = nodes.Text(ScenarioReader.Child(map, "title"), "title") ?? name;
        var (before, _) = State(map, "before", name, title);
        var (after, cuts) = State(map, "after", name, title);
        var episode = new Episode
        {
            Id = name,
            Title = title,
            Mineral = nodes.Text(ScenarioReader.Child(map, "mineral"), "mineral"),
            When = nodes.Text(ScenarioReader.Child(map, "when"), "when"),
            Note = nodes.Text(ScenarioReader.Child(map, "note"), "note"),
            Describes = [.. nodes.Items(map, "describes").Select(node => nodes.Text(node, "describes", isNeeded: true)).OfType<string>()],
            Cuts = cuts,
            Outcomes = [.. nodes.Items(map, "observed").Select(ReadOutcome).OfType<Outcome>()],
        };
        if (nodes.Items(map, "observed").Count == 0) nodes.Refuse(map, "observed", "nothing", "at least one outcome", Page);
        return new EpisodeText(file, episode, before, after, vouchings, nodes.ReadAudience(map));
    }

    private (Scenario Scenario, IReadOnlyList<Cut> Cuts) State(YamlMappingNode map, string key, string name, string title)
    {
        var nothing = new Scenario(name, file, title);
        if (ScenarioReader.Child(map, key) is not { } node) return (nothing, []);
        if (node is not YamlMappingNode state)
        {
            nodes.Refuse(node, key, ScenarioReader.Kind(node), Words.Or(ScenarioKeys.EpisodeState), Page);
            return (nothing, []);
        }
        nodes.CheckKeys(state, key + ".", ScenarioKeys.EpisodeState);
        if (key == "before" && ScenarioReader.Child(state, "cut") is { } early) nodes.Refuse(early, "before.cut", "cuts before the shock", "cuts in after", "move them to after");
        var changes = new YamlMappingNode(state.Children.Where(pair => pair.Key is YamlScalarNode { Value: "drop" or "set" or "add" }));
        return (nodes.Read(changes, name) is { } read ? read with { Title = title } : nothing, [.. nodes.Items(state, "cut").Select(ReadCut).OfType<Cut>()]);
    }

    private Cut? ReadCut(YamlNode node)
    {
        if (Mapping(node, "after.cut", ScenarioKeys.Cut) is not { } map) return null;
        Vouch(map, "after.cut");
        if (Number(map, "after.cut", "to", isNeeded: true) is not { } to) return null;
        var kind = nodes.Text(ScenarioReader.Child(map, "what"), "after.cut.what") ?? ScenarioKeys.CutKinds[0];
        if (!ScenarioKeys.CutKinds.Contains(kind))
        {
            nodes.Refuse(map, "after.cut.what", Words.Quote(kind), Words.Or(ScenarioKeys.CutKinds), Words.DidYouMean(kind, ScenarioKeys.CutKinds, Page));
            return null;
        }
        if (to is >= 0 and <= 1) return new Cut(Enum.Parse<CutKind>(kind, ignoreCase: true), Selected(map, "commodity"), Selected(map, "origin"), Selected(map, "destination"), to);
        nodes.Refuse(map, "after.cut.to", Numbers.Text(to), "a share from 0 to 1", "say what part of the flow is left");
        return null;
    }

    private Outcome? ReadOutcome(YamlNode node)
    {
        if (Mapping(node, "observed", ScenarioKeys.Outcome) is not { } map) return null;
        Vouch(map, "observed");
        var (id, kind) = (Needed(map, "outcome"), Needed(map, "kind"));
        var (before, after) = (Number(map, "observed", "before", isNeeded: true), Number(map, "observed", "after", isNeeded: true));
        if (kind is not null && !ScenarioKeys.OutcomeKinds.Contains(kind))
        {
            nodes.Refuse(map, "observed.kind", Words.Quote(kind), Words.Or(ScenarioKeys.OutcomeKinds), Words.DidYouMean(kind, ScenarioKeys.OutcomeKinds, Page));
        }
        if (id is null || kind is null || before is not { } was || after is not { } now) return null;
        var unit = nodes.Text(ScenarioReader.Child(map, "unit"), "observed.unit");
        return new Outcome
        {
            Id = id,
            What = new Measurand
            {
                Kind = kind, Commodity = Selected(map, "commodity"), From = Selected(map, "from"), To = Selected(map, "to"),
                Place = Selected(map, "place"), Via = Selected(map, "via"), ShareOf = ObservedUnits.ReadShare(unit) ?? ShareOf.Shipments,
            },
            Before = was,
            After = now,
            Unit = unit,
            LostShare = Number(map, "observed", "lost_share"),
            Elasticity = Number(map, "observed", "elasticity"),
            Confidence = Evidence.Grade(vouchings[^1].Confidence) ?? Confidence.D,
            Sources = vouchings[^1].Sources,
            Note = nodes.Text(ScenarioReader.Child(map, "note"), "observed.note"),
        };
    }

    private YamlMappingNode? Mapping(YamlNode node, string where, IReadOnlyList<string> keys)
    {
        if (node is YamlMappingNode map)
        {
            nodes.CheckKeys(map, where + ".", keys);
            return map;
        }
        nodes.Refuse(node, where, ScenarioReader.Kind(node), Words.And(keys), Page);
        return null;
    }

    private void Vouch(YamlMappingNode map, string where) => vouchings.Add(new Vouching(
        ScenarioReader.Line(map), where, CaseRow.Split(nodes.Text(ScenarioReader.Child(map, "source"), where + ".source")),
        nodes.Text(ScenarioReader.Child(map, "confidence"), where + ".confidence")));

    private string? Needed(YamlMappingNode map, string key)
    {
        if (ScenarioReader.Child(map, key) is { } node) return nodes.Text(node, "observed." + key, isNeeded: true);
        nodes.Refuse(map, "observed." + key, "nothing", "a text", $"add {key}");
        return null;
    }

    /// <summary>A selector, or null where there is none or it is at fault.</summary>
    private string? Selected(YamlMappingNode map, string key)
    {
        if (nodes.Text(ScenarioReader.Child(map, key), key) is not { } text) return null;
        if (Selector.Parse(text, out var fault) is not null) return text;
        nodes.Refuse(map, key, $"a faulty selector ({fault})", "a selector", "join with &, separate alternatives with ;, negate with !");
        return null;
    }

    private double? Number(YamlMappingNode map, string where, string key, bool isNeeded = false)
    {
        var text = nodes.Text(ScenarioReader.Child(map, key), $"{where}.{key}");
        if (text is null)
        {
            if (isNeeded) nodes.Refuse(map, $"{where}.{key}", "nothing", "a number", $"add {key}");
            return null;
        }
        if (Numbers.Read(text) is { } value) return value;
        nodes.Refuse(map, $"{where}.{key}", Words.Quote(text), "a number", Numbers.Remedy(text));
        return null;
    }
}
