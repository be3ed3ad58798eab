using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Conduct;

/// <summary>Who takes from the delivered balances of a world: users, and processes as their input.</summary>
internal sealed class Takers
{
    private readonly ILookup<(int Place, int Commodity), Demand> users;
    private readonly ILookup<(int Place, int Commodity), Process> processes;

    public Takers(WorldIndex index)
    {
        users = index.World.Demands.ToLookup(demand => (index.Places[demand.Place], index.Commodities[demand.Commodity]));
        processes = index.World.Processes
            .SelectMany(process => process.Recipe.Where(item => item.Amount < 0).Select(item => (process, item.Commodity)))
            .ToLookup(input => (index.PlaceOfSite(index.Sites[input.process.Site]), index.Commodities[input.Commodity]), input => input.process);
    }

    /// <summary>Demands at a balance.</summary>
    public IReadOnlyList<Demand> Users(Delivery delivery) => [.. users[(delivery.Place, delivery.Commodity)]];

    /// <summary>True where some process takes from a balance.</summary>
    public bool Feeds(Delivery delivery) => processes.Contains((delivery.Place, delivery.Commodity));

    /// <summary>True where nobody but processes of a kind takes from a balance: for whom they belong to it is no market.</summary>
    public bool AreAll(Delivery delivery, Func<Process, bool> isOwn) =>
        Users(delivery).Count == 0 && processes[(delivery.Place, delivery.Commodity)].All(isOwn);
}
