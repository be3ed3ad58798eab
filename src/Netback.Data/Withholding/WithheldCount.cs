namespace Netback.Data.Withholding;

/// <summary>How much of what was withheld from an output. Neither ids nor names: they are withheld too.</summary>
/// <param name="What">A table, <c>scenarios</c> or <c>episodes</c>.</param>
/// <param name="Count">Rows or files.</param>
public sealed record WithheldCount(string What, int Count)
{
    /// <summary>"2 rows of contracts", "1 scenario".</summary>
    public override string ToString() => What is "scenarios" or "episodes"
        ? Schema.Words.Count(Count, What[..^1], What) : $"{Schema.Words.Count(Count, "row", "rows")} of {What}";
}
