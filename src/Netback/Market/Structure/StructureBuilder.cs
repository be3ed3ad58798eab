using Netback.Market.Conduct;
using Netback.Market.Measures;
using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>Builds the <see cref="MarketStructure"/> of a world.</summary>
internal static class StructureBuilder
{
    /// <summary>Builds the structure of a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="memory">What it shares with others; null where it stands alone.</param>
    public static MarketStructure Build(CaseWorld world, MarketMemory? memory = null)
    {
        memory ??= new MarketMemory();
        var index = new WorldIndex(world);
        var gates = Gates(index);
        var deliveries = Deliveries(index);
        var network = new TransportNetwork(memory.Routes.Same(new TradeGraph(index)), new FreightLinks(index), index);
        var open = OpenLanes.Find(index, network, gates, deliveries, memory.Routes);
        var terms = new LaneTerms(index, gates, deliveries, open.Lanes);
        var rows = new RowBook(index, gates, deliveries, terms);
        var columns = new ColumnBook(index, gates, deliveries, rows);
        return WithTerms(new MarketStructure
        {
            Index = index,
            Network = network,
            Gates = gates,
            Deliveries = deliveries,
            Lanes = [.. open.Lanes.Select(lane => terms.Attach(lane, rows))],
            Masks = open.Masks,
            RowBook = rows,
            Rows = rows.Rows,
            Columns = columns.Columns,
            BuyerLanes = terms.BuyerLanes,
            PriceScale = Scales.Prices(index),
            TonneScale = Scales.Tonnes(index),
            Memory = memory,
        });
    }

    /// <summary>
    /// The structure of a world that differs from the one built for in figures only: costs, slopes, quantities and capacities
    /// that are there in both. Who and what there is, which links have a limit, measures, contracts and frictions stay.
    /// </summary>
    public static MarketStructure WithFigures(MarketStructure structure, CaseWorld world)
    {
        var index = new WorldIndex(world);
        return WithTerms(structure with
        {
            Index = index,
            Network = new TransportNetwork(structure.Graph, structure.Network.Freight, index),
            Columns = new ColumnBook(index, structure.Gates, structure.Deliveries, structure.RowBook).Columns,
            PriceScale = Scales.Prices(index),
            TonneScale = Scales.Tonnes(index),
        });
    }

    /// <summary>The same market with a leader in it.</summary>
    public static MarketStructure WithLead(MarketStructure structure, Lead lead) => WithTerms(structure with
    {
        Columns = new ColumnBook(structure.Index, structure.Gates, structure.Deliveries, structure.RowBook).Columns,
    }, lead);

    /// <summary>The same with the conduct and measures of its world, and a leader if there is one, in place of those it has.</summary>
    private static MarketStructure WithTerms(MarketStructure structure, Lead? lead = null)
    {
        var own = structure.RowBook.Rows;
        var frame = new TradeFrame(structure.Index, structure.Gates, structure.Deliveries,
            [.. structure.Lanes.Select(lane => new OpenLane(lane.Gate, lane.Delivery, lane.Mask, lane.Ways))], structure.Masks);
        var added = new AddedTerms(frame, own.Count, structure.Columns.Count);
        var conducts = ConductMarkets.Of(frame, lead?.Gates);
        var conductRows = ConductRows.Add(frame, conducts, added);
        var leadColumn = lead is null ? -1 : ConductRows.AddLead(frame, lead, conducts.Count, added);
        var measures = MeasureEffects.Of(frame, new ConductBook(conducts, conductRows), added);
        return structure with
        {
            Lanes = [.. structure.Lanes.Select((lane, i) => lane with
            {
                Entries = [.. lane.Entries.Where(entry => entry.Row < own.Count), .. added.EntriesOf(i)],
            })],
            Rows = added.After(own),
            Columns = [.. structure.Columns, .. added.Columns],
            Conducts = conducts,
            LeadColumn = leadColumn,
            Measures = measures,
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
