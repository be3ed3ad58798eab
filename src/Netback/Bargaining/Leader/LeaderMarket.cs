using Netback.Market;
using Netback.Market.Conduct;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>
/// The market with a leader in it, solved at any level of the lever: its sales q may not exceed what is left after withholding, or
/// are sold at a discount. Everybody else, θ included, answers as in any solve; the structure is built once.
/// </summary>
internal sealed class LeaderMarket
{
    /// <summary>Sales without limit or discount.</summary>
    private static readonly ColumnTerms AsTaker = new(0, 0, double.PositiveInfinity);

    private readonly MarketStructure structure;
    private readonly LeaderQuestion question;
    private readonly LeaderSites sites;
    private readonly IReadOnlyList<int> lanes;
    private readonly HashSet<string> goods;
    private readonly HashSet<(string Site, string Commodity, string Destination)> led;
    private readonly HashSet<(string Site, string Commodity)> gates;
    private readonly HashSet<(string Commodity, string Destination)> markets;
    private readonly LeaderRival? rival;

    public LeaderMarket(CaseWorld world, LeaderQuestion question)
    {
        this.question = question;
        var plain = StructureBuilder.Build(world);
        LeaderCheck.Names(plain.Index, question);
        sites = new LeaderSites(plain, question);
        lanes = LeaderMarkets.Lanes(plain, sites, question);
        LeaderCheck.Sales(plain, question, sites, lanes);
        structure = StructureBuilder.WithLead(plain, new Lead(sites.Gates, lanes));
        var picked = LeaderMarkets.Goods(plain.Index, question);
        rival = question.Rival is { } selector ? new LeaderRival(plain.Index, Selector.Parse(selector), picked) : null;
        goods = [.. picked.Select(position => world.Commodities[position].Id)];
        led = [.. lanes.Select(lane => (SiteOf(lane), GoodsOf(lane), PlaceOf(lane)))];
        markets = [.. led.Select(key => (key.Commodity, key.Destination))];
        gates = [.. sites.Gates.Select(gate => (world.Sites[plain.Gates[gate].Site].Id, world.Commodities[plain.Gates[gate].Commodity].Id))];
    }

    /// <summary>Ids of the sites whose gates the leader has lanes from.</summary>
    public IReadOnlyList<string> Sites => [.. lanes.Select(SiteOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Ids of the places that it leads in.</summary>
    public IReadOnlyList<string> Markets => [.. markets.Select(key => key.Destination).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The leader as a price taker.</summary>
    public LeaderPoint AtZero(CancellationToken cancel) => Told(0, Solve(AsTaker, cancel));

    /// <summary>The market at a level of the lever.</summary>
    /// <param name="lever">Tonnes withheld, or USD per tonne of discount.</param>
    /// <param name="zero">The leader as a price taker.</param>
    /// <param name="cancel">The caller's.</param>
    public LeaderPoint At(double lever, LeaderPoint zero, CancellationToken cancel) => Told(lever, ResultAt(lever, zero, cancel));

    /// <summary>All results at a level of the lever.</summary>
    public MarketResult ResultAt(double lever, LeaderPoint zero, CancellationToken cancel) => Solve(TermsAt(lever, zero), cancel);

    private ColumnTerms TermsAt(double lever, LeaderPoint zero) => lever == 0 ? AsTaker : question.Lever switch
    {
        Lever.Withholding => AsTaker with { Upper = Math.Max(0, (zero.Sold ?? 0) - lever) },
        Lever.Discount => AsTaker with { Cost = -lever },
    };

    private MarketResult Solve(ColumnTerms sales, CancellationToken cancel)
    {
        var columns = structure.Columns.ToArray();
        columns[structure.LeadColumn] = columns[structure.LeadColumn] with { Terms = sales };
        return MarketSolver.Solve(structure with { Columns = columns }, null, cancel);
    }

    private LeaderPoint Told(double lever, MarketResult result)
    {
        var point = new LeaderPoint { Lever = lever, Status = result.Certificate.Status, Residual = result.Certificate.WorstResidual };
        if (!point.IsCertified) return point;
        var shipped = result.Shipments.Where(row => goods.Contains(row.Commodity)).ToList();
        var own = shipped.Where(row => led.Contains((row.Site, row.Commodity, row.Destination))).ToList();
        var inMarkets = shipped.Where(row => markets.Contains((row.Commodity, row.Destination))).ToList();
        var sold = own.Sum(row => row.Quantity);
        return point with
        {
            Profit = result.Bookings.Sum(sites.Profit),
            Sold = sold,
            Others = inMarkets.Sum(row => row.Quantity) - sold,
            GatePrice = Mean(shipped.Where(row => gates.Contains((row.Site, row.Commodity))), row => row.GatePrice),
            MarketPrice = Mean(inMarkets, row => row.DeliveredPrice),
            Markup = Mean(own, row => row.Parts.Conduct),
            Outlay = question.Lever == Lever.Discount ? lever * sold : null,
            RivalOutput = rival?.Output(result),
            RivalMargin = rival?.FirstMargin(result),
        };
    }

    /// <summary>Mean by tonnes; null without any.</summary>
    private static double? Mean(IEnumerable<ShipmentRow> rows, Func<ShipmentRow, double> value)
    {
        var (total, tonnes) = (0.0, 0.0);
        foreach (var row in rows) (total, tonnes) = (total + value(row) * row.Quantity, tonnes + row.Quantity);
        return tonnes > 0 ? total / tonnes : null;
    }

    private string SiteOf(int lane) => structure.World.Sites[structure.Gates[structure.Lanes[lane].Gate].Site].Id;

    private string GoodsOf(int lane) => structure.World.Commodities[structure.Gates[structure.Lanes[lane].Gate].Commodity].Id;

    private string PlaceOf(int lane) => structure.World.Places[structure.Deliveries[structure.Lanes[lane].Delivery].Place].Id;
}
