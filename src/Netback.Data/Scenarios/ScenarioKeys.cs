namespace Netback.Data.Scenarios;

/// <summary>Keys of a scenario's file: reading and the JSON Schema come from here.</summary>
internal static class ScenarioKeys
{
    public static readonly IReadOnlyList<string> Top = ["title", "note", "player", "drop", "set", "add"];
    public static readonly IReadOnlyList<string> Set = ["where", "column", "times", "plus", "value", "source", "confidence", "note"];
    public static readonly IReadOnlyList<string> Operations = ["times", "plus", "value"];
}
