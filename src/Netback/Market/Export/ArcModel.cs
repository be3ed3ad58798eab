using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Export;

/// <summary>
/// The market over all links instead of priced routes: a flow per gate and step of the transport graph, so that anybody can
/// solve the same equilibrium with a general solver. Per gate and set of closed links: injected at the gate's place,
/// conserved at every (place, mode), absorbed into the lanes.
/// </summary>
public static class ArcModel
{
    /// <summary>Builds the model of a world, in original units.</summary>
    public static NamedProgram Of(CaseWorld world)
    {
        var structure = StructureBuilder.Build(world);
        var book = new ArcBook(structure, MarketInstance.Of(structure));
        return book.Build();
    }
}
