using Netback.Market.Results;

namespace Netback.Studies.Tracing;

/// <summary>What stands behind any figure of a certified result: the formula with its numbers, and the rows of the case it rests on.</summary>
public static class FigureReasons
{
    /// <summary>Explains a figure.</summary>
    /// <param name="view">The result.</param>
    /// <param name="row">A row of one of its lists.</param>
    /// <param name="column">The column, as result files name it.</param>
    public static FigureReason Of(MarketView view, object row, string column)
    {
        var ways = new WayRows(view.World);
        var prices = new PriceTrace(view, ways);
        var (flows, assets) = (new FlowTrace(view, prices, ways), new AssetTrace(view, prices));
        return row switch
        {
            PriceRow price => prices.Of(price),
            ShipmentRow shipment => flows.Of(shipment),
            NetbackRow netback => flows.Of(netback),
            DependenceRow dependence => flows.Of(dependence),
            SupplyRow supply => assets.Of(supply, column),
            ProcessRow process => assets.Of(process),
            DemandRow demand => assets.Of(demand, column),
            LinkRow link => assets.Of(link),
            AccountRow account => AccountTrace.Of(view.Result, account),
            ContractRow contract => AccountTrace.Of(contract),
            MeasureRow measure => AccountTrace.Of(measure),
            _ => throw new ArgumentException("not a row of a result", nameof(row)),
        };
    }
}
