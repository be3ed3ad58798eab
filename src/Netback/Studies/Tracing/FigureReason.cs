namespace Netback.Studies.Tracing;

/// <summary>What stands behind one figure of a result.</summary>
/// <param name="Lines">The formula in words with its numbers, a line a step.</param>
/// <param name="Rests">Rows of the case that it rests on, in the order in which they come in.</param>
public sealed record FigureReason(IReadOnlyList<string> Lines, IReadOnlyList<RowReference> Rests);

/// <summary>A row of the case, <c>table/id</c>.</summary>
public readonly record struct RowReference(string Table, string Id)
{
    /// <summary>Reads <c>table/id</c>.</summary>
    public static RowReference Of(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new RowReference(text[..slash], text[(slash + 1)..]);
    }

    public override string ToString() => $"{Table}/{Id}";
}
