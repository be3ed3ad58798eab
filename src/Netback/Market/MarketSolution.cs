using Netback.Market.Program;
using Netback.Market.Routing;
using Netback.Market.Structure;

namespace Netback.Market;

/// <summary>Tonnes contained a year on a lane over one route.</summary>
internal sealed record RouteFlow(int Lane, int[] Links, double Tonnes);

/// <summary>A solution of an instance in original units, before anything is reported from it.</summary>
internal sealed class MarketSolution
{
    public required MarketStructure Structure { get; init; }
    public required MarketInstance Instance { get; init; }

    /// <summary>Values of the columns that are not routes.</summary>
    public required double[] Fixed { get; init; }

    /// <summary>Used routes, by lane, then by link ids.</summary>
    public required IReadOnlyList<RouteFlow> Flows { get; init; }

    /// <summary>Row duals: prices, minus rents of links and lines, price of contracts, marginal frictions.</summary>
    public required double[] Dual { get; init; }

    /// <summary>By row: the dual is the same in every equilibrium.</summary>
    public required bool[] IsUnique { get; init; }

    /// <summary>What knows the cheapest routes under the rents; it need not be asked again where the solve has left one.</summary>
    public RoutePricing Pricing
    {
        get => field ??= new RoutePricing(Structure, Instance);
        init;
    }

    public double GatePrice(int gate) => Dual[gate];

    public double DeliveredPrice(int delivery) => Dual[Structure.DeliveryRow(delivery)];

    /// <summary>Rent of a link, USD per gross tonne.</summary>
    public double LinkRent(int link) => Structure.RowOfLink[link] is var row && row >= 0 ? Math.Max(0, -Dual[row]) : 0;

    public Gate GateOf(RouteFlow flow) => Structure.Gates[Structure.Lanes[flow.Lane].Gate];

    public Delivery DeliveryOf(RouteFlow flow) => Structure.Deliveries[Structure.Lanes[flow.Lane].Delivery];

    public RouteParts PartsOf(RouteFlow flow) =>
        RouteParts.Of(Structure, GateOf(flow).Commodity, GateOf(flow).Place, flow.Links);

    /// <summary>Marginal frictions on a lane, USD per tonne contained.</summary>
    public double FrictionOn(int lane) =>
        Structure.Lanes[lane].FrictionCost - DualsOf(lane, RowKind.Friction);

    /// <summary>What contracts add to a lane's cost, USD per tonne: negative where they force tonnes onto it.</summary>
    public double ContractOn(int lane) => -DualsOf(lane, RowKind.Contract);

    /// <summary>Marginal conduct on a lane, USD per tonne: the mark-up of a seller with market power.</summary>
    public double ConductOn(int lane) => -DualsOf(lane, RowKind.Conduct);

    /// <summary>What measures add to a lane's cost, USD per tonne: charges, rents of quotas, prices of obligations.</summary>
    public double MeasuresOn(int lane) =>
        Instance.LaneCost[lane] - Structure.Lanes[lane].FrictionCost - DualsOf(lane, RowKind.Measure);

    /// <summary>Everything a lane costs beside carriage and rents of links, USD per tonne.</summary>
    public double CostBesideCarriage(int lane) =>
        Instance.LaneCost[lane] - Structure.Lanes[lane].Entries.Sum(entry => entry.Coefficient * Dual[entry.Row]);

    private double DualsOf(int lane, RowKind kind)
    {
        var sum = 0.0;
        foreach (var entry in Structure.Lanes[lane].Entries)
        {
            if (Structure.Rows[entry.Row].Kind == kind) sum += entry.Coefficient * Dual[entry.Row];
        }
        return sum;
    }

    /// <summary>Rents of the links of a route, USD per tonne contained.</summary>
    public double CongestionOn(RouteFlow flow)
    {
        var contained = Structure.Carriage[GateOf(flow).Commodity].Contained;
        var rent = 0.0;
        foreach (var link in flow.Links) rent += LinkRent(link);
        return rent / contained;
    }
}
