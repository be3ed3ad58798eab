using Netback.World;

namespace Netback.Market.Batch;

/// <summary>The figures of a network that instances of one structure may differ in, by link and by place.</summary>
/// <param name="LinkCost">USD per gross tonne on a link, before freight rules.</param>
/// <param name="BorderCost">USD per gross tonne at the border on a link.</param>
/// <param name="TransferCost">USD per gross tonne of a change of mode at a place.</param>
/// <param name="IsClosed">Links that nothing may take.</param>
internal sealed record NetworkFigures(double[] LinkCost, double[] BorderCost, double[] TransferCost, bool[] IsClosed)
{
    /// <summary>The figures as a world has them.</summary>
    public static NetworkFigures Of(CaseWorld world) => new(
        [.. world.Links.Select(link => link.Cost)],
        [.. world.Links.Select(link => link.BorderCost)],
        [.. world.Places.Select(place => place.TransferCost)],
        new bool[world.Links.Count]);

    /// <summary>A copy to change.</summary>
    public NetworkFigures Copy() => new(
        (double[])LinkCost.Clone(), (double[])BorderCost.Clone(), (double[])TransferCost.Clone(), (bool[])IsClosed.Clone());

    /// <summary>A world with these costs; closed links are still there.</summary>
    public CaseWorld ApplyTo(CaseWorld world) => world with
    {
        Links = [.. world.Links.Select((link, i) => link with { Cost = LinkCost[i], BorderCost = BorderCost[i] })],
        Places = [.. world.Places.Select((place, i) => place with { TransferCost = TransferCost[i] })],
    };
}

/// <summary>One market of a batch: the numbers of its program and of its network.</summary>
internal sealed record BatchInstance(Structure.MarketInstance Market, NetworkFigures Network);
