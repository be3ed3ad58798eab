using Netback.Market.Accounting;
using Netback.Market.Program;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>Everything that is reported from a solution; nothing but the certificate where it is not certified.</summary>
internal static class MarketReport
{
    public static MarketResult Of(MarketSolution solution, Certificate certificate, Equilibrium equilibrium, MarketOptions options)
    {
        if (certificate.Status != SolveStatus.Solved) return new MarketResult { Certificate = certificate };
        var settlements = ContractSettlement.All(solution);
        var gross = new GrossFlows(solution);
        var netbacks = new GateNetback(solution, settlements);
        var assets = new AssetReport(solution, gross, netbacks);
        var measures = new MeasureReport(solution);
        var bookings = Bookings.Of(solution, settlements, measures.Incidences, gross);
        return new MarketResult
        {
            Certificate = certificate,
            Prices = PriceReport.Of(solution),
            Shipments = ShipmentReport.Of(solution),
            Netbacks = new NetbackReport(solution, equilibrium.Pricing, netbacks).Rows(),
            Contracts = AssetReport.Contracts(settlements),
            Supplies = assets.Supplies(),
            Processes = assets.Processes(),
            Demands = assets.Demands(),
            Links = assets.Links(),
            Measures = measures.Rows(),
            Accounts = Ledger.Accounts(bookings, new Ownership(solution.Structure.Index, options.ByOwner)),
            Bookings = bookings,
            Dependence = DependenceReport.Of(solution),
        };
    }
}
