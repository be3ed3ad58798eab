using Netback.World;

namespace Netback.Tests.Support;

/// <summary>Owners, requirements and stocks for small worlds.</summary>
internal static class TinyOwners
{
    public static TinyWorld Owner(this TinyWorld world, string asset, string actor, double share, string? country = null, string? parent = null) => world.Change(current => current with
    {
        Actors = current.Actors.Any(row => row.Id == actor) ? current.Actors : [.. current.Actors, new Actor(actor, actor, "company", country, null, parent)],
        Ownership = [.. current.Ownership, new Stake(asset, actor, share)],
    });

    public static TinyWorld Requires(this TinyWorld world, string rule, string? of, double? threshold, string partner = "DEU", string? appliesTo = null) => world.Change(current => current with
    {
        Requirements = [.. current.Requirements, new Requirement($"r{current.Requirements.Count}", partner, rule, of, threshold, appliesTo)],
    });

    public static TinyWorld Holds(this TinyWorld world, string good, string place, double tonnes) => world.Change(current => current with
    {
        Stocks = [.. current.Stocks, new StockHeld($"stock-{current.Stocks.Count}", good, place, tonnes)],
    });
}
