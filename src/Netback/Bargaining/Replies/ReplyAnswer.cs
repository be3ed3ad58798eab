namespace Netback.Bargaining.Replies;

/// <summary>What one move does; USD a year, gains positive.</summary>
public sealed record ReplyRow
{
    public required string Move { get; init; }
    public required string Title { get; init; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? NotSolved { get; init; }

    /// <summary>Change of the power's account against no reply.</summary>
    public double? Power { get; init; }

    /// <summary>Change of the hosts' accounts against no reply.</summary>
    public double? Hosts { get; init; }

    /// <summary>Change of what all users gain, against no reply.</summary>
    public double? Users { get; init; }

    /// <summary>The same against the case without the measure.</summary>
    public double? PowerFromBefore { get; init; }
    public double? HostsFromBefore { get; init; }
    public double? UsersFromBefore { get; init; }

    /// <summary>The power gains by it once the measure stands, so that the threat of it would be carried out. What changes nothing is no threat.</summary>
    public bool IsCredible { get; init; }
}

/// <summary>What a move takes from the hosts, and how long they can bear it.</summary>
public sealed record CoverRow
{
    public required string Move { get; init; }
    public required string Commodity { get; init; }

    /// <summary><c>sales</c> to the power that end, or <c>supplies</c> from it.</summary>
    public required string What { get; init; }

    /// <summary>Tonnes contained that a month without costs.</summary>
    public required double TonnesPerMonth { get; init; }

    /// <summary>The same in USD at the price under the measure without reply.</summary>
    public required double UsdPerMonth { get; init; }

    /// <summary>Tonnes held by the hosts; null where the case observes none.</summary>
    public double? Stock { get; init; }

    /// <summary>Months that the stock covers; null where it is not known, or no stock could help.</summary>
    public double? Months { get; init; }

    /// <summary>The observation that would have to be there; null where it is, or none could help.</summary>
    public string? Missing { get; init; }
}

/// <summary>Where the hosts' goods would go without the power.</summary>
public sealed record FallbackRow
{
    /// <summary><c>second buyer</c>, or <c>second route</c>: the same with the power's territory closed to passing goods.</summary>
    public required string What { get; init; }
    public required string Commodity { get; init; }

    /// <summary>Country that takes most; null where nothing is sold.</summary>
    public string? Buyer { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<string> Route { get; init; } = [];

    /// <summary>Tonnes contained a year that the hosts sell abroad in all, and before.</summary>
    public required double Tonnes { get; init; }
    public required double TonnesBefore { get; init; }

    /// <summary>USD per tonne at the hosts' gates, weighted by tonnes, and before; null where nothing is sold.</summary>
    public double? Netback { get; init; }
    public double? NetbackBefore { get; init; }

    /// <summary>Gross tonnes a year that still fit on the fullest link of the route; null where no link has a limit.</summary>
    public double? Room { get; init; }
}

/// <summary>The power's answer to a measure.</summary>
public sealed record ReplyAnswer
{
    public required string Power { get; init; }
    public required string Hosts { get; init; }

    /// <summary>First the row <c>none</c>: no reply, whose changes are against the case without the measure; then the moves, best for the power first.</summary>
    public required IReadOnlyList<ReplyRow> Rows { get; init; }
    public IReadOnlyList<CoverRow> Cover { get; init; } = [];
    public IReadOnlyList<FallbackRow> Fallbacks { get; init; } = [];

    /// <summary>What follows, in sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}
