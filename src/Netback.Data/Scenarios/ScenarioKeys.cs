namespace Netback.Data.Scenarios;

/// <summary>Keys of a scenario's file: reading and the JSON Schema come from here.</summary>
internal static class ScenarioKeys
{
    public static readonly IReadOnlyList<string> Episode = ["title", "mineral", "when", "note", "visibility", "describes", "before", "after", "observed"];
    public static readonly IReadOnlyList<string> EpisodeState = ["drop", "set", "add", "cut"];
    public static readonly IReadOnlyList<string> Cut = ["what", "commodity", "origin", "destination", "to", "source", "confidence", "note"];
    public static readonly IReadOnlyList<string> CutKinds = ["exports", "output"];
    public static readonly IReadOnlyList<string> Outcome =
        ["outcome", "kind", "commodity", "from", "to", "place", "via", "before", "after", "unit", "lost_share", "elasticity", "source", "confidence", "note"];
    public static readonly IReadOnlyList<string> OutcomeKinds = ["price", "flow", "share", "transit", "output"];
    public static readonly IReadOnlyList<string> Top = ["title", "note", "player", "kind", "by", "visibility", "drop", "set", "add"];
    public static readonly IReadOnlyList<string> Kinds = ["option", "shock"];
    public static readonly IReadOnlyList<string> Set = ["where", "column", "times", "plus", "value", "source", "confidence", "note"];
    public static readonly IReadOnlyList<string> Operations = ["times", "plus", "value"];
}
