using Netback.World;

namespace Netback.Studies;

/// <summary>What a site makes of a commodity: mined plus made by its processes.</summary>
public static class Output
{
    /// <summary>Tonnes contained a year by site and commodity, what is not made left out.</summary>
    public static IReadOnlyDictionary<(string Site, string Commodity), double> Of(MarketView view)
    {
        var output = new Dictionary<(string, string), double>();
        AddSupplies(view, view.World.Supplies, output);
        var activity = view.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        foreach (var process in view.World.Processes)
        {
            foreach (var item in process.Recipe) Add(output, process.Site, item.Commodity, item.Amount * activity.GetValueOrDefault(process.Id));
        }
        return output;
    }

    /// <summary>What comes out of the ground alone: no plants, no scrap, no stocks.</summary>
    public static IReadOnlyDictionary<(string Site, string Commodity), double> OfMines(MarketView view)
    {
        var output = new Dictionary<(string, string), double>();
        var stores = view.World.Sites.Where(site => site.IsStore).Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        AddSupplies(view, view.World.Supplies.Where(supply => !stores.Contains(supply.Site)), output);
        return output;
    }

    private static void AddSupplies(MarketView view, IEnumerable<Supply> supplies, Dictionary<(string, string), double> output)
    {
        var mined = view.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        foreach (var supply in supplies) Add(output, supply.Site, supply.Commodity, mined.GetValueOrDefault(supply.Id));
    }

    private static void Add(Dictionary<(string, string), double> output, string site, string commodity, double tonnes)
    {
        if (tonnes > 0) output[(site, commodity)] = output.GetValueOrDefault((site, commodity)) + tonnes;
    }
}
