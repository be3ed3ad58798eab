namespace Netback.Data.Tracing;

/// <summary>A figure with everything behind it.</summary>
public sealed record FigureTrace
{
    /// <summary><c>table/id/column</c>, the id written out.</summary>
    public required string Figure { get; init; }
    public required string Value { get; init; }
    public required string Unit { get; init; }
    public required string Meaning { get; init; }

    /// <summary>The formula in words with its numbers, or how the figure came into the case; a line a step.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Figures of the case that it rests on.</summary>
    public required IReadOnlyList<TracedFigure> Inputs { get; init; }

    /// <summary>Sources of the inputs, each once.</summary>
    public required IReadOnlyList<TracedSource> Sources { get; init; }
}

/// <summary>A figure of the case and what vouches for it.</summary>
/// <param name="Figure"><c>table/id/column</c>.</param>
/// <param name="Value">As it stands in the state solved.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Where">File and line that give it.</param>
/// <param name="Confidence">A, B, C or D.</param>
/// <param name="Low">5 % value where the row gives one.</param>
/// <param name="High">95 % value where the row gives one.</param>
/// <param name="Sources">Ids of sources.</param>
/// <param name="Note">The rule by which it was computed or assumed, or what is worth knowing.</param>
public sealed record TracedFigure(
    string Figure, string Value, string Unit, string Where, string Confidence, double? Low, double? High, IReadOnlyList<string> Sources, string? Note);

/// <summary>A source as the case lists it.</summary>
public sealed record TracedSource(string Id, string Title, string? Publisher, string? Date, string? Address, string? Note);

/// <summary>A row drawn to be looked up by hand: its figures and where they are said to come from.</summary>
public sealed record AuditedRow(string Row, IReadOnlyList<TracedFigure> Figures, IReadOnlyList<TracedSource> Sources);
