namespace Netback.Market.Structure;

/// <summary>What a row of the market program says.</summary>
internal enum RowKind
{
    /// <summary>mined + made − shipped ≥ 0; dual: gate price.</summary>
    Gate,

    /// <summary>arrived − taken in − used ≥ 0; dual: delivered price.</summary>
    Delivery,

    /// <summary>gross tonnes over a link ≤ free capacity; dual: −rent per gross tonne.</summary>
    Link,

    /// <summary>Σ activity ÷ capacity ≤ 1; dual: −rent of the line.</summary>
    Line,

    /// <summary>delivered under the contract + shortfall ≥ quantity; dual: price of the obligation.</summary>
    Contract,

    /// <summary>X − Σ shipments of the pair = 0; dual: marginal friction.</summary>
    Friction,

    /// <summary>q − Σ shipments of a seller into a balance = 0; dual: marginal conduct θβq.</summary>
    Conduct,

    /// <summary>What a measure asks of shipments; dual: its price or minus its rent.</summary>
    Measure,
}

/// <summary>How a row's sum stands to its right-hand side, and so the sign of its dual.</summary>
internal enum RowSense
{
    /// <summary>Dual ≥ 0: a price.</summary>
    AtLeast,

    /// <summary>Dual ≤ 0: minus a rent.</summary>
    AtMost,

    /// <summary>Dual of either sign.</summary>
    Equal,
}

/// <summary>A row of the market program.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Sense">How its sum stands to its right-hand side.</param>
/// <param name="Subject">Position of what it is about: gate, delivery, link, line, contract, friction, conduct market, measure.</param>
/// <param name="Commodity">Position of the commodity whose tonnes it counts; −1 where it counts no tonnes of one (links, lines).</param>
internal sealed record Row(RowKind Kind, RowSense Sense, int Subject, int Commodity)
{
    /// <summary>Right-hand side of a measure's row as written; that of other rows follows from their subject.</summary>
    public double Bound { get; init; }

    /// <summary>True for gate and delivered balances, whose duals are prices.</summary>
    public bool IsBalance => Kind is RowKind.Gate or RowKind.Delivery;
}

/// <summary>A coefficient of a column in a row.</summary>
internal readonly record struct RowEntry(int Row, double Coefficient);

/// <summary>What a column that is not a route decides.</summary>
internal enum ColumnKind
{
    Supply,
    Process,
    Demand,
    Shortfall,
    Friction,

    /// <summary>What a seller with market power delivers to one balance.</summary>
    Conduct,

    /// <summary>What a measure buys or covers.</summary>
    Measure,
}

/// <summary>
/// A column that is not a route: cost <c>Cost·v + ½·Curvature·v²</c> for 0 ≤ v ≤ Upper (a demand's cost is minus its
/// willingness to pay), with its rows. Costs and bounds are those of the world as written; an instance may differ.
/// </summary>
/// <param name="Kind">What it decides.</param>
/// <param name="Subject">Position of the supply, process, demand, contract, friction, conduct market or measure.</param>
/// <param name="Commodity">Position of the commodity whose scale measures it.</param>
/// <param name="Entries">Rows and coefficients.</param>
/// <param name="Terms">Cost terms as written.</param>
internal sealed record FixedColumn(
    ColumnKind Kind, int Subject, int Commodity, IReadOnlyList<RowEntry> Entries, ColumnTerms Terms);

/// <summary>Linear cost, curvature and upper bound of a column.</summary>
internal readonly record struct ColumnTerms(double Cost, double Curvature, double Upper);
