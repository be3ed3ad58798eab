using System.Security.Cryptography;
using System.Text;
using Netback.Data.Cases;
using Netback.World;

namespace Netback.Data.Withholding;

/// <summary>
/// What an audience may see of a case and its overlays: the rows at its level or below, less those that name what it may not see, again and
/// again until none does. It is worked out from the rows that may be seen and from no other.
/// </summary>
internal sealed class VisibleLayers
{
    private readonly List<CaseTables> layers;
    private readonly List<string> followers = [];

    /// <param name="layers">As written: the case first, each overlay on those before it.</param>
    /// <param name="folders">What messages put before file names, by layer.</param>
    /// <param name="audience">Who shall see them.</param>
    public VisibleLayers(IReadOnlyList<Layer> layers, IReadOnlyList<string> folders, Audience audience)
    {
        this.layers = [.. layers.Zip(folders, (layer, folder) => layer.For(audience, folder))];
        while (DropThoseThatNameOthers())
        {
        }
        Withheld = [.. layers[0].Rows.All.Select(table => table.Schema.Name)
            .Select(name => new WithheldCount(name, layers.Sum(layer => layer.Rows[name].Rows.Count) - this.layers.Sum(rows => rows[name].Rows.Count)))
            .Where(withheld => withheld.Count > 0)];
    }

    public CaseTables Case => layers[0];

    public IReadOnlyList<CaseTables> Overlays => layers[1..];

    public IReadOnlyList<WithheldCount> Withheld { get; }

    /// <summary>Rows that the audience might see but for what they name, as <c>table/id</c>; for those who withhold, not for the audience.</summary>
    public IReadOnlyList<string> Followers => followers;

    /// <summary>Every name that a row may refer to.</summary>
    public NameBook Names()
    {
        var names = new NameBook();
        foreach (var rows in layers) names.Include(rows);
        return names;
    }

    /// <summary>Feeds what may be seen into a fingerprint, so that it says nothing of the rest.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        foreach (var table in layers.SelectMany(rows => rows.All).Where(table => table.Rows.Count > 0))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table.Schema.Name + "\0"));
            foreach (var row in table.Rows) hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', table.Schema.Columns.Select(column => row[column.Name])) + "\0"));
        }
    }

    private bool DropThoseThatNameOthers()
    {
        var names = Names();
        var scratch = new ProblemBag();
        var references = new ReferenceCheck(names, scratch);
        var before = followers.Count;
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var table in layers[i].All)
            {
                references.Run(table);
                // A row that changed one that is not seen has to stand alone.
                var alone = new CaseTable(table.Schema);
                foreach (var row in table.Rows.Where(row => i > 0 && !layers[..i].Any(below => below[table.Schema].Find(row.Id) is not null))) alone.Add(row);
                new CellCheck(scratch).Run(alone);
                new RowRules(scratch).Run(alone);
                var strangers = table.Rows.Where(row => row.IsBroken).ToList();
                table.Remove(strangers);
                followers.AddRange(strangers.Select(row => $"{table.Schema.Name}/{row.Id}"));
            }
        }
        return followers.Count > before;
    }
}
