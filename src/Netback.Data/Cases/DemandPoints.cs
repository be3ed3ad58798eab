using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>
/// A demand as a line of willingness to pay, from intercept and slope or from a reference point: at price p, quantity q and
/// elasticity ε the line has slope p/(|ε|·q) and intercept p + slope·q. Elasticity 0: up to q at the choke.
/// </summary>
internal static class DemandPoints
{
    /// <summary>Within this distance of zero an elasticity needs a choke: the line would meet the axis far above any price.</summary>
    private const double ChokeBelow = 0.3;

    private static readonly string[] Point = ["quantity", "price", "elasticity"];

    public static Demand Demand(CaseRow row, Horizon horizon)
    {
        var choke = row.Number("choke");
        var demand = new Demand
        {
            Id = row.Id,
            Place = WorldBuilder.Text(row, "place"),
            Commodity = WorldBuilder.Text(row, "commodity"),
            Intercept = row.Number("intercept") ?? choke ?? 0,
            Slope = row.Number("slope") ?? 0,
            Limit = row.Number("quantity"),
            Choke = choke,
        };
        if (row["intercept"] is not null) return demand;
        var elasticity = Math.Abs((horizon == Horizon.Long ? row.Number("elasticity_long") : null) ?? row.Number("elasticity") ?? 0);
        var (quantity, price) = (row.Number("quantity") ?? 0, row.Number("price") ?? 0);
        if (elasticity == 0) return demand;
        var intercept = price * (1 + 1 / elasticity);
        return quantity == 0
            ? demand with { Intercept = intercept, Limit = 0 }
            : demand with { Intercept = intercept, Slope = price / (elasticity * quantity), Limit = null };
    }

    /// <summary>Exactly one of the two forms, that whole, and a choke where the elasticity is near zero.</summary>
    public static void Check(CaseRow row, ProblemBag bag)
    {
        if (row["intercept"] is not null) CheckLine(row, bag);
        else CheckPoint(row, bag);
    }

    private static void CheckLine(CaseRow row, ProblemBag bag)
    {
        var extra = new[] { "price", "elasticity", "elasticity_long" }.Where(column => row[column] is not null).ToList();
        if (extra.Count > 0)
        {
            Refuse(row, extra[0], $"{Words.And(extra)} beside intercept", "one of the two forms",
                "keep intercept and slope, or quantity, price and elasticity", bag);
        }
        else if (row["quantity"] is not null && row.Number("slope") is > 0)
        {
            Refuse(row, "quantity", "quantity beside intercept and a slope", "a quantity only where the slope is 0",
                "remove quantity, or the slope where any quantity up to it is bought at the intercept", bag);
        }
    }

    private static void CheckPoint(CaseRow row, ProblemBag bag)
    {
        var missing = Point.Where(column => row[column] is null).ToList();
        if (missing.Count == Point.Length)
        {
            Refuse(row, "intercept", "nothing", "intercept, or quantity with price and elasticity", "fill one of the two forms", bag);
        }
        else if (missing.Count > 0)
        {
            Refuse(row, missing[0], "nothing", "quantity, price and elasticity together", $"fill {Words.And(missing)}", bag);
        }
        else if (row["slope"] is not null)
        {
            Refuse(row, "slope", "slope beside quantity, price and elasticity", "one of the two forms",
                "keep intercept and slope, or quantity, price and elasticity", bag);
        }
        else if (row["choke"] is null && new[] { "elasticity", "elasticity_long" }.FirstOrDefault(column => IsNearZero(row, column)) is { } column)
        {
            Refuse(row, "choke", $"nothing beside an {column} of {row[column]}", $"a choke where the elasticity is within {Numbers.Text(ChokeBelow)} of zero",
                "give the most anybody pays, for instance three times the price", bag);
        }
        else if (!IsFinite(row))
        {
            Refuse(row, "quantity", row["quantity"] ?? "", "a quantity that gives a finite slope", "correct quantity, price or elasticity", bag);
        }
    }

    /// <summary>Too small a quantity or elasticity beside the price gives a line that no number holds.</summary>
    private static bool IsFinite(CaseRow row) => new[] { Horizon.Short, Horizon.Long }
        .Select(horizon => Demand(row, horizon)).All(demand => double.IsFinite(demand.Slope) && double.IsFinite(demand.Intercept));

    private static bool IsNearZero(CaseRow row, string column) => row.Number(column) is { } elasticity && Math.Abs(elasticity) < ChokeBelow;

    private static void Refuse(CaseRow row, string column, string found, string expected, string remedy, ProblemBag bag)
    {
        bag.Add(row, column, found, expected, remedy);
        row.IsBroken = true;
    }
}
