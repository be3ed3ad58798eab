using System.Security.Cryptography;
using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>
/// A folder with own rows. A row with an id that the case has replaces it cell by cell: cells given replace, absent ones
/// leave what stands; other rows are added. What vouches for a replaced figure is the overlay's source and confidence, and
/// none of the case's.
/// </summary>
internal sealed class Overlay
{
    private readonly CaseTables own;
    private readonly string name;

    /// <param name="name">What messages call it.</param>
    /// <param name="own">Its rows.</param>
    public Overlay(string name, CaseTables own) => (this.name, this.own) = (name, own);

    /// <summary>Its rows as written.</summary>
    public CaseTables Rows => own;

    /// <summary>What messages call it.</summary>
    public string Name => name;

    /// <summary>Reads the folder; null where there is none, and then the bag holds why.</summary>
    public static Overlay? Read(string folder, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        var overlay = new Overlay(CaseSource.Display(folder), new CaseTables());
        if (!Directory.Exists(folder))
        {
            bag.Add(overlay.name, null, null, File.Exists(folder) ? "a file" : "no such folder", "the folder of an overlay", "correct the path");
            return null;
        }
        var read = new FolderReader(folder, overlay.name + "/", bag, hash, isOverlay: true).Read(cancel);
        foreach (var (table, rows) in read.Rows)
        {
            foreach (var row in rows) overlay.own[table].Add(row);
        }
        overlay.own.Incomplete.UnionWith(read.Incomplete);
        return overlay;
    }

    /// <summary>Changes the tables; says what changed.</summary>
    public IEnumerable<string> Apply(CaseTables tables)
    {
        tables.Incomplete.UnionWith(own.Incomplete);
        foreach (var table in own.All.Where(table => table.Rows.Count > 0))
        {
            var added = 0;
            foreach (var row in table.Rows)
            {
                if (tables[table.Schema].Find(row.Id) is { } existing)
                {
                    Replace(existing, row);
                }
                else
                {
                    tables[table.Schema].Add(row.Copy());
                    added++;
                }
            }
            yield return $"overlay {name}: {Words.Count(table.Rows.Count - added, "row", "rows")} of {table.Schema.Name} changed, {Numbers.Text(added)} added";
        }
    }

    /// <summary>Checks the overlay's own rows, once the names of case and overlay together are known.</summary>
    public void Check(NameBook names, ProblemBag bag)
    {
        var cells = new CellCheck(bag, isPartial: true);
        var references = new ReferenceCheck(names, bag);
        foreach (var table in own.All)
        {
            cells.Run(table);
            references.Run(table);
            foreach (var row in table.Rows) EvidenceRules.Check(row, bag);
        }
    }

    private static void Replace(CaseRow existing, CaseRow own)
    {
        var schema = own.Schema;
        var hasFigures = Enumerable.Range(0, schema.Columns.Count).Any(i => schema.Columns[i].IsFigure && own[i] is not null);
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            var column = schema.Columns[i];
            if (own[i] is not { } text || column.IsKey || (hasFigures && IsAboutFigures(column))) continue;
            existing.Set(i, text, new Change(own.File, own.Line, Evidence.SourcesOf(own, column.Name),
                Evidence.ConfidenceOf(own, column.Name).ToString(), own["note"])
            {
                Low = Evidence.PairOf(own, "low", column.Name),
                High = Evidence.PairOf(own, "high", column.Name),
            });
        }
    }

    private static bool IsAboutFigures(ColumnSchema column) => column.Name is "source" or "confidence" or "low" or "high" or "note";
}
