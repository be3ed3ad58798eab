using Netback.Market.Accounting;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>Which gates follow the leader, and which share of what is booked is its own.</summary>
internal sealed class LeaderSites
{
    /// <summary>Share of a site from which on an owner decides what it sells.</summary>
    private const double Control = 0.5;

    private readonly WorldIndex index;
    private readonly LeaderQuestion question;
    private readonly Dictionary<string, double> shareOf = new(StringComparer.Ordinal);
    private readonly Selector selector;

    public LeaderSites(MarketStructure structure, LeaderQuestion question)
    {
        (index, this.question) = (structure.Index, question);
        selector = question.Kind == LeaderKind.Country ? Selector.Parse(question.Leader) : Selector.All;
        if (question.Kind == LeaderKind.Owner) AddStakes();
        Gates = Enumerable.Range(0, structure.Gates.Count).Where(gate => Leads(structure.Gates[gate])).ToHashSet();
        if (question.Kind == LeaderKind.Seller) AddAssets(structure);
    }

    /// <summary>The leader's gates, of all commodities.</summary>
    public IReadOnlySet<int> Gates { get; }

    /// <summary>True where a process is the leader's, so that what it takes in is the leader's own use.</summary>
    public bool IsOwn(Process process) => question.Kind == LeaderKind.Seller
        ? StructureBuilder.SellerOf(index, process.Site, process.Seller) == question.Leader
        : LeadsSite(index.Sites[process.Site]);

    /// <summary>The part of a booking that the leader counts as its profit, USD a year.</summary>
    public double Profit(Booking booking) => booking.Amount * ShareOf(booking);

    /// <summary>True where a place lies in the leader's country.</summary>
    public bool IsHome(int place) => question.Kind == LeaderKind.Country && selector.Matches(atom => index.HoldsForPlace(atom, place));

    /// <summary>
    /// Of a seller: what its assets earn, and mark-ups and contracts of their sites. Of an owner: its shares of all assets, links
    /// included. Of a country: what sites there earn; if its whole purse counts, treasury and links; if users count, theirs.
    /// </summary>
    private double ShareOf(Booking booking)
    {
        if (question.Kind != LeaderKind.Country) return Known(booking.Asset) ?? Known(booking.Site) ?? 0;
        if (booking.Site is { } site) return LeadsSite(index.Sites[site]) ? 1 : 0;
        if (!selector.Matches(atom => index.HoldsForCountry(atom, booking.Country))) return 0;
        var isUsers = booking.Item is "user_surplus" or "friction_rent" or "contract_transfer";
        return (isUsers ? question.CountsUsers : question.Purse == Purse.Country) ? 1 : 0;
    }

    private double? Known(string? earner) => earner is not null && shareOf.TryGetValue(earner, out var share) ? share : null;

    private bool Leads(Gate gate) => question.Kind == LeaderKind.Seller ? gate.Seller == question.Leader : LeadsSite(gate.Site);

    private bool LeadsSite(int site) => question.Kind == LeaderKind.Owner
        ? shareOf.GetValueOrDefault(index.World.Sites[site].Id) >= Control
        : selector.Matches(atom => index.HoldsForSite(atom, site));

    /// <summary>Stakes of the owner and of every company below it, by asset.</summary>
    private void AddStakes()
    {
        HashSet<string> family = [question.Leader];
        while (index.World.Actors.Any(actor => actor.Parent is { } parent && family.Contains(parent) && family.Add(actor.Id)))
        {
        }
        foreach (var stake in index.World.Ownership)
        {
            // An asset with owners of its own is not shared out as its site is.
            var share = family.Contains(stake.Actor) ? stake.Share : 0;
            shareOf[stake.Asset] = shareOf.GetValueOrDefault(stake.Asset) + share;
        }
    }

    private void AddAssets(MarketStructure structure)
    {
        var world = index.World;
        var led = Gates.Select(gate => structure.Gates[gate]).Select(gate => (world.Sites[gate.Site].Id, world.Commodities[gate.Commodity].Id)).ToHashSet();
        foreach (var supply in world.Supplies) shareOf[supply.Id] = led.Contains((supply.Site, supply.Commodity)) ? 1 : 0;
        foreach (var process in world.Processes) shareOf[process.Id] = IsOwn(process) ? 1 : 0;
        foreach (var (site, _) in led) shareOf[site] = 1;
    }
}
