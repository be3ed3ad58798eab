using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>Five hundred random worlds with conduct and random measures of every kind.</summary>
[Trait("lane", "slow")]
public sealed class MeasureLaws
{
    private const int Count = 500;

    /// <summary>The worlds as drawn; some floors are out of reach.</summary>
    private static readonly Lazy<(CaseWorld World, MarketResult Result)[]> Drawn = new(() =>
    {
        var solved = new (CaseWorld, MarketResult)[Count];
        Parallel.For(0, Count, seed => solved[seed] = (RandomMeasures.Of(seed), MarketSolver.Solve(RandomMeasures.Of(seed))));
        return solved;
    });

    /// <summary>The same with floors that are out of reach lowered until they are not.</summary>
    private static readonly Lazy<(CaseWorld World, MarketResult Result)[]> Solved = new(() => [.. Drawn.Value.AsParallel().AsOrdered().Select(Lowered)]);

    private static (CaseWorld World, MarketResult Result) Lowered((CaseWorld World, MarketResult Result) item)
    {
        while (item.Result.Certificate.Status == SolveStatus.DoesNotHold)
        {
            var floor = FloorOutOfReach(item.World, item.Result);
            var world = item.World with { Measures = [.. item.World.Measures.Select(measure => measure == floor ? floor with { Value = 0.9 * floor.Value } : measure)] };
            item = (world, MarketSolver.Solve(world));
        }
        return item;
    }

    private static Measure FloorOutOfReach(CaseWorld world, MarketResult result) => world.Measures.Single(measure =>
        measure.Kind == "variable_levy" && (result.Certificate.Reason ?? "").StartsWith($"the floor {measure.Id} ", StringComparison.Ordinal));

    private static IEnumerable<(int Seed, CaseWorld World, MarketResult Result)> Certified => Solved.Value
        .Select((item, seed) => (seed, item.World, item.Result)).Where(item => item.Result.Certificate.Status == SolveStatus.Solved);

    [Fact]
    public void At_least_ninety_nine_in_a_hundred_are_certified_and_the_rest_say_why_not()
    {
        var open = Solved.Value.Select((item, seed) => (seed, item.Result.Certificate)).Where(item => item.Certificate.Status != SolveStatus.Solved).ToList();
        open.Count.ShouldBeLessThanOrEqualTo(Count / 100, string.Join('\n', open.Select(item => $"{item.seed}: {item.Certificate.Status} {item.Certificate.Reason}")));
        open.ShouldAllBe(item => item.Certificate.Status == SolveStatus.NotConverged && item.Certificate.Reason != null);
    }

    /// <summary>
    /// The second way to see that a floor is out of reach: with all that the levy is charged on shut out by a quota of nothing, the price stays
    /// below it, or another floor of the world is out of reach then.
    /// </summary>
    [Fact]
    public void A_floor_that_does_not_hold_is_out_of_reach_of_a_quota_of_nothing()
    {
        var refused = Drawn.Value.Select((item, seed) => (Seed: seed, item.World, item.Result)).Where(item => item.Result.Certificate.Status == SolveStatus.DoesNotHold).ToList();
        var closed = refused.AsParallel().AsOrdered().Select(item =>
        {
            var floor = FloorOutOfReach(item.World, item.Result);
            var quota = floor with { Kind = "quota", Place = null, Value = null, Unit = null, Quantity = 0 };
            return (item.Seed, Floor: floor, Result: MarketSolver.Solve(item.World with { Measures = [.. item.World.Measures.Where(measure => measure != floor), quota] }));
        }).ToList();
        closed.Where(item => item.Result.Certificate.Status is not (SolveStatus.Solved or SolveStatus.DoesNotHold))
            .Select(item => $"seed {item.Seed}: {item.Result.Certificate.Reason}").ShouldBeEmpty();
        var solved = closed.Where(item => item.Result.Certificate.Status == SolveStatus.Solved).ToList();
        solved.Count.ShouldBeGreaterThanOrEqualTo(refused.Count * 3 / 4);
        solved.SelectMany(item => item.Result.Prices
            .Where(row => row.Side == PriceSide.Delivered && row.Place == item.Floor.Place && row.Commodity == item.Floor.Commodity)
            .SelectMany(row => Laws.Exceed($"seed {item.Seed}: price at the floor {item.Floor.Id}", row.Price, item.Floor.Value ?? 0, 1e-6 * (item.Floor.Value ?? 0)))).ShouldBeEmpty();
    }

    [Fact]
    public void A_levy_binds_in_a_hundred_of_them() => Certified
        .Count(item => item.Result.Measures.Any(row => row.Status == "binding" && KindOf(item.World, row) == "variable_levy")).ShouldBeGreaterThanOrEqualTo(100);

    [Fact]
    public void The_accounts_of_all_countries_sum_to_welfare() => Hold(item =>
    {
        var size = item.Result.Certificate.Bridge.Sum(row => Math.Abs(row.Value)) + SmallestTrade(item.World);
        return Laws.Differ("accounts", item.Result.Accounts.Sum(row => row.Value), item.Result.Certificate.Welfare ?? double.NaN,
            (10 * (item.Result.Certificate.Gap ?? double.NaN) + 1e-9) * size);
    });

    [Fact]
    public void Delivered_price_less_gate_price_is_the_sum_of_the_parts_of_every_shipment() => Hold(item => item.Result.Shipments
        .SelectMany(row => Laws.Differ($"{row}", row.DeliveredPrice - row.GatePrice, row.Parts.Total, 1e-6 * PriceOf(item, row.Commodity))));

    /// <summary>The condition of each floor, asked of the prices in the rows.</summary>
    [Fact]
    public void Floors_hold_where_they_act_and_do_not_act_above_them() => Hold(item => item.World.Measures
        .Where(measure => measure.Place is not null && item.Result.Measures.Any(row => row.Measure == measure.Id)).SelectMany(measure =>
        {
            var row = item.Result.Measures.Single(row => row.Measure == measure.Id);
            var price = item.Result.Prices.Single(other => other.Side == PriceSide.Delivered && other.Place == measure.Place && other.Commodity == measure.Commodity).Price;
            var (above, tolerance) = (price - (measure.Value ?? 0), 2e-6 * PriceOf(item, measure.Commodity ?? ""));
            return measure.Kind switch
            {
                "variable_levy" => Laws.Differ($"{row} at {price}", Math.Min(row.Price ?? double.NaN, above), 0, tolerance),
                "intervention" => row.Quantity < (measure.Quantity ?? double.PositiveInfinity) * (1 - 1e-6) ? Laws.Exceed($"{row} at {price}", -above, 0, tolerance) : [],
                _ => Laws.Differ($"{row} at {price}", row.Price ?? double.NaN, Math.Max(0, -above) - (measure.Upside ?? 0) * Math.Max(0, above), tolerance),
            };
        }));

    [Fact]
    public void Charges_are_the_rate_on_every_tonne_and_quotas_are_kept() => Hold(item => item.Result.Measures.SelectMany(row =>
    {
        var measure = item.World.Measures.Single(measure => measure.Id == row.Measure);
        return measure.Kind switch
        {
            "tariff" or "export_tax" or "subsidy" or "royalty" when measure.Unit != "share" =>
                Laws.Differ($"{row}", row.Paid, row.Quantity * (measure.Value ?? 0), 1e-9 * row.Paid),
            "quota" => Laws.Exceed($"{row}", row.Quantity, measure.Quantity ?? 0, 1e-6 * Math.Max(measure.Quantity ?? 0, 1e-3)),
            _ => [],
        };
    }));

    [Fact]
    public void A_ban_alone_never_raises_welfare()
    {
        var (judged, lowered) = (0, 0);
        var broken = Enumerable.Range(0, 200).AsParallel().AsOrdered().SelectMany(seed =>
        {
            var world = RandomWorld.Of(seed) with { Contracts = [] };
            if (world.Measures.Count == 0) return [];
            var (banned, free) = (MarketSolver.Solve(world).Certificate, MarketSolver.Solve(world with { Measures = [] }).Certificate);
            if (banned.Status != SolveStatus.Solved || free.Status != SolveStatus.Solved) return [];
            var size = free.Bridge.Sum(row => Math.Abs(row.Value)) + SmallestTrade(world);
            Interlocked.Increment(ref judged);
            if (banned.Welfare < free.Welfare - 1e-6 * size) Interlocked.Increment(ref lowered);
            return Laws.Exceed($"seed {seed}: welfare under a ban", banned.Welfare ?? double.NaN, free.Welfare ?? double.NaN, 1e-8 * size);
        }).ToList();
        broken.ShouldBeEmpty();
        judged.ShouldBeGreaterThanOrEqualTo(80);
        lowered.ShouldBeGreaterThanOrEqualTo(20, "most bans of these worlds stop nothing");
    }

    [Fact]
    public void Measures_at_a_rate_of_zero_change_nothing_at_all()
    {
        string[] kinds = ["tariff", "export_tax", "subsidy", "royalty", "domestic_processing", "variable_levy", "intervention", "cfd"];
        var broken = Enumerable.Range(0, 60).AsParallel().AsOrdered().Where(seed =>
        {
            var world = RandomMeasures.Of(seed);
            var place = world.Demands[0].Place;
            var with = world with
            {
                Measures = [.. world.Measures, .. kinds.Select(kind => new Measure { Id = $"a-{kind}", Kind = kind, Commodity = world.Demands[0].Commodity, Place = place, Value = 0, Unit = seed % 2 == 0 ? "share" : "USD/t" })],
                Conducts = [.. world.Conducts, new Conduct(world.Sites[0].Id, world.Demands[0].Commodity, "KAZ", "sell", 0, 1)],
            };
            return ResultText.Of(MarketSolver.Solve(world)) != ResultText.Of(MarketSolver.Solve(with));
        }).ToList();
        broken.ShouldBeEmpty();
    }

    private static void Hold(Func<(int Seed, CaseWorld World, MarketResult Result), IEnumerable<string>> wrongs)
    {
        var broken = Certified.AsParallel().AsOrdered().SelectMany(item => wrongs(item).Take(3).Select(wrong => $"seed {item.Seed}: {wrong}")).ToList();
        broken.Take(40).ShouldBeEmpty($"{broken.Count} breaches");
    }

    private static string KindOf(CaseWorld world, MeasureRow row) => world.Measures.Single(measure => measure.Id == row.Measure).Kind;

    private static double PriceOf((int Seed, CaseWorld World, MarketResult Result) item, string goods) =>
        item.Result.Prices.Where(row => row.Commodity == goods).Select(row => Math.Abs(row.Price))
            .Concat(item.World.Demands.Where(demand => demand.Commodity == goods).Select(demand => demand.Intercept))
            .Append(item.World.Commodities.First(commodity => commodity.Id == goods).Price ?? 0).Append(1e-9).Max();

    /// <summary>USD a year that differences are measured against where hardly anything is traded.</summary>
    private static double SmallestTrade(CaseWorld world) =>
        1e-6 * world.Demands.Max(demand => demand.Intercept * (demand.Limit ?? (demand.Slope > 0 ? demand.Intercept / demand.Slope : 0)));
}
