using Netback.Market.Results;
using Netback.Tests.Support;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>What every market obeys, recomputed from the result rows and the tables, without the market's own code.</summary>
[Trait("lane", "slow")]
public sealed class MarketLaws
{
    private const double Share = 1e-6;

    [Fact]
    public void Gates_and_places_balance_and_what_is_left_over_has_no_price() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        return facts.Result.Prices.SelectMany(row =>
        {
            var left = row.Side == PriceSide.Gate ? facts.LeftAtGate(row.Site ?? "", row.Commodity) : facts.LeftAtPlace(row.Place, row.Commodity);
            var (tonnes, price) = (item.TonnesOf(row.Commodity), item.PriceOf(row.Commodity));
            return Laws.Exceed($"{row} short by", -left, 0, Share * tonnes)
                .Concat(row.Price < 0 ? [$"{row} is negative"] : [])
                .Concat(Laws.Exceed($"{row} value of the left over {left}", Math.Max(0, left) * row.Price, 0, Share * tonnes * price));
        });
    });

    [Fact]
    public void Links_carry_what_the_shipments_add_up_to_and_no_more_than_they_can() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        return item.World.Links.SelectMany(link =>
        {
            var row = item.Result.Links.First(result => result.Link == link.Id);
            var (forward, backward) = facts.Over(link);
            var tolerance = 1e-9 * (forward + backward);
            var limit = Math.Max(0, link.Capacity - link.Background ?? double.PositiveInfinity);
            return Laws.Differ($"{row} forward", row.Forward, forward, tolerance)
                .Concat(Laws.Differ($"{row} backward", row.Backward, backward, tolerance))
                .Concat(link.IsOneWay ? Laws.Differ($"{row} against its direction", backward, 0, 0) : [])
                .Concat(Laws.Exceed($"{row} over capacity", forward + backward, limit, Share * Math.Max(limit, 1e-3)))
                .Concat(limit > 0 && double.IsFinite(limit) ? Laws.Differ($"{row} share", row.UsedShare ?? double.NaN, (forward + backward) / limit, 1e-9) : []);
        });
    });

    [Fact]
    public void Delivered_price_less_gate_price_is_the_sum_of_the_parts_of_every_shipment() => Laws.Hold(SolvedWorld.Certified, item =>
        item.Result.Shipments.SelectMany(row => Laws.Differ(row.ToString(), row.DeliveredPrice - row.GatePrice, row.Parts.Total, Share * item.PriceOf(row.Commodity))));

    [Fact]
    public void The_parts_of_a_shipment_are_those_of_its_route_in_the_tables() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        var routes = new TableRoutes(item.World);
        return item.Result.Shipments.SelectMany(row =>
        {
            var goods = facts.Goods(row.Commodity);
            var walked = routes.Walk(goods, facts.Site(row.Site).Place, facts.Route(row), new Dictionary<string, double>());
            var (carriage, tolerance) = (row.Parts.Freight + row.Parts.Transfer + row.Parts.Time + row.Parts.Border, Share * item.PriceOf(row.Commodity));
            var rents = facts.Route(row).Sum(link => facts.RentOf(link) ?? 0) / goods.Contained;
            return Laws.Differ($"{row} carriage", carriage, walked.Cost, tolerance)
                .Concat(Laws.Differ($"{row} congestion", row.Parts.Congestion, rents, tolerance))
                .Concat(Laws.Differ($"{row} friction", row.Parts.Friction, facts.Friction(row.Site, row.Commodity, row.Destination), tolerance))
                .Concat(Laws.Differ($"{row} contract", row.Parts.Contract, facts.Contracts(row.Site, row.Commodity, row.Destination), tolerance));
        });
    });

    [Fact]
    public void No_route_over_the_whole_network_pays_more_than_it_costs() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        var routes = new TableRoutes(item.World);
        // A closed link carries nothing whatever it would fetch: its price is above any difference of prices.
        var shut = item.World.Commodities.Max(goods => item.PriceOf(goods.Id)) * 1e3;
        var rents = item.World.Links.ToDictionary(link => link.Id, link => facts.RentOf(link) ?? shut);
        return new TableLanes(item.World, facts.Selector, routes).All.SelectMany(lane =>
        {
            var route = routes.Cheapest(lane.Goods, lane.Site, lane.Place, rents);
            var cost = route is null ? double.PositiveInfinity : route.Cost + route.Rent + facts.Friction(lane.Site.Id, lane.Goods.Id, lane.Place)
                + facts.Contracts(lane.Site.Id, lane.Goods.Id, lane.Place) + facts.GatePrice(lane.Site.Id, lane.Goods.Id);
            return Laws.Exceed($"{lane.Goods.Id} from {lane.Site.Id} to {lane.Place} gains",
                facts.DeliveredPrice(lane.Place, lane.Goods.Id), cost, Share * item.PriceOf(lane.Goods.Id));
        });
    });

    [Fact]
    public void Mines_plants_and_users_do_what_pays_them_and_stay_within_their_limits() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var facts = new TableFacts(item);
        IEnumerable<string> Best(string what, double quantity, double limit, double gain, double tonnes, double price) =>
            Laws.Exceed($"{what} over its limit", quantity, limit, Share * tonnes)
                .Concat(quantity < limit - Share * tonnes ? Laws.Exceed($"{what} leaves a gain", gain, 0, Share * price) : [])
                .Concat(quantity > Share * tonnes ? Laws.Exceed($"{what} works at a loss", -gain, 0, Share * price) : []);
        return item.World.Supplies.SelectMany(supply => Best(supply.Id, facts.Mined(supply.Id), supply.Capacity ?? double.PositiveInfinity,
                facts.GatePrice(supply.Site, supply.Commodity) - supply.Cost - supply.Slope * facts.Mined(supply.Id), item.TonnesOf(supply.Commodity), item.PriceOf(supply.Commodity)))
            .Concat(item.World.Demands.SelectMany(demand =>
            {
                var used = facts.Used(demand.Id);
                var bid = Math.Min(demand.Choke ?? demand.Intercept, demand.Intercept - demand.Slope * used);
                return Best(demand.Id, used, demand.Limit ?? double.PositiveInfinity, bid - facts.DeliveredPrice(demand.Place, demand.Commodity), item.TonnesOf(demand.Commodity), item.PriceOf(demand.Commodity));
            }))
            .Concat(item.World.Processes.SelectMany(process => item.Result.Processes.Where(row => row.Process == process.Id).SelectMany(row =>
            {
                var goods = process.Recipe[0].Commodity;
                var worth = process.Recipe.Sum(part => part.Amount * (part.Amount > 0 ? facts.GatePrice(process.Site, part.Commodity) : facts.DeliveredPrice(facts.Site(process.Site).Place, part.Commodity)));
                var margin = worth - process.Cost - process.Slope * row.Activity;
                return Laws.Differ($"{row} margin", row.Margin, margin, Share * item.PriceOf(goods))
                    .Concat(Laws.Exceed($"{row} over capacity", row.Activity, process.Capacity ?? double.PositiveInfinity, Share * item.TonnesOf(goods)))
                    .Concat(row.Activity > Share * item.TonnesOf(goods) ? Laws.Exceed($"{row} at a loss", -margin, 0, Share * item.PriceOf(goods)) : [])
                    .Concat(process.Line is null && !(row.Activity >= process.Capacity - Share * item.TonnesOf(goods)) ? Laws.Exceed($"{row} leaves a gain", margin, 0, Share * item.PriceOf(goods)) : []);
            })));
    });
}
