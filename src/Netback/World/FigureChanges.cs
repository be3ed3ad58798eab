namespace Netback.World;

/// <summary>A figure of a case that takes another value.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="From">The value that the world was built with.</param>
/// <param name="To">The value it takes.</param>
public readonly record struct FigureChange(string Table, string Id, string Column, double From, double To)
{
    /// <summary>What the figure is multiplied by.</summary>
    public double Factor => To / From;
}

/// <summary>
/// A world with some figures changed, without reading the case again. What a reference point was turned into follows it: with the
/// price of a demand its whole curve rises, with the quantity it stretches, with the elasticity it turns about the reference
/// point.
/// </summary>
public sealed class FigureChanges
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["supplies"] = ["cost", "slope", "capacity", "price", "quantity"],
        ["processes"] = ["cost", "slope", "capacity"],
        ["links"] = ["cost", "days", "border_cost", "border_days", "capacity", "background"],
        ["places"] = ["transfer_cost", "transfer_days"],
        ["demands"] = ["intercept", "slope", "choke", "price", "quantity", "elasticity", "elasticity_long"],
        ["measures"] = ["value", "quantity"],
        ["conduct"] = ["theta"],
        ["frictions"] = ["cost", "slope"],
        ["contracts"] = ["quantity", "share", "price", "penalty"],
    };

    /// <summary>Tables whose figures are numbers of a market's structure, not its shape.</summary>
    private static readonly string[] Numbers = ["supplies", "processes", "links", "places", "demands"];

    private readonly Dictionary<string, ILookup<string, FigureChange>> byTable;

    public FigureChanges(IEnumerable<FigureChange> changes) =>
        byTable = changes.GroupBy(change => change.Table, StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => table.ToLookup(change => change.Id, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>True where a market keeps its structure under the changes.</summary>
    public bool AreNumbersOnly => byTable.Keys.All(table => Numbers.Contains(table));

    /// <summary>Tables that have figures which can change so.</summary>
    public static IReadOnlyCollection<string> Tables => Known.Keys;

    /// <summary>The columns of a table that can change so; none for other tables.</summary>
    public static IReadOnlyList<string> Columns(string table) => Known.GetValueOrDefault(table, []);

    /// <summary>True where the market knows only what the figure was turned into, so that it must have been other than zero.</summary>
    public static bool NeedsValue(string table, string column) =>
        table is "supplies" or "demands" && column is "price" or "quantity" or "elasticity" or "elasticity_long" or "choke";

    public CaseWorld Apply(CaseWorld world) => world with
    {
        Supplies = Applied("supplies", world.Supplies, row => row.Id, Changed),
        Processes = Applied("processes", world.Processes, row => row.Id, Changed),
        Links = Applied("links", world.Links, row => row.Id, Changed),
        Places = Applied("places", world.Places, row => row.Id, Changed),
        Demands = Applied("demands", world.Demands, row => row.Id, Changed),
        Measures = Applied("measures", world.Measures, row => row.Id, Changed),
        Conducts = Applied("conduct", world.Conducts, row => row.Id, Changed),
        Frictions = Applied("frictions", world.Frictions, row => row.Id, Changed),
        Contracts = Applied("contracts", world.Contracts, row => row.Id, Changed),
    };

    private IReadOnlyList<T> Applied<T>(string table, IReadOnlyList<T> rows, Func<T, string> id, Func<T, FigureChange, T> changed)
    {
        if (!byTable.TryGetValue(table, out var changes)) return rows;
        return [.. rows.Select(row => changes[id(row)].Aggregate(row, changed))];
    }

    private static Supply Changed(Supply supply, FigureChange change) => change.Column switch
    {
        "cost" => supply with { Cost = change.To },
        "slope" => supply with { Slope = change.To },
        "capacity" => supply with { Capacity = change.To },
        "price" => supply with { Cost = supply.Cost * change.Factor, Slope = supply.Slope * change.Factor },
        "quantity" => supply with { Slope = supply.Slope / change.Factor },
        _ => throw Unknown(change),
    };

    private static Process Changed(Process process, FigureChange change) => change.Column switch
    {
        "cost" => process with { Cost = change.To },
        "slope" => process with { Slope = change.To },
        "capacity" => process with { Capacity = change.To },
        _ => throw Unknown(change),
    };

    private static Link Changed(Link link, FigureChange change) => change.Column switch
    {
        "cost" => link with { Cost = change.To },
        "days" => link with { Days = change.To },
        "border_cost" => link with { BorderCost = change.To },
        "border_days" => link with { BorderDays = change.To },
        "capacity" => link with { Capacity = change.To },
        "background" => link with { Background = change.To },
        _ => throw Unknown(change),
    };

    private static Place Changed(Place place, FigureChange change) => change.Column switch
    {
        "transfer_cost" => place with { TransferCost = change.To },
        "transfer_days" => place with { TransferDays = change.To },
        _ => throw Unknown(change),
    };

    private static Demand Changed(Demand demand, FigureChange change) => change.Column switch
    {
        "intercept" => demand with { Intercept = change.To },
        "slope" => demand with { Slope = change.To },
        "choke" => demand with { Choke = change.To, Intercept = demand.Slope == 0 ? demand.Intercept * change.Factor : demand.Intercept },
        "price" => demand with { Intercept = demand.Intercept * change.Factor, Slope = demand.Slope * change.Factor },
        "quantity" => demand with { Slope = demand.Slope / change.Factor, Limit = demand.Limit * change.Factor },
        "elasticity" or "elasticity_long" => Turned(demand, Math.Abs(change.From), Math.Abs(change.To)),
        _ => throw Unknown(change),
    };

    /// <summary>Intercept p·(1 + 1/ε) and slope p/(ε·q) about the same p and q.</summary>
    private static Demand Turned(Demand demand, double from, double to) => demand with
    {
        Intercept = demand.Intercept * (1 + 1 / to) / (1 + 1 / from),
        Slope = demand.Slope * from / to,
    };

    private static Measure Changed(Measure measure, FigureChange change) => change.Column switch
    {
        "value" => measure with { Value = change.To },
        "quantity" => measure with { Quantity = change.To },
        _ => throw Unknown(change),
    };

    private static Conduct Changed(Conduct conduct, FigureChange change) => change.Column switch
    {
        "theta" => conduct with { Theta = change.To },
        _ => throw Unknown(change),
    };

    private static Friction Changed(Friction friction, FigureChange change) => change.Column switch
    {
        "cost" => friction with { Cost = change.To },
        "slope" => friction with { Slope = change.To },
        _ => throw Unknown(change),
    };

    private static Contract Changed(Contract contract, FigureChange change) => change.Column switch
    {
        "quantity" => contract with { Quantity = change.To },
        "share" => contract with { Share = change.To },
        "price" => contract with { Price = change.To },
        "penalty" => contract with { Penalty = change.To },
        _ => throw Unknown(change),
    };

    private static ArgumentException Unknown(FigureChange change) =>
        new($"{change.Table}/{change.Id}/{change.Column} is not a figure that a world can change", nameof(change));
}
