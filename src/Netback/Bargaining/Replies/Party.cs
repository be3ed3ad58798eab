using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>Countries that act as one: a power, or hosts.</summary>
internal sealed class Party
{
    private readonly HashSet<string> countries;

    public Party(CaseWorld world, string text)
    {
        Text = text;
        var (selector, index) = (Selector.Parse(text), new WorldIndex(world));
        countries = world.Countries.Select(country => country.Id)
            .Where(country => selector.Matches(atom => index.HoldsForCountry(atom, country))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The selector as written.</summary>
    public string Text { get; }

    public bool Has(string country) => countries.Contains(country);

    /// <summary>Its countries as a selector.</summary>
    public string Countries => string.Join(';', countries.Order(StringComparer.Ordinal));
}
