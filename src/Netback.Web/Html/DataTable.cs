using System.Globalization;

namespace Netback.Web.Html;

/// <summary>A column of a table: its heading with the unit, and whether it holds numbers.</summary>
internal sealed record TableColumn(string Heading, bool IsNumber = false);

/// <summary>What becomes of a table on a narrow screen.</summary>
internal enum TableShape
{
    /// <summary>It scrolls sideways.</summary>
    Scrolls,

    /// <summary>Each row becomes a card.</summary>
    Cards,
}

/// <summary>A table that scrolls sideways on a wide screen and turns into cards on a narrow one.</summary>
internal sealed class DataTable(params IEnumerable<TableColumn> columns)
{
    private readonly List<TableColumn> columns = [.. columns];
    private readonly List<Tag> rows = [];

    public int RowCount => rows.Count;

    /// <summary>Adds a row; the first cell names it.</summary>
    public DataTable Row(params IEnumerable<Markup> cells)
    {
        var row = new Tag("tr");
        foreach (var (position, cell) in cells.Index())
        {
            var column = columns[position];
            var tag = (position == 0 ? new Tag("th", cell).With("scope", "row") : new Tag("td", cell)).With("data-label", column.Heading);
            row.Add(column.IsNumber ? tag.Class("number") : tag);
        }
        rows.Add(row);
        return this;
    }

    /// <summary>Adds a row with one cell over all columns but the first.</summary>
    public DataTable WideRow(Markup first, Markup rest)
    {
        var span = Math.Max(1, columns.Count - 1).ToString(CultureInfo.InvariantCulture);
        rows.Add(new Tag("tr", new Tag("th", first).With("scope", "row"), new Tag("td", rest).With("colspan", span)));
        return this;
    }

    public Tag Build(TableShape shape = TableShape.Scrolls)
    {
        var head = new Tag("tr", columns.Select(column =>
            column.IsNumber ? new Tag("th", column.Heading).With("scope", "col").Class("number") : new Tag("th", column.Heading).With("scope", "col")));
        var table = new Tag("table");
        return Tags.Division(shape == TableShape.Cards ? "scroll cards" : "scroll", table.Add(new Tag("thead", head), new Tag("tbody", rows)));
    }
}
