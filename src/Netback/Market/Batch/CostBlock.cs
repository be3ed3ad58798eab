using System.Runtime.Intrinsics;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// Costs of all slots of an <see cref="ArcGraph"/> for one commodity in eight instances at a time, USD per tonne contained; a closed
/// link costs far more than anybody pays.
/// </summary>
internal sealed class CostBlock(MarketStructure structure, ArcGraph graph)
{
    /// <summary>Instances side by side.</summary>
    public const int Width = 8;

    /// <summary>What a closed link costs in units of the commodity's price scale.</summary>
    public const double Closed = 1e3;

    private readonly Vector512<double>[] linkCost = new Vector512<double>[graph.Links];
    private readonly Vector512<double>[] besides = new Vector512<double>[graph.Links];
    private readonly Vector512<double>[] closed = new Vector512<double>[graph.Links];
    private readonly Vector512<double>[] transfer = new Vector512<double>[graph.Places];
    private readonly Vector512<double>[][] costs = [.. structure.Carriage.Select(_ => new Vector512<double>[graph.Slots])];

    /// <summary>Costs of a commodity by slot.</summary>
    public ReadOnlySpan<Vector512<double>> Of(int commodity) => costs[commodity];

    /// <summary>Cost of a slot for a commodity in one of the instances.</summary>
    public double Of(int commodity, int slot, int lane) => costs[commodity][slot][lane];

    /// <summary>Takes the figures of up to eight instances; the last stands in for those that are not there.</summary>
    /// <param name="instances">Figures.</param>
    /// <param name="rents">USD per gross tonne by link, an array for each instance; empty for none.</param>
    public void Fill(ReadOnlySpan<NetworkFigures> instances, ReadOnlySpan<double[]> rents)
    {
        for (var lane = 0; lane < Width; lane++)
        {
            var figures = instances[Math.Min(lane, instances.Length - 1)];
            var rent = rents.IsEmpty ? null : rents[Math.Min(lane, instances.Length - 1)];
            for (var l = 0; l < linkCost.Length; l++)
            {
                linkCost[l] = linkCost[l].WithElement(lane, figures.LinkCost[l]);
                besides[l] = besides[l].WithElement(lane, figures.BorderCost[l] + (rent is null ? 0 : rent[l]));
                closed[l] = closed[l].WithElement(lane, figures.IsClosed[l] ? Closed : 0);
            }
            for (var p = 0; p < transfer.Length; p++) transfer[p] = transfer[p].WithElement(lane, figures.TransferCost[p]);
        }
        for (var commodity = 0; commodity < costs.Length; commodity++) FillCommodity(commodity);
    }

    private void FillCommodity(int commodity)
    {
        var (carriage, result) = (structure.Carriage[commodity], costs[commodity]);
        var (perTonne, priceScale) = (1 / carriage.Contained, structure.PriceScale[commodity]);
        for (var l = 0; l < linkCost.Length; l++)
        {
            var gross = linkCost[l] * carriage.Times[l] + besides[l] + Vector512.Create(carriage.Plus[l]);
            result[l] = gross * perTonne + Vector512.Create(carriage.Time[l]) + closed[l] * priceScale;
        }
        for (var p = 0; p < transfer.Length; p++) result[graph.Links + p] = transfer[p] * perTonne + Vector512.Create(carriage.TransferTime[p]);
    }
}
