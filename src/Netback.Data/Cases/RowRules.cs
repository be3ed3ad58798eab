using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Rules between the cells of one row.</summary>
internal sealed class RowRules(ProblemBag bag)
{
    public void Run(CaseTable table)
    {
        foreach (var row in table.Unchecked.Where(row => !row.IsBroken))
        {
            CheckOwn(row);
            CheckYears(row, "opens", "closes", "a year after opens");
            CheckYears(row, "from", "until", "a year no earlier than from");
            EvidenceRules.Check(row, bag);
        }
    }

    private void CheckOwn(CaseRow row)
    {
        switch (row.Schema.Name)
        {
            case "links" when row["from"] == row["to"]:
                Refuse(row, "to", $"the same place at both ends, {row["to"]}", "two places", "correct one of the ends");
                break;
            case "supplies":
                SupplyPoints.Check(row, bag);
                break;
            case "demands":
                DemandPoints.Check(row, bag);
                break;
            case "contracts":
                CheckContract(row);
                break;
            case "measures":
                MeasureRules.Check(row, bag);
                break;
            case "observations" when row["kind"] == "stock":
                CheckStock(row);
                break;
            case "requirements":
                RequirementRules.Check(row, bag);
                break;
        }
    }

    private void CheckContract(CaseRow row)
    {
        if (row["quantity"] is null == row["share"] is null)
        {
            Refuse(row, "quantity", row["quantity"] is null ? "neither quantity nor share" : "quantity and share", "exactly one of the two",
                row["quantity"] is null ? "give one of them" : "remove one of them");
        }
    }

    private void CheckStock(CaseRow row)
    {
        foreach (var column in new[] { "commodity", "place" }.Where(column => row[column] is null))
        {
            Refuse(row, column, "nothing", $"the {column} of the stock", "fill it");
        }
        if (row["unit"] != "t") Refuse(row, "unit", row["unit"] ?? "nothing", "t for a stock", "give the tonnes contained");
    }

    private void CheckYears(CaseRow row, string first, string last, string expected)
    {
        if (YearAt(row, first) is not { } from || YearAt(row, last) is not { } until) return;
        if (first == "opens" ? from < until : from <= until) return;
        Refuse(row, last, row[last] ?? "", expected, $"correct {first} or {last}");
    }

    private static int? YearAt(CaseRow row, string column) =>
        row.Schema.Find(column) is >= 0 and var position && row.Schema.Columns[position].Kind == CellKind.Year ? row.Year(column) : null;

    private void Refuse(CaseRow row, string column, string found, string expected, string remedy)
    {
        bag.Add(row, column, found, expected, remedy);
        row.IsBroken = true;
    }
}
