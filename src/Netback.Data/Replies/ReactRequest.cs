namespace Netback.Data.Replies;

/// <summary>A measure, and whose replies to it are asked for.</summary>
public sealed record ReactRequest
{
    /// <summary>The case, with the scenarios that hold in any event.</summary>
    public required CaseRequest Case { get; init; }

    /// <summary>Id of a measure in force in the case, or name of a scenario that adds it.</summary>
    public required string Measure { get; init; }

    /// <summary>The power, as a selector of countries; null: the country that loses most.</summary>
    public string? Power { get; init; }

    /// <summary>Who adopts the measure, as a selector of countries; null: as the measure says.</summary>
    public string? Hosts { get; init; }

    /// <summary>Names of scenarios; null: those whose player is the power, or where no power is named every move.</summary>
    public IReadOnlyList<string>? Moves { get; init; }
}
