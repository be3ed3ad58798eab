using Netback.Market.Measures;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>What the measures do at a solution. A ban has no price of its own, and no tonne passes it.</summary>
internal sealed class MeasureReport
{
    private readonly MarketStructure structure;

    public MeasureReport(MarketSolution solution)
    {
        structure = solution.Structure;
        Incidences = [.. structure.Measures.Select(measure => measure.IncidenceOf(solution))];
    }

    /// <summary>By measure of the structure.</summary>
    public IReadOnlyList<Incidence> Incidences { get; }

    public IReadOnlyList<MeasureRow> Rows() =>
        [.. structure.World.Measures.Where(Ban.IsBan).Select(measure => new MeasureRow(measure.Id, "in-force", 0, null, 0, 0))
            .Concat(Incidences.Select((item, i) =>
                new MeasureRow(structure.Measures[i].Measure.Id, item.Status, item.Quantity, item.Price, item.Paid, item.Received)))
            .OrderBy(row => row.Measure, StringComparer.Ordinal)];
}
