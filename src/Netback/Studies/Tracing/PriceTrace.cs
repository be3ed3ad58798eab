using Netback.Market.Reasons;
using Netback.Market.Results;
using Netback.Quantities;

namespace Netback.Studies.Tracing;

/// <summary>Prices: the chain of binding facts, and the rows of the case behind each of them.</summary>
internal sealed class PriceTrace(MarketView view, WayRows ways)
{
    public FigureReason Of(PriceRow row)
    {
        var reason = PriceReasons.Explain(view.World, view.Result, row.Place, row.Commodity, row.Site);
        List<string> lines = [reason.Head, .. reason.Chain.Select(fact => fact.Text)];
        if (reason.Limits.Count > 0) lines.Add("No cheaper tonne comes because");
        lines.AddRange(reason.Limits.Select(fact => fact.Text));
        if (row is { TradePrice: { } trade, TradeUnit: { } unit } && view.Commodity(row.Commodity)?.PerTonne is { } perTonne)
        {
            lines.Add($"trade price = price / per_tonne: {Readable.Number(row.Price)} USD/t / {Readable.Number(perTonne)} {unit} per t = {Readable.Number(trade)} USD/{unit}");
        }
        return new FigureReason(lines, [.. reason.Chain.Concat(reason.Limits).SelectMany(Rows).Append(new RowReference("commodities", row.Commodity)).Distinct()]);
    }

    /// <summary>The delivered price at a place, or that at a gate.</summary>
    public FigureReason Of(string place, string commodity, string? site) =>
        view.Result.Prices.FirstOrDefault(row => row.Place == place && row.Commodity == commodity && row.Site == site) is { } row
            ? Of(row) : new FigureReason([], []);

    private IEnumerable<RowReference> Rows(PriceFact fact) => fact.Kind switch
    {
        PriceFactKind.Supply or PriceFactKind.SupplyFull => [new RowReference("supplies", fact.Subject)],
        PriceFactKind.Process or PriceFactKind.ProcessFull => ProcessRows(fact.Subject),
        PriceFactKind.Demand or PriceFactKind.DemandFull or PriceFactKind.Choke => [new RowReference("demands", fact.Subject)],
        PriceFactKind.LinkFull => [new RowReference("links", fact.Subject)],
        PriceFactKind.Contract => view.World.Contracts.Where(contract => contract.SellerSite == fact.Subject && contract.Commodity == fact.Shipment?.Commodity)
            .Select(contract => new RowReference("contracts", contract.Id)),
        PriceFactKind.Shipment => fact.Shipment is { } shipment ? ways.Of(shipment) : [],
        PriceFactKind.Disposal or PriceFactKind.Idle or PriceFactKind.Loop or PriceFactKind.Omitted => [],
    };

    /// <summary>A process and its recipe.</summary>
    public IEnumerable<RowReference> ProcessRows(string id) => view.World.Processes.Where(process => process.Id == id)
        .SelectMany(process => process.Recipe.Select(item => new RowReference("recipes", $"{id}+{item.Commodity}")).Prepend(new RowReference("processes", id)));
}
