using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Netback.Market.Structure;

namespace Netback.Market.Batch;

/// <summary>
/// Costs of all slots of an <see cref="ArcGraph"/> by commodity for eight instances side by side, USD per tonne contained; a closed
/// link costs far more than anybody pays.
/// </summary>
internal sealed class CostBlock(MarketStructure structure, ArcGraph graph)
{
    /// <summary>Instances side by side.</summary>
    public const int Width = 8;

    /// <summary>What a closed link costs in units of the commodity's price scale.</summary>
    public const double Closed = 1e3;

    private readonly double[] linkCost = new double[Width * graph.Links];
    private readonly double[] borderCost = new double[Width * graph.Links];
    private readonly double[] closed = new double[Width * graph.Links];
    private readonly double[] transfer = new double[Width * graph.Places];
    private readonly Vector512<double>[][] costs = [.. structure.Carriage.Select(_ => new Vector512<double>[graph.Slots])];

    /// <summary>Costs of a commodity by slot.</summary>
    public ReadOnlySpan<Vector512<double>> Of(int commodity) => costs[commodity];

    /// <summary>Cost of a slot for a commodity in one of the instances.</summary>
    public double Of(int commodity, int slot, int lane) => costs[commodity][slot][lane];

    /// <summary>Takes the figures of an instance into a lane; costs follow when they are reckoned.</summary>
    public void Set(int lane, NetworkFigures figures)
    {
        for (var l = 0; l < graph.Links; l++)
        {
            var at = l * Width + lane;
            (linkCost[at], borderCost[at], closed[at]) = (figures.LinkCost[l], figures.BorderCost[l], figures.IsClosed[l] ? Closed : 0);
        }
        for (var p = 0; p < graph.Places; p++) transfer[p * Width + lane] = figures.TransferCost[p];
    }

    /// <summary>Reckons the costs of all commodities without rents.</summary>
    public void Reckon()
    {
        for (var commodity = 0; commodity < costs.Length; commodity++)
        {
            for (var l = 0; l < graph.Links; l++) costs[commodity][l] = OfLink(commodity, l, Vector512<double>.Zero);
            var carriage = structure.Carriage[commodity];
            for (var p = 0; p < graph.Places; p++) costs[commodity][graph.Links + p] = Lanes(transfer, p) / carriage.Contained + Vector512.Create(carriage.TransferTime[p]);
        }
    }

    /// <summary>Reckons the costs of one link anew, with its rents in USD per gross tonne.</summary>
    public void Charge(int link, Vector512<double> rents)
    {
        for (var commodity = 0; commodity < costs.Length; commodity++) costs[commodity][link] = OfLink(commodity, link, rents);
    }

    private Vector512<double> OfLink(int commodity, int link, Vector512<double> rents)
    {
        var carriage = structure.Carriage[commodity];
        var gross = Lanes(linkCost, link) * carriage.Times[link] + (Lanes(borderCost, link) + rents + Vector512.Create(carriage.Plus[link]));
        return gross / carriage.Contained + Vector512.Create(carriage.Time[link]) + Lanes(closed, link) * structure.PriceScale[commodity];
    }

    private static Vector512<double> Lanes(double[] values, int position) => MemoryMarshal.Cast<double, Vector512<double>>(values)[position];
}
