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

    /// <summary>True where some owner of the asset is named.</summary>
    public bool IsNamed(string asset) => stakes.Contains(asset);

    /// <summary>Shares that sum to one; what no listed owner with a country holds stays with the territory.</summary>
    public IReadOnlyList<CountryShare> Of(string asset, string territory)
    {
        if (!byOwner) return [new CountryShare(territory, 1)];
        var held = stakes[asset]
            .Select(stake => (Country: countryOfActor.GetValueOrDefault(stake.Actor), stake.Share))
            .Where(stake => stake.Country is not null)
            .Select(stake => new CountryShare(stake.Country!, stake.Share))
            .ToList();
        held.Add(new CountryShare(territory, 1 - held.Sum(share => share.Share)));
        return held;
    }
}
