namespace Netback.Studies.Findings;

/// <summary>Which way changes go.</summary>
internal static class Moved
{
    public static Direction Towards(double change) =>
        change > 0 ? Direction.Up : change < 0 ? Direction.Down : Direction.None;
}
