using Netback.Checks;
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
    /// <exception cref="CaseException">Some measure answers to prices, which no single program says.</exception>
    public static NamedProgram Of(CaseWorld world)
    {
        var structure = StructureBuilder.Build(world);
        Problem[] beyond = [.. structure.Measures.Where(measure => measure.Unknowns > 0).Select(measure => new Problem(
            "measures.csv", null, "kind", $"{measure.Measure.Id}, a {measure.Measure.Kind}{(measure.Measure.Unit == "share" ? " that is a share of a price" : "")}",
            "measures that do not answer to prices", "drop it in a scenario: no single program has its equilibrium"))];
        if (beyond.Length > 0) throw new CaseException(beyond);
        var book = new ArcBook(structure, MarketInstance.Of(structure));
        return book.Build();
    }
}
