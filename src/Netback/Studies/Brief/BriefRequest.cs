using Netback.Bargaining.Replies;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>What page one needs beside the study.</summary>
public sealed record BriefRequest
{
    /// <summary>The base in a later year: what comes anyway. Null where the case names no year and nothing opens later.</summary>
    public StudyState? Wait { get; init; }

    /// <summary>Commodity of the waterfall; null: the one of most value (see <see cref="ProductPath"/>).</summary>
    public string? Product { get; init; }

    /// <summary>Powers with stated moves.</summary>
    public IReadOnlyList<PowerMoves> Powers { get; init; } = [];
}

/// <summary>A power's stated moves.</summary>
/// <param name="Power">Country or bloc, as the scenarios name it.</param>
/// <param name="Names">Its moves, by name.</param>
/// <param name="After">The case with a scenario and then one of the moves.</param>
public sealed record PowerMoves(string Power, IReadOnlyList<string> Names, Func<string, string, ReplyMove> After)
{
    /// <summary>The power as a selector of countries.</summary>
    public string Selector(CaseWorld world) => world.Countries.Any(country => country.Id == Power) ? Power : $"bloc:{Power}";
}
