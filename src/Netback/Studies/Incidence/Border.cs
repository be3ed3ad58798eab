using Netback.Market.Measures;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Incidence;

/// <summary>
/// Which countries stand on the side of the government that takes a measure: the destination of what acts where goods enter, the
/// origin of what acts where they leave or are made, the country of the place of a public buyer, the country barred in transit.
/// A quota stands with the destination where it names one.
/// </summary>
internal static class Border
{
    /// <summary>Countries inside, in the order of the case.</summary>
    public static IReadOnlyList<string> Inside(CaseWorld world, IReadOnlyList<Measure> measures)
    {
        var index = new WorldIndex(world);
        var inside = measures.SelectMany(measure => InsideOf(index, measure)).ToHashSet(StringComparer.Ordinal);
        return [.. world.Countries.Select(country => country.Id).Where(inside.Contains)];
    }

    /// <summary>Countries with a place that a selector picks, in the order of the case.</summary>
    public static IReadOnlyList<string> CountriesOf(CaseWorld world, string selector)
    {
        var picked = CountriesOf(new WorldIndex(world), selector).ToHashSet(StringComparer.Ordinal);
        return [.. world.Countries.Select(country => country.Id).Where(picked.Contains)];
    }

    private static IEnumerable<string> CountriesOf(WorldIndex index, string? selector)
    {
        var picked = Selector.Parse(selector);
        return Enumerable.Range(0, index.World.Places.Count)
            .Where(place => picked.Matches(atom => index.HoldsForPlace(atom, place))).Select(index.CountryOfPlace);
    }

    private static IEnumerable<string> InsideOf(WorldIndex index, Measure measure) => measure.Kind switch
    {
        "tariff" or "import_ban" or "variable_levy" => CountriesOf(index, measure.Destination),
        "quota" when measure.Destination is not null => CountriesOf(index, measure.Destination),
        "intervention" => index.World.Places.Where(place => place.Id == measure.Place).Select(place => place.Country),
        "transit_ban" => Barred(index, Selector.Parse(measure.Via)),
        _ => Makers(index, measure),
    };

    private static IEnumerable<string> Makers(WorldIndex index, Measure measure)
    {
        var scope = new MeasureScope(index, measure);
        return StructureBuilder.Gates(index).Where(gate => scope.Concerns(gate)).Select(gate => index.CountryOfSite(gate.Site));
    }

    private static IEnumerable<string> Barred(WorldIndex index, Selector via) => via.IsAll ? []
        : index.World.Countries.Select(country => country.Id).Where(country => via.Matches(atom => index.HoldsForCountry(atom, country)));
}
