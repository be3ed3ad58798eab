using Netback.Market.Accounting;
using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Certify;

/// <summary>
/// Recomputes every condition of the equilibrium on the case's own data in original units: balances and limits, prices
/// against costs for every column and, by a search over the whole network, for every lane, and all complementarity
/// products. Formulas: docs/concepts/market.md, "Certificate".
/// </summary>
internal static class Certifier
{
    /// <summary>Largest relative residual of a solve that is called solved.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>A mineral that hardly trades has its gap measured against this share of its world use.</summary>
    private const double IdleShare = 0.01;

    public static Certificate Certify(MarketSolution solution, ObjectiveTerms terms, int iterations, int routeColumns)
    {
        var throughput = new Throughput(solution);
        var book = new ResidualBook(solution.Structure.World.Commodities.Count);
        new RowResiduals(solution, throughput, book).Add();
        new ColumnResiduals(solution, throughput, book).Add();
        var gaps = GapByMineral(solution.Structure, terms, throughput, book);
        var gap = book.Products.Sum() / Enumerable.Range(0, book.Products.Length).Sum(commodity => SizeOf(solution.Structure, terms, throughput, commodity));
        var conditions = MeasureConditions.Of(solution);
        var worst = new[] { book.Primal, book.Dual, book.Complementarity, gap }.Concat(gaps.Select(item => item.Gap)).Max();
        var unsettled = conditions.FirstOrDefault(item => !(item.Residual <= Tolerance));
        return new Certificate
        {
            Status = worst <= Tolerance && unsettled is null ? SolveStatus.Solved : SolveStatus.NotConverged,
            Reason = worst <= Tolerance ? unsettled is null ? null
                : FormattableString.Invariant($"no prices were found at which the measure {unsettled.Measure} is at rest ({unsettled.Condition}, apart by {unsettled.Residual:0.0E+0} of the price scale); there may be none")
                : FormattableString.Invariant($"the largest residual is {worst:0.0E+0}, above {Tolerance:0E+0}: a fault of the solver, please report it with the case"),
            Objective = terms.Objective,
            Welfare = terms.Welfare,
            PrimalResidual = book.Primal,
            DualResidual = book.Dual,
            Complementarity = book.Complementarity,
            Gap = gap,
            GapByMineral = gaps,
            Bridge = terms.Bridge(),
            Conditions = conditions,
            Iterations = iterations,
            RouteColumns = routeColumns,
        };
    }

    private static List<MineralGap> GapByMineral(MarketStructure structure, ObjectiveTerms terms, Throughput throughput, ResidualBook book) =>
        [.. Enumerable.Range(0, book.Products.Length)
            .GroupBy(commodity => structure.World.Commodities[commodity].Mineral)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new MineralGap(group.Key, group.Sum(commodity => book.Products[commodity])
                / group.Sum(commodity => SizeOf(structure, terms, throughput, commodity))))];

    /// <summary>Σ|terms| of a commodity; where next to nothing is traded, a hundredth of the value of its world use.</summary>
    private static double SizeOf(MarketStructure structure, ObjectiveTerms terms, Throughput throughput, int commodity) =>
        Math.Max(terms.AbsoluteByCommodity[commodity], IdleShare * structure.PriceScale[commodity] * throughput.WorldUseOf(commodity));
}
