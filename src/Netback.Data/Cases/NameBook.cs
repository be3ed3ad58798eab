using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>
/// Every name that a cell may refer to. Names of the case as written stay known after a scenario drops their rows, so that
/// what stands on them is left out and not an error.
/// </summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> blocs = new(StringComparer.Ordinal);
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> corridors = new(StringComparer.Ordinal);
    private readonly HashSet<string> minerals = new(StringComparer.Ordinal);
    private readonly HashSet<string> incomplete = new(StringComparer.Ordinal);
    private static readonly IReadOnlyList<string> Forms = GoodsTables.Commodities.Columns[GoodsTables.Commodities["form"]].Choices;

    /// <summary>Tables whose rows give selectors their names.</summary>
    private static readonly string[] NamingTables = ["countries", "groups", "places", "commodities", "assays", "links", "sites", "actors"];

    public void Include(CaseTables tables)
    {
        incomplete.UnionWith(tables.Incomplete);
        foreach (var table in tables.All) IdsOf(table.Schema.Name).UnionWith(table.Ids);
        foreach (var (name, counted) in tables.Counted) IdsOf(name).UnionWith(counted);
        Add(blocs, tables["countries"], "bloc");
        Add(blocs, tables["actors"], "bloc");
        Add(groups, tables["groups"], "group");
        Add(corridors, tables["links"], "corridors");
        Add(minerals, tables["commodities"], "mineral");
        Add(minerals, tables["assays"], "mineral");
    }

    /// <summary>True where the table has the id, or may have had it in a row that could not be read.</summary>
    public bool Knows(string table, string id) => incomplete.Contains(table) || ids.TryGetValue(table, out var known) && known.Contains(id);

    public bool Knows(IReadOnlyList<string> tables, string id) => tables.Any(table => Knows(table, id));

    /// <summary>Ids of the tables.</summary>
    public IEnumerable<string> Ids(IReadOnlyList<string> tables) => tables.SelectMany(IdsOf);

    public bool IsBloc(string name) => blocs.Contains(name);

    /// <summary>Whether an atom of a selector for a subject names anything; else the names that it may hold, or null where
    /// its kind says nothing about the subject.</summary>
    public bool Names(SelectorAtom atom, SelectorSubject subject, out IReadOnlyCollection<string>? allowed)
    {
        var sets = atom.Kind == AtomKind.Name ? NamesOf(subject) : KindsOf(subject).Contains(atom.Kind) ? [SetOf(atom.Kind)] : [];
        allowed = sets.Count == 0 ? null : [.. sets.SelectMany(set => set)];
        return (allowed is not null && incomplete.Overlaps(NamingTables)) || sets.Any(set => set.Contains(atom.Value));
    }

    /// <summary>True where an atom names anything at all.</summary>
    public bool Names(SelectorAtom atom) => atom.Kind == AtomKind.Name
        ? ids.Values.Any(known => known.Contains(atom.Value)) || blocs.Contains(atom.Value) || groups.Contains(atom.Value)
        : SetOf(atom.Kind).Contains(atom.Value);

    /// <summary>Kinds of atoms that say something about a subject.</summary>
    public static IReadOnlyList<AtomKind> KindsOf(SelectorSubject subject) => subject switch
    {
        SelectorSubject.Commodity => [AtomKind.Mineral, AtomKind.Form],
        SelectorSubject.Seller => [],
        SelectorSubject.Goods => [AtomKind.Bloc, AtomKind.Group, AtomKind.Place, AtomKind.Mineral, AtomKind.Form],
        SelectorSubject.Link or SelectorSubject.Way or SelectorSubject.Party => [AtomKind.Bloc, AtomKind.Group, AtomKind.Place, AtomKind.Corridor],
        SelectorSubject.Site or SelectorSubject.Place or SelectorSubject.SiteOrPlace => [AtomKind.Bloc, AtomKind.Group, AtomKind.Place],
    };

    private List<IReadOnlyCollection<string>> NamesOf(SelectorSubject subject) => subject switch
    {
        SelectorSubject.Commodity => [IdsOf("commodities")],
        SelectorSubject.Seller => [IdsOf("actors"), IdsOf("sites")],
        SelectorSubject.Link => [IdsOf("links"), IdsOf("countries"), blocs],
        SelectorSubject.Way => [IdsOf("links"), IdsOf("places"), IdsOf("countries"), blocs],
        SelectorSubject.Party => [IdsOf("actors"), IdsOf("links"), IdsOf("places"), IdsOf("countries"), blocs],
        SelectorSubject.Goods => [IdsOf("sites"), IdsOf("commodities"), IdsOf("places"), IdsOf("countries"), blocs],
        SelectorSubject.Place => [IdsOf("places"), IdsOf("countries"), blocs],
        SelectorSubject.Site or SelectorSubject.SiteOrPlace => [IdsOf("sites"), IdsOf("places"), IdsOf("countries"), blocs],
    };

    private IReadOnlyCollection<string> SetOf(AtomKind kind) => kind switch
    {
        AtomKind.Bloc => blocs,
        AtomKind.Group => groups,
        AtomKind.Mineral => minerals,
        AtomKind.Form => Forms,
        AtomKind.Corridor => corridors,
        AtomKind.Place => IdsOf("places"),
        AtomKind.Name => [],
    };

    private HashSet<string> IdsOf(string table)
    {
        if (!ids.TryGetValue(table, out var set)) ids[table] = set = new HashSet<string>(StringComparer.Ordinal);
        return set;
    }

    private static void Add(HashSet<string> set, CaseTable table, string column)
    {
        foreach (var row in table.Rows) set.UnionWith(row.Parts(column));
    }
}
