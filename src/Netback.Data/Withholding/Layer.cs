using Netback.Data.Cases;
using Netback.World;

namespace Netback.Data.Withholding;

/// <summary>Rows of a case, or of an overlay, before one lies on the other.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Otherwise">Who may see a row that does not say.</param>
internal sealed record Layer(CaseTables Rows, Audience Otherwise)
{
    /// <summary>Rows of a case are public unless they say otherwise.</summary>
    public static Layer OfCase(CaseTables rows) => new(rows, Audience.Public);

    /// <summary>Rows of an overlay are the user's own, and internal unless they say otherwise.</summary>
    public static Layer OfOverlay(CaseTables rows) => new(rows, Audience.Internal);

    public Audience Highest => Audiences.Highest(Rows, Otherwise);

    /// <summary>
    /// The rows that an audience may see, as if the others had never been written: fresh, and without lines where a row above may be missing.
    /// </summary>
    /// <param name="audience">Who shall see them.</param>
    /// <param name="folder">Folder that messages put before the file; empty for the case itself.</param>
    public CaseTables For(Audience audience, string folder)
    {
        var seen = new CaseTables();
        foreach (var table in Rows.All)
        {
            var rows = table.Rows.Where(row => Audiences.Of(row, Otherwise) <= audience).ToList();
            foreach (var row in rows) seen[table.Schema].Add(row.Fresh(folder + table.Schema.FileName, rows.Count == table.Rows.Count ? row.Line : null));
        }
        foreach (var (name, ids) in Rows.Counted) seen.Count(name, ids);
        return seen;
    }
}
