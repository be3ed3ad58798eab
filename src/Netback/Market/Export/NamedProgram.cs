using Netback.Numerics;

namespace Netback.Market.Export;

/// <summary>A program in original units with a short name for each row and column and what each name stands for.</summary>
/// <param name="Program">Tonnes and USD; minimises minus the market's objective.</param>
/// <param name="RowNames">By row.</param>
/// <param name="ColumnNames">By column.</param>
/// <param name="RowMeanings">By row, for comments.</param>
/// <param name="ColumnMeanings">By column, for comments.</param>
public sealed record NamedProgram(
    QuadraticProgram Program,
    IReadOnlyList<string> RowNames,
    IReadOnlyList<string> ColumnNames,
    IReadOnlyList<string> RowMeanings,
    IReadOnlyList<string> ColumnMeanings);
