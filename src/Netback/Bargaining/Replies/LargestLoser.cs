using Netback.Checks;
using Netback.Studies;

namespace Netback.Bargaining.Replies;

/// <summary>The country whose account falls most by a measure, those that adopt it left out.</summary>
internal static class LargestLoser
{
    /// <exception cref="CaseException">Nobody else loses.</exception>
    public static string Of(MarketView before, MarketView adopted, Party hosts)
    {
        var (country, change) = adopted.World.Countries.Select(country => country.Id).Where(country => !hosts.Has(country))
            .Select(country => (Country: country, Change: adopted.Welfare(country) - before.Welfare(country)))
            .OrderBy(item => item.Change).ThenBy(item => item.Country, StringComparer.Ordinal).FirstOrDefault();
        if (change < 0) return country;
        throw new CaseException([new Problem("command line", null, "--power", "nobody but those who adopt the measure loses by it", "the power whose replies are asked for", "name it: --power CHN")]);
    }
}
