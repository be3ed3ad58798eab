using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>The economics do not depend on the order of rows, the unit of money, the unit of weight, or on a link drawn twice.</summary>
[Trait("lane", "slow")]
public sealed class Invariance
{
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(2000, 60);

    [Fact]
    public void The_order_of_rows_changes_nothing() => Compare(world => world with
    {
        Countries = [.. world.Countries.Reverse()],
        Places = [.. world.Places.Reverse()],
        Commodities = [.. world.Commodities.Reverse()],
        Links = [.. world.Links.Reverse()],
        Freight = [.. world.Freight.Reverse()],
        Sites = [.. world.Sites.Reverse()],
        Supplies = [.. world.Supplies.Reverse()],
        Processes = [.. world.Processes.Reverse()],
        Demands = [.. world.Demands.Reverse()],
        Contracts = [.. world.Contracts.Reverse()],
        Frictions = [.. world.Frictions.Reverse()],
        Measures = [.. world.Measures.Reverse()],
    }, 1, 1);

    [Fact]
    public void Money_in_thousandths_multiplies_every_price_by_a_thousand() => Compare(world => world with
    {
        Places = [.. world.Places.Select(row => row with { TransferCost = row.TransferCost * 1000 })],
        Commodities = [.. world.Commodities.Select(row => row with { Price = row.Price * 1000 })],
        Links = [.. world.Links.Select(row => row with { Cost = row.Cost * 1000, BorderCost = row.BorderCost * 1000 })],
        Freight = [.. world.Freight.Select(row => row with { Plus = row.Plus * 1000 })],
        Supplies = [.. world.Supplies.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1000 })],
        Processes = [.. world.Processes.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1000 })],
        Demands = [.. world.Demands.Select(row => row with { Intercept = row.Intercept * 1000, Slope = row.Slope * 1000, Choke = row.Choke * 1000 })],
        Contracts = [.. world.Contracts.Select(row => row with { Price = row.Price * 1000, Penalty = row.Penalty * 1000 })],
        Frictions = [.. world.Frictions.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1000 })],
    }, 1000, 1);

    [Fact]
    public void Tonnes_in_thousands_divide_every_quantity_by_a_thousand() => Compare(world => world with
    {
        Places = [.. world.Places.Select(row => row with { TransferCost = row.TransferCost * 1000 })],
        Commodities = [.. world.Commodities.Select(row => row with { Price = row.Price * 1000 })],
        Links = [.. world.Links.Select(row => row with { Cost = row.Cost * 1000, BorderCost = row.BorderCost * 1000, Capacity = row.Capacity / 1000, Background = row.Background / 1000 })],
        Freight = [.. world.Freight.Select(row => row with { Plus = row.Plus * 1000 })],
        Supplies = [.. world.Supplies.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1e6, Capacity = row.Capacity / 1000 })],
        Processes = [.. world.Processes.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1e6, Capacity = row.Capacity / 1000 })],
        Demands = [.. world.Demands.Select(row => row with { Intercept = row.Intercept * 1000, Slope = row.Slope * 1e6, Choke = row.Choke * 1000, Limit = row.Limit / 1000 })],
        Contracts = [.. world.Contracts.Select(row => row with { Price = row.Price * 1000, Penalty = row.Penalty * 1000, Quantity = row.Quantity / 1000 })],
        Frictions = [.. world.Frictions.Select(row => row with { Cost = row.Cost * 1000, Slope = row.Slope * 1e6 })],
    }, 1000, 1e-3);

    /// <summary>A link drawn twice, each with half of the capacity, is the same link.</summary>
    [Fact]
    public void A_link_drawn_twice_changes_no_price_and_no_use() => Compare(world => world with
    {
        Links = [.. world.Links.SelectMany(row => new[]
        {
            row with { Capacity = row.Capacity / 2, Background = row.Background / 2 },
            row with { Id = row.Id + "-twin", Capacity = row.Capacity / 2, Background = row.Background / 2 },
        })],
        Freight = [.. world.Freight.SelectMany(row => world.Links.Any(link => link.Id == row.Link)
            ? new[] { row, row with { Link = row.Link + "-twin" } } : [row])],
        Measures = [.. world.Measures.Select(row => world.Links.Any(link => link.Id == row.Via) ? row with { Via = $"{row.Via};{row.Via}-twin" } : row)],
    }, 1, 1);

    private static void Compare(Func<CaseWorld, CaseWorld> change, double money, double tonnes) => Laws.Hold(
        Seeds.AsParallel().AsOrdered().Select(seed => SolvedWorld.Of(seed)).Where(item => item.Result.Certificate.Status == SolveStatus.Solved),
        item =>
        {
            var other = MarketSolver.Solve(change(item.World));
            if (other.Certificate.Status != SolveStatus.Solved) return [$"{other.Certificate.Status}"];
            var uses = other.Demands.ToDictionary(row => row.Demand, row => row.Quantity);
            return item.Result.Prices.SelectMany(row => Same(row, other, money, 1e-6 * item.PriceOf(row.Commodity)))
                .Concat(Laws.Differ("objective", (other.Certificate.Objective ?? double.NaN) / money / tonnes, item.Result.Certificate.Objective ?? double.NaN,
                    1e-7 * Math.Max(Math.Abs(item.Second.Objective), item.SmallestTrade)))
                .Concat(item.World.Demands.Where(demand => demand.Slope > 0 && demand.Choke is null).SelectMany(demand => Laws.Differ(
                    demand.Id, uses[demand.Id] / tonnes, item.Result.Demands.First(row => row.Demand == demand.Id).Quantity, 1e-6 * item.TonnesOf(demand.Commodity))));
        });

    private static IEnumerable<string> Same(PriceRow row, MarketResult other, double money, double tolerance)
    {
        var same = other.Prices.First(item => (item.Place, item.Commodity, item.Side, item.Site) == (row.Place, row.Commodity, row.Side, row.Site));
        return Laws.Differ(row.ToString(), same.Price / money, row.Price, tolerance)
            .Concat(same.IsUnique != row.IsUnique ? [$"{row} changes its uniqueness"] : []);
    }
}
