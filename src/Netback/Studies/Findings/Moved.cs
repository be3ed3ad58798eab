namespace Netback.Studies.Findings;

/// <summary>Words for changes.</summary>
internal static class Moved
{
    public static Direction Towards(double change) =>
        change > 0 ? Direction.Up : change < 0 ? Direction.Down : Direction.None;

    /// <summary>"3.2 % more (range of the change 1.1 to 5 %)"; the range keeps its signs.</summary>
    public static string By(FindingFigure change, string more, string less) =>
        $"{NumberText.Of(Math.Abs(change.Value), change.Unit)} {(change.Value >= 0 ? more : less)}{RangeOf(change)}";

    /// <summary>The range of a change in brackets; empty without draws.</summary>
    public static string RangeOf(FindingFigure change) =>
        change.RangeText is { } range ? $" (range of the change {range}{change.Warning}{(change.HasOpenSign ? "; the direction is open" : "")})" : "";
}
