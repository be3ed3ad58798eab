namespace Netback.Studies.Floors;

/// <summary>How a price is kept from falling.</summary>
public enum FloorKind
{
    /// <summary>A levy on goods from outside the club that rises until the price inside is the floor.</summary>
    VariableLevy,

    /// <summary>A public buyer who takes any quantity at the floor.</summary>
    Intervention,

    /// <summary>A payment of what is missing to the floor to trusted sites, on every tonne they ship.</summary>
    ContractForDifference,
}

/// <summary>Which floors to try.</summary>
public sealed record FloorRequest
{
    /// <summary>The commodity whose price is kept.</summary>
    public required string Commodity { get; init; }

    /// <summary>Selector of the countries that keep it.</summary>
    public required string Club { get; init; }

    /// <summary>
    /// Selector of what a levy is charged on; null: the commodity alone. A levy on one stage is evaded by importing the stages
    /// before and after it.
    /// </summary>
    public string? Levied { get; init; }

    /// <summary>Floors, USD per tonne contained.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>Place whose delivered price is kept; null: the club's largest user of the commodity.</summary>
    public string? Place { get; init; }

    /// <summary>Selector of the sites whose supply is wanted, which a contract for difference supports; null: those inside the club.</summary>
    public string? Trusted { get; init; }
}
