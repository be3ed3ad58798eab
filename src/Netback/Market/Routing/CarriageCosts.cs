using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Routing;

/// <summary>
/// What it costs to carry one commodity, USD per tonne contained: per link freight, border and time, per place the
/// transfer. Freight rules multiply, add and close; a commodity without a price pays no time cost.
/// </summary>
internal sealed class CarriageCosts
{
    private const double DaysPerYear = 365;

    public CarriageCosts(WorldIndex index, Commodity commodity, FreightLinks links)
    {
        var world = index.World;
        Contained = commodity.Contained;
        var perDay = (commodity.Price ?? 0) * world.Settings.InventoryRate / DaysPerYear;
        var rules = Enumerable.Range(0, world.Freight.Count).Where(rule =>
            Selector.Parse(world.Freight[rule].Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, commodity))).ToList();
        Freight = new double[world.Links.Count];
        Border = new double[world.Links.Count];
        Time = new double[world.Links.Count];
        IsClosed = new bool[world.Links.Count];
        (Times, Plus) = (new double[world.Links.Count], new double[world.Links.Count]);
        for (var i = 0; i < world.Links.Count; i++) FillLink(world, rules, links, i, perDay);
        Transfer = [.. world.Places.Select(place => place.TransferCost / Contained)];
        TransferTime = [.. world.Places.Select(place => place.TransferDays * perDay)];
    }

    private CarriageCosts(CarriageCosts from, IReadOnlyList<int> links, IReadOnlyList<int> places)
    {
        Contained = from.Contained;
        Freight = [.. links.Select(link => from.Freight[link])];
        Border = [.. links.Select(link => from.Border[link])];
        Time = [.. links.Select(link => from.Time[link])];
        IsClosed = [.. links.Select(link => from.IsClosed[link])];
        (Times, Plus) = ([.. links.Select(link => from.Times[link])], [.. links.Select(link => from.Plus[link])]);
        Transfer = [.. places.Select(place => from.Transfer[place])];
        TransferTime = [.. places.Select(place => from.TransferTime[place])];
    }

    public double Contained { get; }
    public double[] Freight { get; }
    public double[] Border { get; }
    public double[] Time { get; }
    public bool[] IsClosed { get; }

    /// <summary>What freight rules multiply the cost of a link by, and add to it, USD per gross tonne.</summary>
    public double[] Times { get; }
    public double[] Plus { get; }
    public double[] Transfer { get; }
    public double[] TransferTime { get; }

    public double OfLink(int link) => Freight[link] + Border[link] + Time[link];

    public double OfTransfer(int place) => Transfer[place] + TransferTime[place];

    /// <summary>The same costs over another layout of the network: which link and place of this one stand where.</summary>
    public CarriageCosts Over(IReadOnlyList<int> links, IReadOnlyList<int> places) => new(this, links, places);

    private void FillLink(CaseWorld world, List<int> rules, FreightLinks links, int position, double perDay)
    {
        var link = world.Links[position];
        var (times, plus) = (1.0, 0.0);
        foreach (var number in rules.Where(number => links.Names(number, position)))
        {
            var rule = world.Freight[number];
            times *= rule.Times;
            plus += rule.Plus;
            IsClosed[position] |= !rule.IsAllowed;
        }
        (Times[position], Plus[position]) = (times, plus);
        Freight[position] = (link.Cost * times + plus) / Contained;
        Border[position] = link.BorderCost / Contained;
        Time[position] = (link.Days + link.BorderDays) * perDay;
    }
}
