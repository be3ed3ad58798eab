using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>
/// A supply as a line of marginal cost, from cost and slope or from a reference point: at price p, quantity q and
/// elasticity ε ≥ 1 the line has slope p/(ε·q) and cost p − slope·q = p·(1 − 1/ε) ≥ 0.
/// </summary>
internal static class SupplyPoints
{
    private static readonly string[] Point = ["quantity", "price", "elasticity"];

    public static (double Cost, double Slope) Line(CaseRow row)
    {
        if (row.Number("quantity") is not { } quantity || row.Number("price") is not { } price
            || row.Number("elasticity") is not { } elasticity)
        {
            return (row.Number("cost") ?? 0, row.Number("slope") ?? 0);
        }
        return (price * (1 - 1 / elasticity), price / (elasticity * quantity));
    }

    /// <summary>Exactly one of the two forms, and that whole.</summary>
    public static void Check(CaseRow row, ProblemBag bag)
    {
        var given = Point.Where(column => row[column] is not null).ToList();
        if (given.Count == 0 && row["cost"] is null)
        {
            Refuse(row, "cost", "nothing", "cost, or quantity with price and elasticity", "fill one of the two forms", bag);
        }
        else if (given.Count > 0 && (row["cost"] ?? row["slope"]) is not null)
        {
            Refuse(row, given[0], $"{Words.And(given)} beside {(row["cost"] is null ? "slope" : "cost")}", "one of the two forms",
                "keep cost and slope, or quantity, price and elasticity", bag);
        }
        else if (given.Count is 1 or 2)
        {
            var missing = Point.Except(given).ToList();
            Refuse(row, missing[0], "nothing", "quantity, price and elasticity together", $"fill {Words.And(missing)}", bag);
        }
        else if (!double.IsFinite(Line(row).Slope))
        {
            Refuse(row, "quantity", row["quantity"] ?? "", "a quantity that gives a finite slope", "correct quantity, price or elasticity", bag);
        }
    }

    private static void Refuse(CaseRow row, string column, string found, string expected, string remedy, ProblemBag bag)
    {
        bag.Add(row, column, found, expected, remedy);
        row.IsBroken = true;
    }
}
