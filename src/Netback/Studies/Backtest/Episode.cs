using Netback.World;

namespace Netback.Studies.Backtest;

/// <summary>Something that happened to a market, as a change of the case, with what was observed of it.</summary>
public sealed record Episode
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Mineral that it tells of; null where it tells of transport.</summary>
    public string? Mineral { get; init; }

    /// <summary>When it began: a year, or a year and a month.</summary>
    public string? When { get; init; }
    public string? Note { get; init; }

    /// <summary>Observations of the case that describe the market around the shock and not the base.</summary>
    public IReadOnlyList<string> Describes { get; init; } = [];

    /// <summary>Flows and outputs cut in the state after the shock.</summary>
    public IReadOnlyList<Cut> Cuts { get; init; } = [];
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Observations that tell of an episode, with its name; the last one named where there are several.</summary>
    public static IReadOnlyDictionary<string, string> ObservationsOf(IEnumerable<EpisodeCase> cases)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in cases)
        {
            foreach (var id in item.Episode.Describes) names[id] = item.Episode.Id;
        }
        return names;
    }
}

/// <summary>What a government cuts.</summary>
public enum CutKind
{
    /// <summary>Shipments across the border.</summary>
    Exports,

    /// <summary>What mines make.</summary>
    Output,
}

/// <summary>Exports or output that a government holds to a part of what they were before.</summary>
/// <param name="Kind">What is cut.</param>
/// <param name="Commodity">Of what; every commodity that it picks is cut by itself.</param>
/// <param name="Origin">Country or countries that send or make.</param>
/// <param name="Destination">Countries that receive; no matter for output.</param>
/// <param name="To">Share of the figure before that is left.</param>
public sealed record Cut(CutKind Kind, string? Commodity, string? Origin, string? Destination, double To);

/// <summary>What was observed of an episode: a figure before and after.</summary>
public sealed record Outcome
{
    public required string Id { get; init; }
    public required Measurand What { get; init; }
    public required double Before { get; init; }
    public required double After { get; init; }
    public string? Unit { get; init; }

    /// <summary>Share of the supply of this market that the shock took, for the naive rule; null where it says nothing.</summary>
    public double? LostShare { get; init; }

    /// <summary>Elasticity of demand, negative, for the naive rule.</summary>
    public double? Elasticity { get; init; }
    public Confidence Confidence { get; init; } = Confidence.D;
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string? Note { get; init; }
}

/// <summary>An episode with the two states of the case that it compares.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="Before">The case before the shock; null where it is not run.</param>
/// <param name="After">The case after it, cuts of flows apart; null where it is not run.</param>
/// <param name="NotRun">Why it is not run; null where it is.</param>
public sealed record EpisodeCase(Episode Episode, CaseWorld? Before, CaseWorld? After, string? NotRun);
