namespace Netback.Data.Cases;

/// <summary>Where a value that did not come with its row was given, and what vouches for it there.</summary>
/// <param name="File">File as the user would open it, or the command line.</param>
/// <param name="Line">Line in the file; null on the command line.</param>
/// <param name="Sources">Ids of sources; none: an assumption.</param>
/// <param name="Confidence">Grade; absent: an assumption.</param>
/// <param name="Note">What was done.</param>
internal sealed record Change(string File, int? Line, IReadOnlyList<string> Sources, string? Confidence, string? Note)
{
    /// <summary>5 % and 95 % values where given.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
}

/// <summary>The text of a cell, null where absent; and the change that put it there, null where it came with the row.</summary>
internal readonly record struct Cell(string? Text, Change? Change = null);
