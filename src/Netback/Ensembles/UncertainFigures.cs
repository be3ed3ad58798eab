using Netback.Numerics;
using Netback.Studies.Draws;
using Netback.World;

namespace Netback.Ensembles;

/// <summary>Uncertain figures by the grades of the evidence, where a case does not say how uncertain a figure is.</summary>
public static class UncertainFigures
{
    /// <summary>
    /// Every figure that a study draws, lognormal over the spread of its grade or its low and high, with one draw for all rows
    /// of one rule. A link's background moves with its capacity.
    /// </summary>
    public static IReadOnlyList<UncertainFigure> ByEvidence(IReadOnlyList<FigureEvidence> evidence)
    {
        var capacities = evidence.Where(figure => figure is { Table: "links", Column: "capacity", Value: > 0 })
            .ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return
        [
            .. evidence.Where(figure => EvidenceDraw.IsVaried(figure) && figure.Value > 0).Select(figure => Of(figure, figure)),
            .. evidence.Where(figure => figure is { Table: "links", Column: "background", Value: > 0 } && capacities.ContainsKey(figure.Id))
                .Select(figure => Of(figure, capacities[figure.Id])),
        ];
    }

    /// <summary>A figure with the relative spread and the draw of a figure that may be another.</summary>
    private static UncertainFigure Of(FigureEvidence figure, FigureEvidence spread) => new()
    {
        Table = figure.Table,
        Id = figure.Id,
        Column = figure.Column,
        Value = figure.Value,
        Distribution = new LognormalDistribution(
            figure.Value * EvidenceSpread.Factor(spread, -EvidenceSpread.Z95), figure.Value, figure.Value * EvidenceSpread.Factor(spread, EvidenceSpread.Z95)),
        Draw = EvidenceSpread.Purpose(spread),
    };
}
