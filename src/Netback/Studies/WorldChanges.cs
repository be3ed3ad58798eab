using Netback.World;

namespace Netback.Studies;

/// <summary>Rows of one table that a scenario changed, added or dropped, by id.</summary>
/// <param name="Changed">In both worlds, with other figures.</param>
/// <param name="Added">Only in the scenario.</param>
/// <param name="Dropped">Only in the base.</param>
public sealed record RowChanges(IReadOnlyList<string> Changed, IReadOnlyList<string> Added, IReadOnlyList<string> Dropped)
{
    public bool IsNone => Changed.Count + Added.Count + Dropped.Count == 0;

    internal static RowChanges Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, T, bool> isSame)
    {
        var old = before.ToDictionary(id, StringComparer.Ordinal);
        var young = after.ToDictionary(id, StringComparer.Ordinal);
        return new RowChanges(
            [.. after.Where(row => old.TryGetValue(id(row), out var other) && !isSame(row, other)).Select(id)],
            [.. after.Select(id).Where(name => !old.ContainsKey(name))],
            [.. before.Select(id).Where(name => !young.ContainsKey(name))]);
    }
}

/// <summary>What differs between the world of a scenario and that of the base, table by table.</summary>
public sealed class WorldChanges
{
    public WorldChanges(CaseWorld before, CaseWorld after)
    {
        Links = RowChanges.Of(before.Links, after.Links, row => row.Id, IsSame);
        Supplies = RowChanges.Of(before.Supplies, after.Supplies, row => row.Id, (a, b) => a == b);
        Processes = RowChanges.Of(before.Processes, after.Processes, row => row.Id, IsSame);
        Demands = RowChanges.Of(before.Demands, after.Demands, row => row.Id, (a, b) => a == b);
        Measures = RowChanges.Of(before.Measures, after.Measures, row => row.Id, (a, b) => a == b);
        Contracts = RowChanges.Of(before.Contracts, after.Contracts, row => row.Id, (a, b) => a == b);
        Freight = RowChanges.Of(before.Freight, after.Freight, row => row.Id, (a, b) => a == b);
        Places = RowChanges.Of(before.Places, after.Places, row => row.Id, (a, b) => a == b);
        OthersDiffer = !(before.Groups.SequenceEqual(after.Groups) && before.Commodities.SequenceEqual(after.Commodities)
            && before.Sites.SequenceEqual(after.Sites) && before.Assays.SequenceEqual(after.Assays) && before.Conducts.SequenceEqual(after.Conducts)
            && before.Frictions.SequenceEqual(after.Frictions) && before.Ownership.SequenceEqual(after.Ownership));
    }

    public RowChanges Links { get; }
    public RowChanges Supplies { get; }
    public RowChanges Processes { get; }
    public RowChanges Demands { get; }
    public RowChanges Measures { get; }
    public RowChanges Contracts { get; }
    public RowChanges Freight { get; }
    public RowChanges Places { get; }

    /// <summary>True where groups, commodities, sites, assays, conduct, frictions or ownership differ, which are not told apart row by row.</summary>
    public bool OthersDiffer { get; }

    public bool IsNone => !OthersDiffer
        && new[] { Links, Supplies, Processes, Demands, Measures, Contracts, Freight, Places }.All(table => table.IsNone);

    /// <summary>True where two links differ at most in how much they can take.</summary>
    public static bool DifferOnlyInRoom(Link a, Link b) =>
        IsSame(a with { Capacity = b.Capacity, Background = b.Background }, b);

    private static bool IsSame(Link a, Link b) =>
        a.Countries.SequenceEqual(b.Countries) && a.Corridors.SequenceEqual(b.Corridors)
        && a with { Countries = b.Countries, Corridors = b.Corridors } == b;

    private static bool IsSame(Process a, Process b) =>
        a.Recipe.SequenceEqual(b.Recipe) && a with { Recipe = b.Recipe } == b;
}
