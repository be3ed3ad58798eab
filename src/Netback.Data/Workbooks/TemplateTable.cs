using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Netback.Data.Schema;
using Netback.Data.Templates;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Netback.Data.Workbooks;

/// <summary>The sheet of one table: heads, meanings, what is required, units, an example, and room for rows with lists to choose from.</summary>
internal sealed class TemplateTable(TableSchema schema, TemplateLists lists)
{
    private const int UnitRow = 4;
    private const int FirstOwn = 6;

    /// <summary>Rows that lists to choose from reach down to.</summary>
    private const int LastOwn = 1000;

    /// <summary>A list to choose from that is written into the cell's rule may have so many characters (ECMA-376, 18.3.1.32).</summary>
    private const int LongestList = 255;

    private static readonly string[] Grades = ["A", "B", "C", "D"];

    public Worksheet Sheet()
    {
        var sheet = new Worksheet(Frozen(), Widths(), new SheetData(Rows()));
        var choices = Choices().ToList();
        if (choices.Count > 0) sheet.Append(new DataValidations(choices) { Count = (uint)choices.Count });
        return sheet;
    }

    private IEnumerable<Row> Rows()
    {
        var example = TableExamples.Of(schema);
        yield return Row(1, TemplateSheets.Mark, TemplateStyle.Head, column => column.Name, column => column.NeedsValue ? TemplateStyle.RequiredHead : TemplateStyle.Head);
        yield return Row(2, TemplateSheets.Meaning, TemplateStyle.Explanation, column => column.Meaning, _ => TemplateStyle.Explanation);
        yield return Row(3, TemplateSheets.Required, TemplateStyle.Explanation, Asked, _ => TemplateStyle.Explanation);
        yield return Row(UnitRow, TemplateSheets.Unit, TemplateStyle.Unit, UnitOf, _ => TemplateStyle.Unit);
        yield return Row(FirstOwn - 1, TemplateSheets.Example, TemplateStyle.Example, column => example.GetValueOrDefault(column.Name, ""), _ => TemplateStyle.Example);
    }

    private Row Row(int number, string mark, TemplateStyle markStyle, Func<ColumnSchema, string> text, Func<ColumnSchema, TemplateStyle> style) =>
        TemplateCells.Row(number, schema.Columns.Select(column => (text(column), style(column))).Prepend((mark, markStyle)));

    private static string Asked(ColumnSchema column) => column.NeedsValue ? $"required: {column.Expected}"
        : column.Default is { } otherwise ? $"{column.Expected}; empty: {otherwise}" : column.Expected;

    /// <summary>The unit that the import reads for the whole column; those that hang on the row have none.</summary>
    private static string UnitOf(ColumnSchema column) => UnitConversion.UnitsOf(column).Count > 1 ? column.Unit : "";

    private static SheetViews Frozen() => new(new SheetView(new Pane
    {
        HorizontalSplit = 2,
        VerticalSplit = 1,
        TopLeftCell = "C2",
        ActivePane = PaneValues.BottomRight,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 });

    private Columns Widths() => new(schema.Columns.Select((column, i) => Width(i + 1, 22, column.Kind is CellKind.Number or CellKind.Year ? TemplateStyle.Plain : TemplateStyle.AsTyped))
        .Prepend(Width(0, 11, TemplateStyle.AsTyped)));

    private static SheetColumn Width(int at, double width, TemplateStyle style) => new()
    {
        Min = (uint)at + 1,
        Max = (uint)at + 1,
        Width = width,
        CustomWidth = true,
        Style = (uint)style,
    };

    private IEnumerable<DataValidation> Choices()
    {
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            var column = schema.Columns[i];
            if (Words(column) is { } words) yield return List(Span(i), $"\"{string.Join(',', words.Words)}\"", words.IsClosed);
            else if (lists.RangeFor(column) is { } range) yield return List(Span(i), range, isClosed: false);
            if (UnitConversion.UnitsOf(column) is { Count: > 1 } units)
            {
                yield return List(TemplateCells.Span(i + 1, UnitRow, UnitRow), $"\"{string.Join(',', units)}\"", isClosed: false);
            }
        }
    }

    /// <summary>Words to choose from, and whether there are no others; null where the column holds none, or more than a rule can.</summary>
    private static (IReadOnlyList<string> Words, bool IsClosed)? Words(ColumnSchema column)
    {
        var (words, isClosed) = column.Kind switch
        {
            CellKind.Choice => (column.Choices, true),
            CellKind.YesNo => (["yes", "no"], true),
            // Exceptions for single columns may stand behind the grade.
            CellKind.Confidence => (Grades, false),
            _ => ((IReadOnlyList<string>)[], false),
        };
        return words.Count > 0 && words.Sum(word => word.Length + 1) <= LongestList ? (words, isClosed) : null;
    }

    private static string Span(int column) => TemplateCells.Span(column + 1, FirstOwn, LastOwn);

    private static DataValidation List(string cells, string formula, bool isClosed) => new(new Formula1(formula))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = isClosed,
        SequenceOfReferences = new ListValue<StringValue>([new StringValue(cells)]),
    };
}
