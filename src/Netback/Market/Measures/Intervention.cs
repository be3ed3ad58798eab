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
    private readonly int row;
    private readonly int column;

    public Intervention(Measure measure, MeasureSite site) : base(measure)
    {
        frame = site.Frame;
        var scope = new MeasureScope(frame.Index, measure);
        var delivery = scope.DeliveryAt(frame, measure.Place);
        row = frame.DeliveryRow(delivery);
        column = site.Added.AddColumn(new FixedColumn(ColumnKind.Measure, site.Position, frame.Deliveries[delivery].Commodity, [new RowEntry(row, -1)],
            new ColumnTerms(-(measure.Value ?? 0), 0, measure.Quantity ?? double.PositiveInfinity)));
    }

    public override Incidence IncidenceOf(MarketSolution solution)
    {
        var stock = solution.Fixed[column];
        var outlay = stock * solution.Dual[row];
        return new Incidence
        {
            Status = stock > 0 ? "binding" : "slack",
            Quantity = stock,
            Price = stock > 0 ? outlay / stock : null,
            Paid = outlay,
            Received = outlay,
            Transfers = [new Transfer(frame.Index.CountryOfPlace(frame.Index.Places[Measure.Place ?? ""]), null, "floor_outlay", -outlay)],
        };
    }
}
