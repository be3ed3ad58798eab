using System.Text.RegularExpressions;
using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Checks every cell of a row by itself: required, form, range. A row with a bad cell is broken.</summary>
/// <param name="bag">Where problems go.</param>
/// <param name="isPartial">Rows need only their keys: they change others cell by cell.</param>
internal sealed partial class CellCheck(ProblemBag bag, bool isPartial = false)
{
    public void Run(CaseTable table)
    {
        foreach (var row in table.Unchecked)
        {
            for (var i = 0; i < table.Schema.Columns.Count; i++) Check(row, i);
        }
    }

    private void Check(CaseRow row, int position)
    {
        var column = row.Schema.Columns[position];
        if (row[position] is not { } text)
        {
            if (column.NeedsValue && !row.IsBroken && (column.IsKey || !isPartial)) Refuse(row, position, "nothing", column.Expected, $"fill it: {column.Meaning}");
            return;
        }
        switch (column.Kind)
        {
            case CellKind.Id when !IdForm().IsMatch(text):
                Refuse(row, position, Words.Quote(text), column.Expected, "use small letters, digits and hyphens only");
                break;
            case CellKind.Country when !CountryForm().IsMatch(text):
                Refuse(row, position, Words.Quote(text), column.Expected, "write for instance KAZ");
                break;
            case CellKind.Number:
                CheckNumber(row, position, column, text);
                break;
            case CellKind.Year when Numbers.ReadYear(text) is null:
                Refuse(row, position, Words.Quote(text), column.Expected, "write four digits");
                break;
            case CellKind.YesNo when text is not ("yes" or "no"):
                Refuse(row, position, Words.Quote(text), column.Expected, "write yes or no");
                break;
            case CellKind.Choice when !column.Choices.Contains(text):
                Refuse(row, position, Words.Quote(text), column.Expected, Words.DidYouMean(text, column.Choices, "choose one of these"));
                break;
            case CellKind.Pairs:
                CheckPairs(row, position, text);
                break;
            case CellKind.Confidence:
                CheckConfidence(row, position, text);
                break;
        }
    }

    private void CheckNumber(CaseRow row, int position, ColumnSchema column, string text)
    {
        if (Numbers.Read(text) is not { } value) Refuse(row, position, Words.Quote(text), column.Expected, Numbers.Remedy(text));
        else if (!column.Allows(value)) Refuse(row, position, text, column.Expected, $"correct it: {column.Meaning}{(column.Unit.Length > 0 ? $" ({column.Unit})" : "")}");
    }

    private void CheckPairs(CaseRow row, int position, string text)
    {
        foreach (var part in CaseRow.Split(text))
        {
            var (name, value) = Evidence.Pair(part);
            if (name is null || Numbers.Read(value) is null)
            {
                Refuse(row, position, Words.Quote(part), "column:value pairs with semicolons between", "write for instance capacity:1200; cost:35");
            }
            else
            {
                CheckFigureName(row, position, name);
            }
        }
    }

    private void CheckConfidence(CaseRow row, int position, string text)
    {
        var plain = 0;
        foreach (var part in CaseRow.Split(text))
        {
            var (name, grade) = Evidence.Pair(part);
            if (name is null) plain++;
            else CheckFigureName(row, position, name);
            if (Evidence.Grade(grade) is null || plain > 1)
            {
                Refuse(row, position, Words.Quote(part), "A, B, C or D", "write one grade, with exceptions such as B; elasticity:D");
            }
        }
    }

    private void CheckFigureName(CaseRow row, int position, string name)
    {
        var figures = row.Schema.Columns.Where(column => column.Kind == CellKind.Number).Select(column => column.Name).ToList();
        if (figures.Contains(name)) return;
        Refuse(row, position, Words.Quote(name), $"a figure of {row.Schema.Name}", Words.DidYouMean(name, figures, "name a column that holds numbers"));
    }

    private void Refuse(CaseRow row, int position, string found, string expected, string remedy)
    {
        bag.Add(row, position, found, expected, remedy);
        row.IsBroken = true;
    }

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CountryForm();
}
