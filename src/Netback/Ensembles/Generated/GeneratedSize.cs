using System.Globalization;

namespace Netback.Ensembles.Generated;

/// <summary>How large a generated market is.</summary>
/// <param name="Arcs">About how many arc variables it has: one for each commodity and direction of each link that it may take.</param>
/// <param name="Minerals">Chains, of three to five stages each.</param>
/// <param name="Places">Places of the network.</param>
/// <param name="Region">Places, nearest to one of them, that the goods of a mineral travel between.</param>
/// <param name="Plants">Plants for each stage but the first.</param>
/// <param name="Mines">Mines of a mineral.</param>
/// <param name="Markets">Places where the last good of a mineral is bought.</param>
/// <param name="PublishedPerSecond">Solves a second of the best general solver (<see cref="Source"/>); absent: not measured.</param>
public sealed record GeneratedSize(int Arcs, int Minerals, int Places, int Region, int Plants, int Mines, int Markets, double? PublishedPerSecond)
{
    /// <summary>Where the rates of general solvers are from.</summary>
    public const string Source = "QOCO 0.3.2 and PIQP 0.6.2 at 1e-7, one core of an EPYC Zen 5, arc form of like problems, not these ones (docs/design/solver.md)";

    /// <summary>The sizes of the bench, smallest first; counts are those of the problems that the general solvers were measured on.</summary>
    public static IReadOnlyList<GeneratedSize> All { get; } =
    [
        new(300, 3, 14, 8, 3, 2, 5, 1020),
        new(3_000, 13, 110, 18, 4, 6, 7, 28),
        new(20_000, 23, 300, 48, 6, 7, 12, 1.0),
        new(100_000, 40, 800, 150, 8, 10, 20, null),
    ];

    /// <summary>Its name on the command line.</summary>
    public string Id => Arcs.ToString(CultureInfo.InvariantCulture);
}
