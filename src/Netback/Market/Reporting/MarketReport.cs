using Netback.Market.Accounting;
using Netback.Market.Certify;
using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>Everything that is reported from a solution; nothing but the certificate where it is not certified.</summary>
internal static class MarketReport
{
    public static MarketResult Of(MarketSolution solution, Equilibrium equilibrium, MarketOptions options)
    {
        var certificate = Certifier.Certify(
            solution, new ObjectiveTerms(solution), equilibrium.Iterations, equilibrium.Routes.Count);
        if (certificate.Status != SolveStatus.Solved) return new MarketResult { Certificate = certificate };
        var settlements = Enumerable.Range(0, solution.Structure.World.Contracts.Count)
            .Select(contract => new ContractSettlement(solution, contract)).ToList();
        var netbacks = new GateNetback(solution, settlements);
        var assets = new AssetReport(solution, netbacks);
        return new MarketResult
        {
            Certificate = certificate,
            Prices = PriceReport.Of(solution),
            Shipments = ShipmentReport.Of(solution),
            Netbacks = new NetbackReport(solution, netbacks).Rows(),
            Contracts = AssetReport.Contracts(settlements),
            Supplies = assets.Supplies(),
            Processes = assets.Processes(),
            Demands = assets.Demands(),
            Links = assets.Links(),
            Measures = BanReport.Of(solution.Structure),
            Accounts = Accounts.Of(solution, settlements, options.ByOwner),
            Dependence = DependenceReport.Of(solution),
        };
    }
}
