namespace Netback.Studies;

/// <summary>What a site makes of a commodity: mined plus made by its processes.</summary>
public static class Output
{
    /// <summary>Tonnes contained a year by site and commodity, what is not made left out.</summary>
    public static IReadOnlyDictionary<(string Site, string Commodity), double> Of(MarketView view)
    {
        var output = new Dictionary<(string, string), double>();
        void Add(string site, string commodity, double tonnes)
        {
            if (tonnes > 0) output[(site, commodity)] = output.GetValueOrDefault((site, commodity)) + tonnes;
        }
        var mined = view.Result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        var activity = view.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        foreach (var supply in view.World.Supplies) Add(supply.Site, supply.Commodity, mined.GetValueOrDefault(supply.Id));
        foreach (var process in view.World.Processes)
        {
            foreach (var item in process.Recipe) Add(process.Site, item.Commodity, item.Amount * activity.GetValueOrDefault(process.Id));
        }
        return output;
    }
}
