using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>
/// A public buyer at a place that takes up to a quantity at any price up to the floor and pays the delivered price. The
/// stock is worth nothing in welfare; the outlay is the country's of the place.
/// </summary>
internal sealed class Intervention : MeasureEffect
{
    private readonly TradeFrame frame;
    private readonly int place;
    private readonly List<(int Column, int Row)> purchases = [];

    public Intervention(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        place = frame.Index.Places[measure.Place ?? ""];
        var scope = new MeasureScope(frame.Index, measure, BorderRule.Anywhere);
        for (var delivery = 0; delivery < frame.Deliveries.Count; delivery++)
        {
            var subject = frame.Deliveries[delivery];
            if (subject.Place != place || !scope.ConcernsCommodity(subject.Commodity)) continue;
            var row = frame.DeliveryRow(delivery);
            purchases.Add((site.Added.AddColumn(new FixedColumn(ColumnKind.Measure, site.Position, subject.Commodity, [new RowEntry(row, -1)],
                new ColumnTerms(-(measure.Value ?? 0), 0, measure.Quantity ?? double.PositiveInfinity))), row));
        }
    }

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var stock = purchases.Sum(item => solution.Fixed[item.Column]);
        var outlay = purchases.Sum(item => solution.Fixed[item.Column] * solution.Dual[item.Row]);
        return new Incidence
        {
            Status = stock > 0 ? "binding" : "slack",
            Quantity = stock,
            Price = stock > 0 ? outlay / stock : null,
            Paid = outlay,
            Received = outlay,
            Transfers = [new Transfer(frame.Index.CountryOfPlace(place), null, "floor_outlay", -outlay)],
        };
    }
}
