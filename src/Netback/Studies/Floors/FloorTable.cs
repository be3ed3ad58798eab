using Netback.Market.Results;
using Netback.Studies.Incidence;
using Netback.World;

namespace Netback.Studies.Floors;

/// <summary>
/// Floors of several levels in three kinds, each solved in the market: a levy at the border of the club, a public buyer, and a
/// contract for difference with trusted sites. A floor that does not hold is a row that says so.
/// </summary>
public static class FloorTable
{
    /// <summary>Output below this share of what all sites make is no output.</summary>
    private const double Trace = 1e-6;

    private static readonly FloorKind[] Kinds = [FloorKind.VariableLevy, FloorKind.Intervention, FloorKind.ContractForDifference];

    /// <summary>Solves every floor of a plan, kind by kind, levels in the order given.</summary>
    public static IReadOnlyList<FloorCell> Run(FloorPlan plan, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var cells = Kinds.SelectMany(kind => plan.Request.Levels.Select(level => (Kind: kind, Level: level, Floor: FloorOf(plan, kind, level)))).ToList();
        var worlds = cells.Select(cell => WithFloor(plan.Base.World, cell.Floor)).ToList();
        var results = Solves.All([.. worlds.Select((world, i) => new NamedWorld(FormattableString.Invariant($"{NameOf(cells[i].Kind)} at {cells[i].Level:0.##}"), world))], threads, progress, cancel);
        return [.. cells.Select((cell, i) => CellOf(plan, cell.Kind, cell.Level, worlds[i], cell.Floor.Id, results[i]))];
    }

    /// <summary>Name of a kind, as the case format writes it.</summary>
    public static string NameOf(FloorKind kind) => kind switch
    {
        FloorKind.VariableLevy => "variable_levy",
        FloorKind.Intervention => "intervention",
        FloorKind.ContractForDifference => "cfd",
    };

    private static CaseWorld WithFloor(CaseWorld world, Measure floor) => world with { Measures = [.. world.Measures, floor] };

    private static Measure FloorOf(FloorPlan plan, FloorKind kind, double level)
    {
        var floor = new Measure { Id = FreeName(plan.Base.World), Kind = NameOf(kind), Commodity = plan.Request.Commodity, Place = plan.Place, Value = level, Unit = "USD/t" };
        return kind switch
        {
            FloorKind.VariableLevy => floor with { Destination = plan.Request.Club, Commodity = plan.Request.Levied ?? plan.Request.Commodity },
            FloorKind.Intervention => floor,
            FloorKind.ContractForDifference => floor with { Origin = plan.Request.Trusted ?? plan.Request.Club },
        };
    }

    /// <summary>An id that no measure of the case has.</summary>
    private static string FreeName(CaseWorld world)
    {
        var name = "tested";
        while (world.Measures.Any(measure => measure.Id == name)) name += "-tried";
        return name;
    }

    private static FloorCell CellOf(FloorPlan plan, FloorKind kind, double level, CaseWorld world, string floor, MarketResult result)
    {
        var cell = new FloorCell
        {
            Kind = kind,
            Level = level,
            Status = StatusText.Of(result.Certificate.Status),
            Reason = result.Certificate.Reason,
            Incidence = Incidences.Of(world, [floor], result, plan.Base.Result, plan.Club),
        };
        if (MarketView.Of(world, result) is not { } view) return cell;
        var (before, after) = (Running(plan, plan.Base), Running(plan, view));
        return cell with
        {
            Price = view.Delivered(plan.Place, plan.Request.Commodity)?.Price,
            TrustedAdded = TrustedOutput(plan, view) - TrustedOutput(plan, plan.Base),
            Covering = after,
            Newly = [.. after.Except(before)],
            NoLonger = [.. before.Except(after)],
        };
    }

    private static double TrustedOutput(FloorPlan plan, MarketView view) =>
        Output.Of(view).Where(item => item.Key.Commodity == plan.Request.Commodity && plan.TrustedSites.Contains(item.Key.Site)).Sum(item => item.Value);

    /// <summary>
    /// Trusted sites that make some form of the mineral. At an equilibrium a site runs if and only if what it earns on its first
    /// tonne covers that tonne's cost, so running is covering.
    /// </summary>
    private static List<string> Running(FloorPlan plan, MarketView view)
    {
        var mineral = view.MineralOf(plan.Request.Commodity);
        var made = Output.Of(view).Where(item => view.MineralOf(item.Key.Commodity) == mineral).ToList();
        var trace = Trace * made.Sum(item => item.Value);
        var running = made.Where(item => item.Value > trace).Select(item => item.Key.Site).ToHashSet(StringComparer.Ordinal);
        return [.. plan.TrustedSites.Where(running.Contains)];
    }
}
