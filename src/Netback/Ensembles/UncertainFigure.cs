using Netback.Numerics;
using Netback.World;

namespace Netback.Ensembles;

/// <summary>A figure of a case whose value is not known for sure.</summary>
public sealed record UncertainFigure
{
    public required string Table { get; init; }
    public required string Id { get; init; }
    public required string Column { get; init; }

    /// <summary>The value in the case as written; draws are of this figure.</summary>
    public required double Value { get; init; }

    /// <summary>Of the value, in its unit.</summary>
    public required Distribution Distribution { get; init; }

    /// <summary>Figures of one group share a draw; the figure's own name where it has none.</summary>
    public required string Draw { get; init; }

    /// <summary>True where the figure is low when the others of its group are high.</summary>
    public bool IsOpposite { get; init; }

    /// <summary><c>table/id/column</c>.</summary>
    public string Target => $"{Table}/{Id}/{Column}";

    /// <summary>The value at a uniform number of its draw.</summary>
    public double At(double uniform) => Distribution.Quantile(IsOpposite ? 1 - uniform : uniform);

    /// <summary>
    /// The change that a drawn value means for a state in which the figure is <paramref name="own"/>: a scenario that moves a figure
    /// keeps its move, and the draw multiplies it.
    /// </summary>
    public FigureChange In(double own, double drawn) =>
        new(Table, Id, Column, own, own == Value || Value == 0 ? drawn : own * drawn / Value);
}
