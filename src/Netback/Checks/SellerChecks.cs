using Netback.World;

namespace Netback.Checks;

/// <summary>What leaves one gate has one seller: the one given, else the operator if it is an actor, else the site.</summary>
internal static class SellerChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var actors = world.Actors.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        var defaults = world.Sites.ToDictionary(site => site.Id,
            site => site.Operator is { } name && actors.Contains(name) ? name : site.Id, StringComparer.Ordinal);
        var firsts = new Dictionary<(string Site, string Commodity), (string Seller, string Row)>();
        foreach (var (table, id, site, commodity, seller) in Sales(world))
        {
            var who = seller ?? defaults[site];
            if (firsts.TryAdd((site, commodity), (who, $"{table}/{id}"))) continue;
            var first = firsts[(site, commodity)];
            if (first.Seller == who) continue;
            yield return new Finding(table, id, "seller", $"{who} selling {commodity} of {site}", $"{first.Seller}, as in {first.Row}",
                "give one seller per site and commodity, or make it two sites");
        }
    }

    private static IEnumerable<(string Table, string Id, string Site, string Commodity, string? Seller)> Sales(CaseWorld world) =>
        world.Supplies.Select(supply => ("supplies", supply.Id, supply.Site, supply.Commodity, supply.Seller))
            .Concat(world.Processes.SelectMany(process => process.Recipe.Where(item => item.Amount > 0)
                .Select(item => ("processes", process.Id, process.Site, item.Commodity, process.Seller))));
}
