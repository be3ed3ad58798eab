namespace Netback.World;

/// <summary>A country, by ISO 3166-1 alpha-3 code.</summary>
public sealed record Country(string Id, string Name, string? Bloc);

/// <summary>Membership of a country in a club, inclusive years; a country may be in several.</summary>
public sealed record GroupMember(string Group, string Country, int? From, int? Until);

/// <summary>A place goods pass through, arrive at or leave from.</summary>
public sealed record Place
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Country { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Kind { get; init; }

    /// <summary>USD per gross tonne paid when a route changes mode here.</summary>
    public double TransferCost { get; init; }

    /// <summary>Days lost when a route changes mode here.</summary>
    public double TransferDays { get; init; }
}

/// <summary>A connection between two places by one mode.</summary>
public sealed record Link
{
    public required string Id { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>rail, road, sea, ferry …; absent is a mode of its own.</summary>
    public string? Mode { get; init; }
    public double? Kilometres { get; init; }

    /// <summary>USD per gross tonne.</summary>
    public required double Cost { get; init; }
    public double Days { get; init; }

    /// <summary>Days not exceeded nine times in ten.</summary>
    public double? DaysP90 { get; init; }

    /// <summary>USD per gross tonne at the border on this link.</summary>
    public double BorderCost { get; init; }
    public double BorderDays { get; init; }

    /// <summary>Gross tonnes a year, both directions together; absent: no limit.</summary>
    public double? Capacity { get; init; }

    /// <summary>Gross tonnes a year of traffic that is not the case's own.</summary>
    public double Background { get; init; }

    /// <summary>Countries that control the link, all of them; empty: none named.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Corridors { get; init; } = [];
    public bool IsOneWay { get; init; }

    /// <summary>What is left for the case's own goods, gross tonnes a year; absent: no limit.</summary>
    public double? FreeCapacity => Capacity is { } capacity ? Math.Max(0, capacity - Background) : null;
}

/// <summary>How a class of goods travels on a link: cost times a factor, plus an amount, or not at all.</summary>
public sealed record FreightRule(string Link, string Commodity, double Times, double Plus, bool IsAllowed)
{
    /// <summary>Key of the row, <c>link+commodity</c>; an empty selector at the end is left out.</summary>
    public string Id => $"{Link}+{Commodity}".TrimEnd('+');
}
