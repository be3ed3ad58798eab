namespace Netback.Bargaining.Leader;

/// <summary>What a leader's name names.</summary>
public enum LeaderKind
{
    /// <summary>A seller of the case: all gates that it sells for.</summary>
    Seller,

    /// <summary>An owner: the sites of which it and companies below it hold half or more.</summary>
    Owner,

    /// <summary>A country, bloc, club or list of sites: all sites that the selector picks.</summary>
    Country,
}

/// <summary>What a leader decides on.</summary>
public enum Lever
{
    /// <summary>Tonnes a year held back of what it sells to others as a price taker.</summary>
    Withholding,

    /// <summary>USD per tonne that it sells below its gate price.</summary>
    Discount,
}

/// <summary>Whose money the leader counts.</summary>
public enum Purse
{
    /// <summary>What its sites earn.</summary>
    Sites,

    /// <summary>What the sites of a country earn, and its treasury and links.</summary>
    Country,
}

/// <summary>Who leads, in what, by which lever, and what it wants.</summary>
public sealed record LeaderQuestion
{
    public required LeaderKind Kind { get; init; }

    /// <summary>A seller, an actor, or a selector of countries and sites.</summary>
    public required string Leader { get; init; }

    /// <summary>
    /// Selector of what it withholds or sells at a discount, forms of one mineral, their tonnes contained together; it takes the
    /// price of all else.
    /// </summary>
    public required string Commodity { get; init; }

    /// <summary>Selector of destinations that it leads in; absent: all but its own use, for a country all abroad.</summary>
    public string? To { get; init; }
    public Lever Lever { get; init; }
    public Purse Purse { get; init; }

    /// <summary>True where the surplus of the country's users counts as well.</summary>
    public bool CountsUsers { get; init; }

    /// <summary>Selector of the sites to be driven out by a discount.</summary>
    public string? Rival { get; init; }

    /// <summary>USD that discounts may cost in all; absent: no limit.</summary>
    public double? Budget { get; init; }

    /// <summary>Equal steps between nothing and all that are tried first.</summary>
    public int Steps { get; init; } = DefaultSteps;

    /// <summary>Threads to solve with; no result depends on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>As many as show the shape of a profit with a few kinks: each step is one solve.</summary>
    public const int DefaultSteps = 20;
}
