using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>Somebody adopts a measure: how will the power that it hits answer, among the moves that it has?</summary>
public sealed record ReplyQuestion
{
    /// <summary>The case without the measure.</summary>
    public required CaseWorld Before { get; init; }

    /// <summary>The case with it.</summary>
    public required CaseWorld Adopted { get; init; }

    /// <summary>What the power may do then.</summary>
    public required IReadOnlyList<ReplyMove> Moves { get; init; }

    /// <summary>The power, as a selector of countries; null: the country that loses most by the measure.</summary>
    public string? Power { get; init; }

    /// <summary>Who adopts it, as a selector of countries.</summary>
    public required string Hosts { get; init; }
}

/// <summary>A stated move: the case with the measure and the move.</summary>
/// <param name="Id">Name of its scenario.</param>
/// <param name="Title">Title to print.</param>
/// <param name="World">The case with measure and move.</param>
public sealed record ReplyMove(string Id, string Title, CaseWorld World);
