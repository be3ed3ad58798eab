using Netback.Market.Batch;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Ensembles;

/// <summary>Instances of a structure by seed and number: the same ones on every machine, whoever asks for which first.</summary>
internal sealed class SeededInstance(MarketStructure structure, InstanceKind kind, long seed)
{
    private const double CostSpread = 0.05;
    private const double CapacitySpread = 0.10;
    private const int Duties = 3;
    private const int MostClosures = 5;

    private readonly MarketInstance central = MarketInstance.Of(structure);
    private readonly NetworkFigures network = NetworkFigures.Of(structure.World);
    private readonly ILookup<string, int> columnsOfSite = ColumnsOfSites(structure);

    /// <summary>The instance of a number.</summary>
    public BatchInstance Make(int number)
    {
        var random = new RandomStream(seed, FormattableString.Invariant($"instance {number}"), kind.ToString());
        var market = central with
        {
            Cost = (double[])central.Cost.Clone(),
            Upper = (double[])central.Upper.Clone(),
            RightHandSide = (double[])central.RightHandSide.Clone(),
            LaneCost = (double[])central.LaneCost.Clone(),
        };
        var figures = network.Copy();
        if (kind != InstanceKind.Closures) MoveCosts(random, market, figures);
        if (kind != InstanceKind.Costs) Close(random, market, figures);
        if (kind == InstanceKind.Mixed) MoveCapacities(random, market);
        return new BatchInstance(market, figures);
    }

    private static double Factor(RandomStream random, double spread) => Math.Exp(spread * random.NextNormal());

    private static int Pick(RandomStream random, int count) => (int)(random.NextUniform() * count);

    private void MoveCosts(RandomStream random, MarketInstance market, NetworkFigures figures)
    {
        foreach (var values in (double[][])[market.Cost, figures.LinkCost, figures.BorderCost, figures.TransferCost])
        {
            for (var i = 0; i < values.Length; i++) values[i] *= Factor(random, CostSpread);
        }
        for (var duty = 0; duty < Duties; duty++)
        {
            var lane = structure.Lanes[Pick(random, structure.Lanes.Count)];
            var (commodity, country) = (structure.Gates[lane.Gate].Commodity, CountryOf(lane));
            var rate = (0.02 + 0.08 * random.NextUniform()) * structure.PriceScale[commodity];
            for (var i = 0; i < structure.Lanes.Count; i++)
            {
                if (structure.Gates[structure.Lanes[i].Gate].Commodity == commodity && CountryOf(structure.Lanes[i]) == country) market.LaneCost[i] += rate;
            }
        }
    }

    private string CountryOf(Lane lane) => structure.Index.CountryOfPlace(structure.Deliveries[lane.Delivery].Place);

    private void Close(RandomStream random, MarketInstance market, NetworkFigures figures)
    {
        var closures = 1 + Pick(random, MostClosures);
        for (var i = 0; i < closures; i++)
        {
            if (random.NextUniform() < 0.5 || structure.World.Sites.Count == 0) figures.IsClosed[Pick(random, figures.IsClosed.Length)] = true;
            else foreach (var column in columnsOfSite[structure.World.Sites[Pick(random, structure.World.Sites.Count)].Id]) market.Upper[column] = 0;
        }
    }

    private void MoveCapacities(RandomStream random, MarketInstance market)
    {
        for (var j = 0; j < market.Upper.Length; j++)
        {
            if (structure.Columns[j].Kind is ColumnKind.Supply or ColumnKind.Process) market.Upper[j] *= Factor(random, CapacitySpread);
        }
        for (var i = 0; i < market.RightHandSide.Length; i++)
        {
            if (structure.Rows[i].Kind == RowKind.Link) market.RightHandSide[i] *= Factor(random, CapacitySpread);
        }
    }

    private static ILookup<string, int> ColumnsOfSites(MarketStructure structure) => Enumerable.Range(0, structure.Columns.Count)
        .Where(j => structure.Columns[j].Kind is ColumnKind.Supply or ColumnKind.Process)
        .ToLookup(j => structure.Columns[j].Kind == ColumnKind.Supply
            ? structure.World.Supplies[structure.Columns[j].Subject].Site : structure.World.Processes[structure.Columns[j].Subject].Site);
}
