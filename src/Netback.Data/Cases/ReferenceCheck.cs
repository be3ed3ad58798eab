using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Checks that what cells refer to exists, and that ids are unique in their table.</summary>
internal sealed class ReferenceCheck(NameBook names, ProblemBag bag)
{
    public void Run(CaseTable table)
    {
        CheckIds(table);
        foreach (var row in table.Unchecked)
        {
            for (var i = 0; i < table.Schema.Columns.Count; i++)
            {
                if (row[i] is { } text) Check(row, i, text);
            }
        }
    }

    private void CheckIds(CaseTable table)
    {
        if (table.Schema.Keys.Count == 0) return;
        var key = table.Schema.Keys[0];
        foreach (var row in table.Rows)
        {
            if (row.Id.Length == 0 || table.Find(row.Id) is not { } first || first == row) continue;
            bag.Add(row, key, $"{row.Id} again", $"each id once; it stands on {first.File}:{first.Line}", "remove or rename one of the two rows");
            row.IsBroken = true;
        }
    }

    private void Check(CaseRow row, int position, string text)
    {
        var column = row.Schema.Columns[position];
        switch (column.Kind)
        {
            case CellKind.Reference:
                CheckReference(row, position, column.Tables, text);
                break;
            case CellKind.References:
                foreach (var part in CaseRow.Split(text)) CheckReference(row, position, column.Tables, part);
                break;
            case CellKind.Sources:
                foreach (var part in CaseRow.Split(text)) CheckSource(row, position, part);
                break;
            case CellKind.Selector:
                CheckSelector(row, position, column.Subject, text);
                break;
            case CellKind.Target:
                CheckTarget(row, position, text);
                break;
        }
    }

    private void CheckReference(CaseRow row, int position, IReadOnlyList<string> tables, string id)
    {
        if (names.Knows(tables, id)) return;
        Refuse(row, position, Words.Quote(id), $"an id of {Words.Or(tables)}", id, names.Ids(tables), $"add it to {tables[0]}.csv or correct the id");
    }

    private void CheckSource(CaseRow row, int position, string part)
    {
        var (column, source) = Evidence.Pair(part);
        if (column is not null && row.Schema.Find(column) < 0) (column, source) = (null, part);
        CheckReference(row, position, ["sources"], source);
    }

    private void CheckSelector(CaseRow row, int position, SelectorSubject subject, string text)
    {
        if (Selector.Parse(text, out var fault) is not { } selector)
        {
            Refuse(row, position, $"a faulty selector ({fault})", "a selector", "", [], "join with &, separate alternatives with ;, negate with !");
            return;
        }
        foreach (var atom in selector.Atoms)
        {
            if (names.Names(atom, subject, out var allowed)) continue;
            var about = About(subject);
            var prefix = atom.Kind == AtomKind.Name ? "" : $"{atom.Kind.ToString().ToLowerInvariant()}:";
            Refuse(row, position, Words.Quote(atom.ToString()), allowed is null ? $"a selector of {about}" : $"a name known to the case, of {about}",
                prefix + atom.Value, (allowed ?? []).Select(name => prefix + name), "correct the name; see 'netback explain' for selectors");
        }
    }

    /// <summary>What a selector picks, in words.</summary>
    private static string About(SelectorSubject subject) => subject switch
    {
        SelectorSubject.Link => "links",
        SelectorSubject.Commodity => "commodities",
        SelectorSubject.Site => "sites",
        SelectorSubject.Place => "places",
        SelectorSubject.SiteOrPlace => "sites or places",
        SelectorSubject.Seller => "actors or sites",
        SelectorSubject.Way => "links, places or countries",
        SelectorSubject.Party => "actors, countries, links or places",
        SelectorSubject.Goods => "sites or commodities",
    };

    private void CheckTarget(CaseRow row, int position, string text)
    {
        if (FigureAddress.Read(text, out var address) is { } fault)
        {
            bag.Add(row, position, fault.Found, fault.Expected, fault.Remedy);
            row.IsBroken = true;
        }
        else if (!names.Knows(address.Schema.Name, address.Id))
        {
            Refuse(row, position, Words.Quote(address.Id), $"an id of {address.Schema.Name}", address.Id, names.Ids([address.Schema.Name]), "correct the id");
        }
    }

    private void Refuse(CaseRow row, int position, string found, string expected, string name, IEnumerable<string> known, string otherwise)
    {
        bag.Add(row, position, found, expected, bag.IsLong ? otherwise : Words.DidYouMean(name, known, otherwise));
        row.IsBroken = true;
    }
}
