using Netback.Market.Structure;

namespace Netback.Market.Measures;

/// <summary>
/// Customs value of the goods on a lane, USD per tonne: (delivered price − carriage and rents past a border) ÷ (1 + Σ shares of
/// the duties on the lane), never below zero. The border is the destination's (cif) or the origin's (fob); the link that
/// crosses it belongs to what comes before for cif, to what comes after for fob. A lane is valued on its cheapest route.
/// </summary>
internal sealed class CustomsValue
{
    private readonly MarketSolution solution;
    private readonly MarketStructure structure;
    private readonly Dictionary<int, int[]> routeOfLane;
    private readonly double[] shares;

    public CustomsValue(MarketSolution solution)
    {
        (this.solution, structure) = (solution, solution.Structure);
        routeOfLane = solution.Pricing.Improving(solution.Dual, _ => double.NegativeInfinity)
            .ToDictionary(route => route.Lane, route => route.Links);
        shares = new double[structure.Lanes.Count];
        foreach (var tariff in structure.Measures.OfType<Tariff>().Where(tariff => tariff.IsShare))
        {
            foreach (var lane in tariff.Lanes) shares[lane] += tariff.Measure.Value ?? 0;
        }
    }

    public double Of(int lane, bool isFob)
    {
        var delivered = solution.DeliveredPrice(structure.Lanes[lane].Delivery);
        return Math.Max(0, delivered - CarriageBeyond(lane, isFob)) / (1 + shares[lane]);
    }

    private double CarriageBeyond(int lane, bool isFob)
    {
        var gate = structure.Gates[structure.Lanes[lane].Gate];
        var links = routeOfLane[lane];
        var beyond = isFob ? FirstCrossing(links, gate.Place) : LastEntry(links, gate.Place);
        var all = new RouteFlow(lane, links, 1);
        var before = new RouteFlow(lane, links[..beyond], 1);
        return solution.PartsOf(all).Total + solution.CongestionOn(all) - BeforeBorder(before, links, beyond, isFob);
    }

    /// <summary>Carriage up to the border; for fob with what loading at the port of exit costs.</summary>
    private double BeforeBorder(RouteFlow before, int[] links, int beyond, bool isFob)
    {
        var cost = solution.PartsOf(before).Total + solution.CongestionOn(before);
        if (!isFob || beyond == links.Length || beyond == 0) return cost;
        var further = solution.PartsOf(before with { Links = links[..(beyond + 1)] });
        var carriage = structure.Carriage[solution.GateOf(before).Commodity];
        return cost + further.Total - solution.PartsOf(before).Total - carriage.OfLink(links[beyond]);
    }

    /// <summary>Number of links before the one that first leaves the country of origin.</summary>
    private int FirstCrossing(int[] links, int place)
    {
        var country = structure.Index.CountryOfPlace(place);
        for (var k = 0; k < links.Length; k++)
        {
            place = structure.Index.OtherEnd(links[k], place);
            if (structure.Index.CountryOfPlace(place) != country) return k;
        }
        return links.Length;
    }

    /// <summary>Number of links up to the one that last enters the country of destination, that link included.</summary>
    private int LastEntry(int[] links, int place)
    {
        var country = structure.Index.CountryOfPlace(place);
        var entry = 0;
        for (var k = 0; k < links.Length; k++)
        {
            place = structure.Index.OtherEnd(links[k], place);
            var next = structure.Index.CountryOfPlace(place);
            if (next != country) entry = k + 1;
            country = next;
        }
        return entry;
    }
}
