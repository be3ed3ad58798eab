using Netback.Market.Accounting;
using Netback.Market.Certify;
using Netback.Market.Program;
using Netback.Market.Selection;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Batch;

/// <summary>Solves an instance by the interior point, from nothing, with the market's own certificate.</summary>
internal static class BatchFallback
{
    /// <summary>The structure with an instance's network; what a closed link costs is beyond what anybody pays.</summary>
    public static MarketStructure WithNetwork(MarketStructure structure, NetworkFigures network)
    {
        var changed = StructureBuilder.WithFigures(structure, network.ApplyTo(structure.World));
        for (var commodity = 0; commodity < changed.Carriage.Count; commodity++)
        {
            for (var link = 0; link < network.IsClosed.Length; link++)
            {
                if (network.IsClosed[link]) changed.Carriage[commodity].Freight[link] += CostBlock.Closed * structure.PriceScale[commodity];
            }
        }
        return changed;
    }

    public static void Solve(MarketStructure structure, BatchInstance instance, BatchPoint point, CancellationToken cancel)
    {
        var own = WithNetwork(structure, instance.Network);
        var equilibrium = Equilibrium.Find(own, instance.Market, cancel);
        point.Used.Clear();
        point.Status = BatchStatus.NotSolved;
        if (equilibrium.Status != QuadraticStatus.Optimal) return;
        var solution = new MarketSolution
        {
            Structure = own,
            Instance = instance.Market,
            Fixed = equilibrium.Point.Fixed,
            Flows = FlowSelection.AsFound(equilibrium, own).Flows,
            Dual = equilibrium.Point.Dual,
            IsUnique = new bool[own.Rows.Count],
        };
        var certificate = Certifier.Certify(solution, new ObjectiveTerms(solution), equilibrium.Iterations, equilibrium.Routes.Count);
        point.Residuals = new BatchResiduals(certificate.PrimalResidual ?? double.NaN, certificate.DualResidual ?? double.NaN,
            certificate.Complementarity ?? double.NaN, certificate.Gap ?? double.NaN, certificate.GapByMineral.Select(item => item.Gap).DefaultIfEmpty().Max());
        // Levels of measures that answer to prices are the instance's own: whether they are at rest is for the caller to ask.
        if (!(point.Residuals.Worst <= Certifier.Tolerance)) return;
        solution.Fixed.CopyTo(point.Fixed, 0);
        solution.Dual.CopyTo(point.Dual, 0);
        point.Objective = certificate.Objective ?? double.NaN;
        point.Status = BatchStatus.SolvedFromNothing;
    }
}
