using Netback.Market.Structure;

namespace Netback.Market.Accounting;

/// <summary>A country's share of what an asset earns.</summary>
internal readonly record struct CountryShare(string Country, double Share);

/// <summary>Who an asset's earnings belong to: its territory, or the countries of its owners.</summary>
internal sealed class Ownership(WorldIndex index, bool byOwner)
{
    private readonly Dictionary<string, string?> countryOfActor =
        index.World.Actors.ToDictionary(actor => actor.Id, actor => actor.Country, StringComparer.Ordinal);

    private readonly ILookup<string, World.Stake> stakes =
        index.World.Ownership.ToLookup(stake => stake.Asset, StringComparer.Ordinal);

    /// <summary>
    /// Shares that sum to one. What a supply or process earns is its owners', or where none are named the owners' of its site; what
    /// no listed owner with a country holds stays with the territory.
    /// </summary>
    public IReadOnlyList<CountryShare> Of(Booking booking)
    {
        if (!byOwner || (booking.Asset ?? booking.Site) is not { } earner) return [new CountryShare(booking.Country, 1)];
        var held = stakes[stakes.Contains(earner) ? earner : booking.Site ?? earner]
            .Select(stake => (Country: countryOfActor.GetValueOrDefault(stake.Actor), stake.Share))
            .Where(stake => stake.Country is not null)
            .Select(stake => new CountryShare(stake.Country!, stake.Share))
            .ToList();
        held.Add(new CountryShare(booking.Country, 1 - held.Sum(share => share.Share)));
        return held;
    }
}
