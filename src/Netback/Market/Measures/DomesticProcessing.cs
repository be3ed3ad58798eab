using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// For each selected site and commodity: deliveries to plants of its country ≥ value × its shipments. A plant is a delivered balance that
/// feeds a process that can run; nothing may be disposed of there, so that its price may be negative. The price μ of the obligation
/// lowers the cost of the lanes to plants at home by (1 − value)·μ and raises that of the others by value·μ: over the site
/// this sums to zero.
/// </summary>
internal sealed class DomesticProcessing : MeasureEffect
{
    private readonly TradeFrame frame;
    private readonly List<(int Row, int[] Lanes, HashSet<int> AtHome)> sites = [];

    public DomesticProcessing(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        var scope = new MeasureScope(frame.Index, measure);
        var feeding = FeedingProcesses(frame);
        var share = measure.Value ?? 0;
        foreach (var group in scope.LanesOf(frame).GroupBy(lane => frame.Lanes[lane].Gate))
        {
            var commodity = frame.Gates[group.Key].Commodity;
            var row = site.Added.AddRow(new Row(RowKind.Measure, RowSense.AtLeast, site.Position, commodity));
            var home = group.Where(lane => feeding.Contains(frame.Lanes[lane].Delivery) && frame.OriginCountry(lane) == frame.DestinationCountry(lane)).ToHashSet();
            foreach (var lane in group)
            {
                site.Added.Enter(lane, row, (home.Contains(lane) ? 1 : 0) - share);
                if (home.Contains(lane)) site.Added.ForbidDisposal(frame.Lanes[lane].Delivery);
            }
            sites.Add((row, [.. group], home));
        }
    }

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var byLane = solution.Flows.ToLookup(flow => flow.Lane, flow => flow.Tonnes);
        double Tonnes(IEnumerable<int> lanes) => lanes.Sum(lane => byLane[lane].Sum());
        var quantity = sites.Sum(item => Tonnes(item.AtHome));
        var worth = sites.Sum(item => solution.Dual[item.Row] * Tonnes(item.Lanes));
        var shipped = sites.Sum(item => Tonnes(item.Lanes));
        // What lanes abroad pay is what lanes at home receive: Σ value·μ·x abroad, (1 − value)·μ·x at home.
        var paid = sites.Sum(item => (Measure.Value ?? 0) * solution.Dual[item.Row] * (Tonnes(item.Lanes) - Tonnes(item.AtHome)));
        var received = sites.Sum(item => (1 - (Measure.Value ?? 0)) * solution.Dual[item.Row] * Tonnes(item.AtHome));
        return new Incidence
        {
            Status = sites.Exists(item => solution.Dual[item.Row] > 0) ? "binding" : "slack",
            Quantity = quantity,
            Price = shipped > 0 ? worth / shipped : null,
            Paid = paid,
            Received = received,
        };
    }

    /// <summary>Delivered balances from which some process that can run takes.</summary>
    private static HashSet<int> FeedingProcesses(TradeFrame frame)
    {
        var index = frame.Index;
        var inputs = index.World.Processes.Where(process => process.Capacity is not 0).SelectMany(process => process.Recipe.Where(item => item.Amount < 0)
            .Select(item => (index.PlaceOfSite(index.Sites[process.Site]), index.Commodities[item.Commodity]))).ToHashSet();
        return [.. Enumerable.Range(0, frame.Deliveries.Count)
            .Where(delivery => inputs.Contains((frame.Deliveries[delivery].Place, frame.Deliveries[delivery].Commodity)))];
    }
}
