using Netback.Market.Conduct;
using Netback.Market.Measures;
using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Builds the <see cref="MarketStructure"/> of a world.</summary>
internal static class StructureBuilder
{
    public static MarketStructure Build(CaseWorld world)
    {
        var index = new WorldIndex(world);
        var graph = new TradeGraph(index);
        var carriage = world.Commodities.Select(commodity => new CarriageCosts(index, commodity)).ToList();
        var gates = Gates(index);
        var deliveries = Deliveries(index);
        var open = OpenLanes.Find(index, graph, carriage, gates, deliveries);
        var terms = new LaneTerms(index, gates, deliveries, open.Lanes);
        var rows = new RowBook(index, gates, deliveries, terms);
        var columns = new ColumnBook(index, gates, deliveries, rows);
        var frame = new TradeFrame(index, gates, deliveries, open.Lanes);
        var added = new AddedTerms(frame, rows.Rows.Count, columns.Columns.Count);
        var conducts = ConductMarkets.Of(frame);
        var conductRows = ConductRows.Add(frame, conducts, added);
        var measures = MeasureEffects.Of(frame, new ConductBook(conducts, conductRows), added);
        return new MarketStructure
        {
            Index = index,
            Graph = graph,
            Carriage = carriage,
            Gates = gates,
            Deliveries = deliveries,
            Lanes = [.. open.Lanes.Select((lane, i) => terms.Attach(lane, rows, added.EntriesOf(i)))],
            Masks = open.Masks,
            Rows = added.After(rows.Rows),
            Columns = [.. columns.Columns, .. added.Columns],
            RowOfLink = rows.OfLink,
            RowOfLine = rows.OfLine,
            RowOfContract = rows.OfContract,
            RowOfFriction = rows.OfFriction,
            BuyerLanes = terms.BuyerLanes,
            Conducts = conducts,
            Measures = measures,
            PriceScale = Scales.Prices(index),
            TonneScale = Scales.Tonnes(index),
        };
    }

    internal static List<Gate> Gates(WorldIndex index)
    {
        var world = index.World;
        var sellers = new Dictionary<(int Site, int Commodity), string?>();
        foreach (var supply in world.Supplies) Name(supply.Site, supply.Commodity, supply.Seller);
        foreach (var process in world.Processes)
        {
            foreach (var item in process.Recipe.Where(item => item.Amount > 0)) Name(process.Site, item.Commodity, process.Seller);
        }
        void Name(string site, string commodity, string? seller)
        {
            var key = (index.Sites[site], index.Commodities[commodity]);
            sellers[key] = sellers.GetValueOrDefault(key) ?? seller;
        }
        return [.. sellers
            .OrderBy(entry => world.Sites[entry.Key.Site].Id, StringComparer.Ordinal)
            .ThenBy(entry => world.Commodities[entry.Key.Commodity].Id, StringComparer.Ordinal)
            .Select(entry => new Gate(entry.Key.Site, entry.Key.Commodity, index.PlaceOfSite(entry.Key.Site),
                SellerOf(index, world.Sites[entry.Key.Site].Id, entry.Value)))];
    }

    /// <summary>The seller named, else the site's operator if it is an actor, else the site.</summary>
    internal static string SellerOf(WorldIndex index, string site, string? named) =>
        named ?? (index.World.Sites[index.Sites[site]].Operator is { } name && index.Actors.Contains(name) ? name : site);

    internal static List<Delivery> Deliveries(WorldIndex index)
    {
        var world = index.World;
        var keys = world.Demands.Select(demand => (Place: index.Places[demand.Place], Commodity: index.Commodities[demand.Commodity]))
            .Concat(world.Processes.SelectMany(process => process.Recipe
                .Where(item => item.Amount < 0)
                .Select(item => (Place: index.PlaceOfSite(index.Sites[process.Site]), Commodity: index.Commodities[item.Commodity]))));
        return [.. keys.Distinct()
            .OrderBy(key => world.Places[key.Place].Id, StringComparer.Ordinal)
            .ThenBy(key => world.Commodities[key.Commodity].Id, StringComparer.Ordinal)
            .Select(key => new Delivery(key.Place, key.Commodity))];
    }
}
