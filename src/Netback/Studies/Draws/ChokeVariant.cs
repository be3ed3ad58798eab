using Netback.World;

namespace Netback.Studies.Draws;

/// <summary>
/// A world with the caps on willingness to pay moved. Where demand hardly answers to price the cap decides scarcity prices,
/// so results that hang on it are shown at half and at twice the cap.
/// </summary>
public static class ChokeVariant
{
    /// <summary>True where some demand has a cap that its curve reaches.</summary>
    public static bool HasChokes(CaseWorld world) => world.Demands.Any(demand => demand.Choke is not null);

    /// <summary>All caps times a factor; a demand that is flat at its cap moves with it.</summary>
    public static CaseWorld Times(CaseWorld world, double factor) => world with
    {
        Demands = [.. world.Demands.Select(demand => demand.Choke is not { } choke ? demand : demand with
        {
            Choke = choke * factor,
            Intercept = demand.Slope == 0 && demand.Intercept >= choke ? demand.Intercept * factor : demand.Intercept,
        })],
    };
}
