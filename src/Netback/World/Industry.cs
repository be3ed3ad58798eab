namespace Netback.World;

/// <summary>A mine or plant: the gate that goods leave from.</summary>
public sealed record Site
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Place { get; init; }
    public string? Kind { get; init; }
    public string? Operator { get; init; }

    /// <summary>True for scrap and stocks: what they yield was mined before.</summary>
    public bool IsStore => Kind is "secondary" or "stock";

    /// <summary>True for a row that lumps countries: its kind ends with these words.</summary>
    public bool IsOfSeveralCountries => Kind?.EndsWith("of several countries", StringComparison.Ordinal) == true;
}

/// <summary>Marginal cost <c>Cost + Slope·s</c> of tonnes mined at a site, up to a capacity.</summary>
public sealed record Supply
{
    public required string Id { get; init; }
    public required string Site { get; init; }
    public required string Commodity { get; init; }

    /// <summary>USD per tonne contained at zero.</summary>
    public required double Cost { get; init; }

    /// <summary>USD per tonne per tonne a year.</summary>
    public double Slope { get; init; }

    /// <summary>Tonnes contained a year; absent: no limit.</summary>
    public double? Capacity { get; init; }
    public string? Seller { get; init; }
}

/// <summary>A process at a site: activity y costs <c>Cost·y + ½·Slope·y²</c> and moves goods by its recipe.</summary>
public sealed record Process
{
    public required string Id { get; init; }
    public required string Site { get; init; }

    /// <summary>USD per unit of activity.</summary>
    public required double Cost { get; init; }
    public double Slope { get; init; }

    /// <summary>Activity a year; absent: no limit.</summary>
    public double? Capacity { get; init; }

    /// <summary>Processes of one line share it: Σ y/capacity ≤ 1.</summary>
    public string? Line { get; init; }
    public string? Seller { get; init; }

    /// <summary>Amounts per unit of activity, in the order of the file: negative in, positive out.</summary>
    public required IReadOnlyList<RecipeItem> Recipe { get; init; }
}

/// <summary>Tonnes contained of a commodity per unit of activity: negative in, positive out.</summary>
public readonly record struct RecipeItem(string Commodity, double Amount);

/// <summary>
/// Use at a place. Willingness to pay is <c>Intercept − Slope·d</c>, d at most <see cref="Limit"/>.
/// A reference point with elasticity, a choke and the horizon have been turned into these when the year was read.
/// </summary>
public sealed record Demand
{
    public required string Id { get; init; }
    public required string Place { get; init; }
    public required string Commodity { get; init; }

    /// <summary>USD per tonne contained at zero use, before the choke.</summary>
    public required double Intercept { get; init; }

    /// <summary>USD per tonne per tonne a year; 0: any quantity up to the limit at the intercept.</summary>
    public required double Slope { get; init; }

    /// <summary>Tonnes contained a year; absent: no limit.</summary>
    public double? Limit { get; init; }

    /// <summary>Most anybody pays, USD per tonne; absent: the intercept.</summary>
    public double? Choke { get; init; }
}
