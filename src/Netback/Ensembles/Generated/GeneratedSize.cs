namespace Netback.Ensembles.Generated;

/// <summary>How large a generated market is.</summary>
/// <param name="Name">About how many arc variables it has: one for each commodity and direction of each link that it may take.</param>
/// <param name="Minerals">Chains, of three to five stages each.</param>
/// <param name="Places">Places of the network.</param>
/// <param name="Region">Places, nearest to one of them, that the goods of a mineral travel between.</param>
/// <param name="Plants">Plants for each stage but the first.</param>
/// <param name="Mines">Mines of a mineral.</param>
/// <param name="Markets">Places where the last good of a mineral is bought.</param>
public sealed record GeneratedSize(string Name, int Minerals, int Places, int Region, int Plants, int Mines, int Markets)
{
    /// <summary>The sizes of the bench, smallest first; counts are those of the published measurements of general solvers.</summary>
    public static IReadOnlyList<GeneratedSize> All { get; } =
    [
        new("300", 3, 14, 8, 3, 2, 5),
        new("3,000", 13, 110, 14, 4, 6, 7),
        new("20,000", 23, 300, 48, 6, 7, 12),
        new("100,000", 40, 800, 150, 8, 10, 20),
    ];
}
