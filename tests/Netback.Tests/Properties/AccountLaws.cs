using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>Accounts, netbacks and dependence add up in every random world.</summary>
[Trait("lane", "slow")]
public sealed class AccountLaws
{
    private static double Bridge(MarketResult result, string term) => result.Certificate.Bridge.First(row => row.Term == term).Value;

    private static double Allowed(SolvedWorld item)
    {
        var size = item.Result.Certificate.Bridge.Sum(row => Math.Abs(row.Value)) + item.SmallestTrade;
        return (10 * (item.Result.Certificate.Gap ?? 0) + 1e-9) * size;
    }

    [Fact]
    public void The_accounts_of_all_countries_sum_to_welfare() => Laws.Hold(SolvedWorld.Certified, item =>
        Laws.Differ("accounts", item.Result.Accounts.Sum(row => row.Value), item.Result.Certificate.Welfare ?? double.NaN, Allowed(item)));

    [Fact]
    public void Accounts_by_owner_sum_to_the_same() => Laws.Hold(SolvedWorld.Certified.Where(item => item.Seed % 10 == 0), item =>
        Laws.Differ("accounts", MarketSolver.Solve(item.World, new MarketOptions { ByOwner = true }).Accounts.Sum(row => row.Value),
            item.Result.Certificate.Welfare ?? double.NaN, Allowed(item)));

    [Fact]
    public void Welfare_is_area_under_demand_less_every_cost_recomputed_from_the_rows() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        var area = item.World.Demands.Sum(demand => Area(demand, facts.Used(demand.Id)));
        var mined = item.World.Supplies.Sum(supply => Cost(supply.Cost, supply.Slope, facts.Mined(supply.Id)));
        var made = item.World.Processes.Sum(process => Cost(process.Cost, process.Slope, facts.Activity(process.Id)));
        var carried = item.Result.Shipments.Sum(row => row.Quantity * (row.Parts.Freight + row.Parts.Transfer + row.Parts.Time + row.Parts.Border));
        var friction = -Bridge(item.Result, "friction_cost");
        return Laws.Differ("welfare", item.Result.Certificate.Welfare ?? double.NaN, area - mined - made - carried - friction, Allowed(item))
            .Concat(Laws.Differ("objective", item.Result.Certificate.Objective ?? double.NaN,
                area - mined - made - carried - friction - item.Result.Contracts.Sum(row => row.PenaltyPaid), Allowed(item)));
    });

    [Fact]
    public void The_reference_market_less_the_gate_is_the_sum_of_the_parts_and_the_market_gap() => Laws.Hold(SolvedWorld.Certified, item =>
        item.Result.Netbacks.Where(row => item.Result.Shipments.Any(shipment => shipment.Site == row.Site && shipment.Commodity == row.Commodity))
            .SelectMany(row => Laws.Differ(row.ToString(), row.MarketPrice - row.GatePrice, row.Parts.Total + row.MarketGap, 1e-6 * item.PriceOf(row.Commodity))));

    [Fact]
    public void Shares_of_buyers_and_of_sellers_sum_to_one_and_concentration_is_the_sum_of_their_squares() => Laws.Hold(SolvedWorld.Certified, item =>
        item.Result.Dependence.Where(row => row.By is "buyer" or "seller").GroupBy(row => (row.Country, row.Commodity, row.By)).SelectMany(group =>
            Laws.Differ($"{group.Key} shares", group.Sum(row => row.Share), 1, 1e-9)
                .Concat(Laws.Differ($"{group.Key} hhi", group.First().Hhi ?? double.NaN, group.Sum(row => row.Share * row.Share), 1e-9))));

    private static double Cost(double atZero, double slope, double quantity) => (atZero + 0.5 * slope * quantity) * quantity;

    private static double Area(Demand demand, double used)
    {
        var top = Math.Min(demand.Choke ?? demand.Intercept, demand.Intercept);
        if (demand.Slope <= 0) return top * used;
        var flat = Math.Min(used, (demand.Intercept - top) / demand.Slope);
        return top * flat - Cost(-top, demand.Slope, used - flat);
    }
}
