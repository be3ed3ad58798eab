using System.Text.RegularExpressions;
using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>
/// Turns the rows of one grid into rows of the case's format: numbers with a decimal point in the column's own unit, ids as they
/// have to be. A cell that cannot be turned keeps its text, so that the checks that follow still see a cell there.
/// </summary>
internal sealed partial class RowTranslation(Grid grid, GridHeader header, GoodsBook goods, DecimalMark mark, ImportProblems problems)
{
    /// <summary>First characters that make a spreadsheet take a text for a formula.</summary>
    private const string FormulaStarts = "=+-@";

    private TableSchema Schema => header.Schema;

    public IEnumerable<ImportedRow> Rows()
    {
        foreach (var row in grid.Rows.Skip(1).Where(row => !header.IsPassedOver(row)))
        {
            if (header.HasMarks && row[0].Kind != GridCellKind.Empty)
            {
                problems.Add(grid, row.Line, 0, TemplateSheets.Mark, Words.Quote(row[0].Text),
                    $"nothing, or {TemplateSheets.Example}", "leave the first cell empty in rows of your own");
                continue;
            }
            if (header.Columns.Values.All(column => row[column].Kind == GridCellKind.Empty)) continue;
            yield return new ImportedRow(grid, row.Line, Translate(row), header.Columns);
        }
    }

    /// <summary>Names and plain figures first: what a price is measured in hangs on the commodity of the row.</summary>
    private CaseRow Translate(GridRow from)
    {
        var row = new CaseRow(Schema, grid.Display, from.Line);
        foreach (var column in header.Columns.Keys.OrderBy(column => NeedsGoods(Schema.Columns[column])).ThenBy(column => column))
        {
            var cell = from[header.Columns[column]];
            if (cell.Kind == GridCellKind.Empty) continue;
            row.Set(column, cell.Kind is GridCellKind.Formula or GridCellKind.Fault ? Refused(from.Line, column, cell) : Text(from.Line, column, cell, row));
        }
        return row;
    }

    private static bool NeedsGoods(ColumnSchema column) => column.Unit is "USD/t" or "t/yr" || column.Kind == CellKind.Pairs;

    private string Text(int line, int column, GridCell cell, CaseRow row) => Schema.Columns[column].Kind switch
    {
        CellKind.Number => Number(line, column, Schema.Columns[column], cell, row),
        CellKind.Pairs => Pairs(line, column, cell, row),
        CellKind.YesNo when cell.Kind == GridCellKind.Flag => cell.Text == "true" ? "yes" : "no",
        CellKind.Text or CellKind.Texts => Plain(line, column, cell),
        CellKind.Id or CellKind.Reference or CellKind.References => Id(line, column, cell),
        CellKind.Year => Year(line, column, cell),
        CellKind.Country or CellKind.YesNo or CellKind.Choice or CellKind.Selector or CellKind.Target or CellKind.Sources or CellKind.Confidence => OneLine(cell.Text),
    };

    private string Number(int line, int column, ColumnSchema figure, GridCell cell, CaseRow row)
    {
        if (cell.Kind is GridCellKind.Date or GridCellKind.Flag)
        {
            Refuse(line, column, cell.Kind == GridCellKind.Date ? $"the date {cell.Text}" : Words.Quote(cell.Text), figure.Expected,
                "format the column as numbers and type the figure again: a spreadsheet has turned it into something else");
            return cell.Text;
        }
        var number = cell.Kind == GridCellKind.Number ? new WrittenNumber(cell.Text, "", false) : WrittenNumber.Read(cell.Text, mark);
        if (number.Digits is null)
        {
            Refuse(line, column, number.IsAmbiguous ? $"{Words.Quote(cell.Text)}, which is one number with a decimal point and another with thousands apart" : Words.Quote(cell.Text),
                figure.Expected, number.IsAmbiguous ? "write it without thousands separators and with another decimal, or say --decimal point or --decimal comma"
                    : "write a number, with its unit behind it if need be, or leave the cell empty where it is absent");
            return cell.Text;
        }
        return Converted(line, column, figure, number, row);
    }

    private string Converted(int line, int column, ColumnSchema figure, WrittenNumber number, CaseRow row)
    {
        var (unit, at) = number.Unit.Length > 0 ? (number.Unit, line) : header.UnitOf(Schema.Find(figure.Name));
        var factor = UnitConversion.To(figure, unit, goods.Of(row));
        if (factor.Fault is { } fault)
        {
            Refuse(at, column, $"the unit {Words.Quote(unit)}", fault.Expected, fault.Remedy);
            return number.Digits ?? "";
        }
        // The digits as written where nothing is converted; they have been read as a number before.
        return factor.Factor == 1 ? number.Digits ?? "" : ResultCell.NumberText((Numbers.Read(number.Digits ?? "") ?? 0) * factor.Factor);
    }

    /// <summary><c>price:300; cost:20,5</c>: each number in the unit of the column that it speaks of.</summary>
    private string Pairs(int line, int column, GridCell cell, CaseRow row) => string.Join(';', CaseRow.Split(cell.Text).Select(part =>
    {
        var (name, value) = Evidence.Pair(part);
        if (name is null || Schema.Find(name) < 0 || Schema.Columns[Schema.Find(name)].Kind != CellKind.Number) return part;
        return $"{name}:{Number(line, column, Schema.Columns[Schema.Find(name)], GridCell.Of(value), row)}";
    }));

    private string Plain(int line, int column, GridCell cell)
    {
        var text = OneLine(cell.Text);
        if (cell.Kind == GridCellKind.Text && FormulaStarts.Contains(text[0], StringComparison.Ordinal))
        {
            Refuse(line, column, $"{Words.Quote(text)}, which a spreadsheet would run as a formula", Schema.Columns[column].Expected, "begin it with a letter or a digit");
        }
        return text;
    }

    private string Id(int line, int column, GridCell cell)
    {
        var text = OneLine(cell.Text);
        foreach (var id in Schema.Columns[column].Kind == CellKind.References ? CaseRow.Split(text) : [text])
        {
            if (IdOrCountry().IsMatch(id)) continue;
            Refuse(line, column, Words.Quote(id), Schema.Columns[column].Expected, Transliteration.Id(id) is { } suggestion
                ? $"write for instance {suggestion}; names may be in any script, ids are of a-z, 0-9 and -" : "use small letters, digits and hyphens only");
        }
        return text;
    }

    private string Year(int line, int column, GridCell cell)
    {
        if (cell.Kind != GridCellKind.Date) return cell.Text;
        Refuse(line, column, $"the date {cell.Text}", Schema.Columns[column].Expected, "write the four digits of the year, in a cell formatted as a number");
        return cell.Text;
    }

    private string Refused(int line, int column, GridCell cell)
    {
        if (cell.Kind == GridCellKind.Formula)
        {
            Refuse(line, column, $"the formula {Words.Quote("=" + cell.Text)}", "a value", "copy the cells and paste them as values: what a formula gives may be out of date");
        }
        else
        {
            Refuse(line, column, $"the error {Words.Quote(cell.Text)}", Schema.Columns[column].Expected, "mend what it stands for, or leave the cell empty");
        }
        return cell.Text.Length > 0 ? cell.Text : "?";
    }

    private void Refuse(int line, int column, string found, string expected, string remedy) =>
        problems.Add(grid, line, header.Columns[column], Schema.Columns[column].Name, found, expected, remedy);

    private static string OneLine(string text) => LineEnds().Replace(text.Trim(), " ");

    [GeneratedRegex("^([a-z0-9-]+|[A-Z]{3})$")]
    private static partial Regex IdOrCountry();

    [GeneratedRegex(@"\s*[\r\n\u2028\u2029]+\s*")]
    private static partial Regex LineEnds();
}
