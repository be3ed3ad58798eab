namespace Netback.Studies;

/// <summary>Counts with their noun.</summary>
public static class Counted
{
    /// <summary>"1 link", "12 links".</summary>
    public static string Of(int count, string noun) =>
        $"{NumberText.Plain(count, 9)} {noun}{(count == 1 ? "" : "s")}";
}
