using Netback.World;

namespace Netback.Studies.Draws;

/// <summary>
/// A world with its figures drawn over the spread of their evidence: costs of supplies, processes, links and transfers,
/// levels of demand (price and quantity), and capacities. Geography, recipes, contents, elasticities, contracts, traffic
/// and measures stay as they are. A link's capacity and background move together: what varies is what is left for the
/// case's goods, in proportion.
/// </summary>
public sealed class EvidenceDraw
{
    private readonly Dictionary<string, double> factors = new(StringComparer.Ordinal);

    /// <summary>Draws the figures of a case.</summary>
    /// <param name="evidence">What stands behind every figure.</param>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="draw">Number of the draw, shared by all scenarios.</param>
    public EvidenceDraw(IReadOnlyList<FigureEvidence> evidence, long seed, int draw)
        : this(evidence, figure => EvidenceSpread.Normal(figure, seed, draw))
    {
    }

    /// <summary>Moves each figure as far as its rule is moved.</summary>
    /// <param name="evidence">What stands behind every figure.</param>
    /// <param name="normalOf">Standard normal number of a figure; null leaves it as it is.</param>
    public EvidenceDraw(IEnumerable<FigureEvidence> evidence, Func<FigureEvidence, double?> normalOf)
    {
        foreach (var figure in evidence.Where(IsVaried))
        {
            if (normalOf(figure) is { } normal) factors[figure.Target] = EvidenceSpread.Factor(figure, normal);
        }
    }

    /// <summary>The world as it would be if the figures were as drawn.</summary>
    public CaseWorld Apply(CaseWorld world) => world with
    {
        Supplies = [.. world.Supplies.Select(Drawn)],
        Processes = [.. world.Processes.Select(Drawn)],
        Links = [.. world.Links.Select(Drawn)],
        Places = [.. world.Places.Select(place => place with { TransferCost = place.TransferCost * Of("places", place.Id, "transfer_cost") })],
        Demands = [.. world.Demands.Select(Drawn)],
    };

    /// <summary>True where draws move a figure.</summary>
    public static bool IsVaried(FigureEvidence figure) => (figure.Table, figure.Column) switch
    {
        ("supplies", "cost" or "slope" or "price" or "quantity" or "capacity") => true,
        ("processes", "cost" or "slope" or "capacity") => true,
        ("links", "cost" or "border_cost" or "capacity") => true,
        ("places", "transfer_cost") => true,
        ("demands", "intercept" or "price" or "quantity" or "choke") => true,
        _ => false,
    };

    private double Of(string table, string id, string column) => factors.GetValueOrDefault($"{table}/{id}/{column}", 1);

    /// <summary>From a reference point, cost and slope follow its price, and a larger quantity flattens the slope.</summary>
    private Supply Drawn(Supply supply)
    {
        var (price, quantity) = (Of("supplies", supply.Id, "price"), Of("supplies", supply.Id, "quantity"));
        return supply with
        {
            Cost = supply.Cost * Of("supplies", supply.Id, "cost") * price,
            Slope = supply.Slope * Of("supplies", supply.Id, "slope") * price / quantity,
            Capacity = supply.Capacity * Of("supplies", supply.Id, "capacity"),
        };
    }

    private Process Drawn(Process process) => process with
    {
        Cost = process.Cost * Of("processes", process.Id, "cost"),
        Slope = process.Slope * Of("processes", process.Id, "slope"),
        Capacity = process.Capacity * Of("processes", process.Id, "capacity"),
    };

    private Link Drawn(Link link)
    {
        var capacity = Of("links", link.Id, "capacity");
        return link with
        {
            Cost = link.Cost * Of("links", link.Id, "cost"),
            BorderCost = link.BorderCost * Of("links", link.Id, "border_cost"),
            Capacity = link.Capacity * capacity,
            Background = link.Background * capacity,
        };
    }

    /// <summary>A higher price lifts the whole curve; a larger quantity stretches it.</summary>
    private Demand Drawn(Demand demand)
    {
        var level = Of("demands", demand.Id, "price") * Of("demands", demand.Id, "intercept");
        var quantity = Of("demands", demand.Id, "quantity");
        var choke = Of("demands", demand.Id, "choke");
        var isFlatAtChoke = demand.Slope == 0 && factors.ContainsKey($"demands/{demand.Id}/choke");
        return demand with
        {
            Intercept = demand.Intercept * (isFlatAtChoke ? choke : level),
            Slope = demand.Slope * level / quantity,
            Limit = demand.Limit * quantity,
            Choke = demand.Choke * choke,
        };
    }
}
