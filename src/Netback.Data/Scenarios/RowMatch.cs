using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Scenarios;

/// <summary>
/// Asks of rows whether an atom of a selector holds: for a row's own id and keys, for what it refers to (a supply for its
/// site, that for its place, that for its country, bloc and clubs), and for cells that hold the same selector.
/// </summary>
internal sealed class RowMatch(CaseTables tables, int year)
{
    public bool Holds(CaseRow row, SelectorAtom atom) => row.Schema.Name switch
    {
        "countries" => HoldsForCountry(row.Id, atom),
        "places" => (atom.Kind is AtomKind.Name or AtomKind.Place && row.Id == atom.Value) || HoldsForCountry(row["country"], atom),
        "links" => HoldsForLink(row, atom),
        "commodities" => HoldsForCommodity(row, atom),
        _ => HoldsForAny(row, atom),
    };

    private bool HoldsForCountry(string? country, SelectorAtom atom) => country is not null && atom.Kind switch
    {
        AtomKind.Name => country == atom.Value || BlocOf(country) == atom.Value,
        AtomKind.Bloc => BlocOf(country) == atom.Value,
        AtomKind.Group => tables["groups"].Find($"{atom.Value}+{country}") is { } member
            && (member.Year("from") ?? year) <= year && year <= (member.Year("until") ?? year),
        _ => false,
    };

    private bool HoldsForLink(CaseRow row, SelectorAtom atom) => atom.Kind switch
    {
        AtomKind.Corridor => row.Parts("corridors").Contains(atom.Value),
        AtomKind.Place => row["from"] == atom.Value || row["to"] == atom.Value,
        AtomKind.Name when row.Id == atom.Value => true,
        _ => Controllers(row).Any(country => HoldsForCountry(country, atom)),
    };

    private IEnumerable<string?> Controllers(CaseRow link) => link.Parts("country") is { Count: > 0 } named ? named
        : new[] { link["from"], link["to"] }.Select(end => tables["places"].Find(end ?? "")?["country"]);

    private static bool HoldsForCommodity(CaseRow row, SelectorAtom atom) => atom.Kind switch
    {
        AtomKind.Name => row.Id == atom.Value,
        AtomKind.Mineral => row["mineral"] == atom.Value,
        AtomKind.Form => row["form"] == atom.Value,
        _ => false,
    };

    private bool HoldsForAny(CaseRow row, SelectorAtom atom)
    {
        if (atom.Kind == AtomKind.Name && row.Id == atom.Value) return true;
        var text = (atom with { IsNegated = false }).ToString();
        for (var i = 0; i < row.Schema.Columns.Count; i++)
        {
            if (row[i] is { } cell && HoldsForCell(row.Schema.Columns[i], cell, atom, text, row.Schema)) return true;
        }
        return false;
    }

    private bool HoldsForCell(ColumnSchema column, string cell, SelectorAtom atom, string text, TableSchema own) => column.Kind switch
    {
        CellKind.Reference => (atom.Kind == AtomKind.Name && cell == atom.Value)
            || column.Tables.Where(table => table != own.Name && CaseSchema.Find(table) is not null)
                .Select(table => tables[table].Find(cell)).OfType<CaseRow>().Any(row => Holds(row, atom)),
        CellKind.Selector => cell == text,
        CellKind.Country => HoldsForCountry(cell, atom),
        CellKind.Text when column.Name == "mineral" => atom.Kind == AtomKind.Mineral && cell == atom.Value,
        _ => column.IsKey && atom.Kind == AtomKind.Name && cell == atom.Value,
    };

    private string? BlocOf(string country) => tables["countries"].Find(country)?["bloc"];
}
