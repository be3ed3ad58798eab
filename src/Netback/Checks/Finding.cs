namespace Netback.Checks;

/// <summary>Something a check of a world found in one of its rows; whoever read the row knows its file and line.</summary>
/// <param name="Table">Table of the row.</param>
/// <param name="Id">Its key; keys of several columns join with <c>+</c>.</param>
/// <param name="Column">Column meant.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What the user can do.</param>
public sealed record Finding(string Table, string Id, string Column, string Found, string Expected, string Remedy)
{
    /// <summary>Worth knowing, and stops nothing.</summary>
    public bool IsWarning { get; init; }
}
