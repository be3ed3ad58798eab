using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// A structure made ready for thousands of instances: the program over its lanes, its solution at the structure's own figures,
/// factored, and what a few pilot instances have shown to move. Frozen before the batch begins, so that no answer depends on
/// the order of instances or on threads.
/// </summary>
internal sealed class BatchMarket
{
    /// <summary>Shares by which the reference is moved from ties, tried in turn.</summary>
    private static readonly double[] Shares = [1e-6, 1e-5, 1e-4, 1e-3];

    /// <summary>The same for the reference of a second attempt.</summary>
    private static readonly double[] OtherShares = [3e-4, 3e-5];

    /// <summary>Times that columns found by pilots are built in.</summary>
    private const int MostBuilds = 4;

    /// <summary>Limited links that ways around are sought for before anything is solved.</summary>
    private const int MostDetours = 64;

    private readonly int[] mineralOf;

    private BatchMarket(MarketStructure structure, ArcGraph graph, IReadOnlyList<LaneGroup> groups, RouteBook book, BatchProgram program, ParametricReference reference)
    {
        (Structure, Graph, Groups, Book, Program, Reference) = (structure, graph, groups, book, program, reference);
        var minerals = structure.World.Commodities.Select(commodity => commodity.Mineral).ToList();
        mineralOf = [.. minerals.Select(mineral => minerals.IndexOf(mineral))];
        Candidates = TableauOf([]);
    }

    public MarketStructure Structure { get; }
    public ArcGraph Graph { get; }
    public IReadOnlyList<LaneGroup> Groups { get; }
    public RouteBook Book { get; }
    public BatchProgram Program { get; }
    public ParametricReference Reference { get; }

    /// <summary>Targets that every solve holds ready.</summary>
    public CandidateTableau Candidates { get; private set; }

    /// <summary>The same market from another reference, for instances that this one does not reach; null where there is none.</summary>
    public BatchMarket? Another { get; private set; }

    /// <summary>True for targets of every instance: no spare columns.</summary>
    public bool IsLasting(int target) => target < Program.Fixed + Program.Known || target >= Program.Family.Columns;

    /// <summary>Makes targets candidates, those of a mineral side by side.</summary>
    public void LearnCandidates(IEnumerable<int> targets) => Candidates = TableauOf(targets.OrderBy(MineralOf).ThenBy(target => target));

    private CandidateTableau TableauOf(IEnumerable<int> targets) => new(Reference.System, Program.Family, [.. targets], Enumerable.Range(0, Program.Fixed));

    /// <summary>A number for the mineral of a target; links and lines come last.</summary>
    private int MineralOf(int target)
    {
        var commodity = target >= Program.Family.Columns ? Structure.Rows[target - Program.Family.Columns].Commodity
            : target >= Program.Fixed ? Program.CommodityOf(target - Program.Fixed) : Structure.Columns[target].Commodity;
        return commodity < 0 ? int.MaxValue : mineralOf[commodity];
    }

    /// <summary>Makes a structure ready; null where its market has no solution to start from, or a measure other than a ban names a way.</summary>
    /// <param name="structure">The market.</param>
    /// <param name="pilots">Instances like those to come, solved once each to learn what moves.</param>
    /// <param name="cancel">The caller's.</param>
    public static BatchMarket? Compile(MarketStructure structure, IReadOnlyList<BatchInstance> pilots, CancellationToken cancel)
    {
        // Lanes told apart by the ways they take need a search over ways, which the sweep does not make.
        if (structure.Masks.Any(mask => mask.WaySets > 1)) return null;
        var central = MarketInstance.Of(structure);
        var equilibrium = Equilibrium.Find(structure, central, cancel);
        if (equilibrium.Status != Numerics.QuadraticStatus.Optimal) return null;
        var graph = new ArcGraph(structure);
        var groups = LaneGroup.All(structure, graph);
        var book = new RouteBook(structure, graph);
        foreach (var route in equilibrium.Routes.All) book.Add(route.Lane, route.Links);
        book.Watch(structure.RowOfLink.Where(row => row >= 0 && equilibrium.Point.Dual[row] < 0));
        AddDetours(structure, equilibrium.Pricing, book);
        for (var build = 1; ; build++)
        {
            var program = new BatchProgram(structure, book);
            if (ReferenceOf(structure, central, program, Shares) is not { } reference) return null;
            var market = new BatchMarket(structure, graph, groups, book, program, reference);
            var pilot = new PilotRun(market);
            pilot.Run(pilots, cancel);
            if (!pilot.HasNews || build == MostBuilds)
            {
                market.Another = market.From(ReferenceOf(structure, central, program, OtherShares), pilots, cancel);
                return market;
            }
            book.Watch(pilot.NearlyFull);
        }
    }

    private BatchMarket? From(ParametricReference? other, IReadOnlyList<BatchInstance> pilots, CancellationToken cancel)
    {
        if (other is null) return null;
        var market = new BatchMarket(Structure, Graph, Groups, Book, Program, other);
        new PilotRun(market).Run(pilots, cancel);
        return market;
    }

    /// <summary>Ways around each limited link: what an instance in which it is full will ask for.</summary>
    private static void AddDetours(MarketStructure structure, RoutePricing pricing, RouteBook book)
    {
        foreach (var row in book.Watched.Order().Take(MostDetours))
        {
            var duals = new double[structure.Rows.Count];
            duals[row] = -CostBlock.Closed * structure.PriceScale.Max();
            foreach (var route in pricing.Improving(duals, _ => double.NegativeInfinity)) book.Add(route.Lane, route.Links);
        }
    }

    private static ParametricReference? ReferenceOf(MarketStructure structure, MarketInstance central, BatchProgram program, double[] shares)
    {
        foreach (var share in shares)
        {
            var vectors = program.NewVectors();
            program.Fill(central, vectors);
            for (var r = 0; r < program.Known; r++) vectors.Cost[program.Fixed + r] = program.ToCost(r, central.CostOf(program.RouteOf(r)));
            Untie.Move(structure, program, vectors, share);
            var spares = vectors.High.AsSpan(program.Fixed + program.Known, program.LaneColumns - program.Known);
            spares.Clear();
            var reference = ParametricReference.At(program.Family, vectors);
            spares.Fill(double.PositiveInfinity);
            if (reference is not null) return reference;
        }
        return null;
    }
}
