using Netback.World;

namespace Netback.Checks;

/// <summary>Links that other traffic fills nearly or wholly: likely a figure that includes the case's own goods, or of another year.</summary>
internal static class LinkChecks
{
    /// <summary>Share of the capacity from which background traffic is doubtful.</summary>
    private const double DoubtfulShare = 0.9;

    public static IEnumerable<Finding> Run(CaseWorld world) => world.Links
        .Where(link => link is { Capacity: { } capacity, Background: > 0 } && link.Background >= DoubtfulShare * capacity)
        .Select(link => Crowded(link) with { IsWarning = true });

    private static Finding Crowded(Link link) => new(
        "links", link.Id, "background", $"{Figures.Text(link.Background)} of a capacity of {Figures.Text(link.Capacity ?? 0)}",
        "less than nine tenths of the capacity", "check that both are of one year and that the case's own goods are not counted");
}
