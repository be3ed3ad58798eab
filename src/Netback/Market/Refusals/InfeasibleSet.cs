using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Numerics;

namespace Netback.Market.Refusals;

/// <summary>
/// Finds an irreducible set of rows that cannot all hold. Only firm contracts can make a market infeasible (shipping nothing
/// meets all else), so the question is whether they can all be met; rows are dropped one by one as long as they still
/// cannot (deletion filter, Chinneck and Dravnieks 1991).
/// </summary>
internal sealed class InfeasibleSet(MarketStructure structure, MarketInstance instance)
{
    /// <summary>A firm contract short by more than this share of its quantity is not met.</summary>
    private const double ShortShare = 1e-6;

    /// <summary>A limit that can be lifted: of a column, or of a row.</summary>
    private readonly record struct Limit(bool IsColumn, int Position);

    /// <summary>Rows as <c>table/id</c>; empty where all firm contracts can be met.</summary>
    public IReadOnlyList<string> Irreducible(CancellationToken cancel)
    {
        var kept = Limits().ToList();
        if (!IsInfeasible([], cancel)) return [];
        foreach (var limit in kept.ToList())
        {
            cancel.ThrowIfCancellationRequested();
            var without = Limits().Where(other => other == limit || !kept.Contains(other)).ToHashSet();
            if (IsInfeasible(without, cancel)) kept.Remove(limit);
        }
        return [.. kept.SelectMany(NamesOf).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Limits that stand in the way of a firm contract: lifting any other cannot help.</summary>
    private IEnumerable<Limit> Limits()
    {
        for (var row = 0; row < structure.Rows.Count; row++)
        {
            var kind = structure.Rows[row].Kind;
            var isFirm = kind == RowKind.Contract && structure.World.Contracts[structure.Rows[row].Subject].IsFirm;
            if (isFirm || (kind is RowKind.Link or RowKind.Line or RowKind.Measure && double.IsFinite(instance.RightHandSide[row]))) yield return new Limit(false, row);
        }
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            if (structure.Columns[j].Kind is ColumnKind.Supply or ColumnKind.Process && double.IsFinite(instance.Upper[j])) yield return new Limit(true, j);
        }
    }

    /// <summary>True where the firm contracts cannot all be met with some limits lifted.</summary>
    private bool IsInfeasible(HashSet<Limit> lifted, CancellationToken cancel)
    {
        var columns = structure.Columns;
        var softened = FirmContracts.Softened(structure, instance);
        var elastic = softened with
        {
            Cost = [.. softened.Cost.Select((cost, j) => IsOff(j) ? 0 : cost)],
            Upper = [.. softened.Upper.Select((upper, j) => lifted.Contains(new Limit(true, j)) ? double.PositiveInfinity : upper)],
            RightHandSide = [.. instance.RightHandSide.Select((value, row) => LiftedSide(lifted, row, value))],
        };
        bool IsOff(int j) => columns[j].Kind == ColumnKind.Shortfall && lifted.Contains(new Limit(false, columns[j].Entries[0].Row));
        var equilibrium = Equilibrium.Find(structure, elastic, cancel);
        if (equilibrium.Status != QuadraticStatus.Optimal) return false;
        return Enumerable.Range(0, columns.Count).Any(j => FirmContracts.IsFirm(structure, columns[j]) && !IsOff(j)
            && equilibrium.Point.Fixed[j] > ShortShare * Math.Max(elastic.RightHandSide[columns[j].Entries[0].Row], structure.TonneScale[columns[j].Commodity] * ShortShare));
    }

    private double LiftedSide(HashSet<Limit> lifted, int row, double value) =>
        !lifted.Contains(new Limit(false, row)) ? value
        : structure.Rows[row].Kind == RowKind.Contract ? 0
        : structure.Rows[row].Sense == RowSense.AtLeast ? double.NegativeInfinity
        : double.PositiveInfinity;

    private IEnumerable<string> NamesOf(Limit limit)
    {
        var world = structure.World;
        if (limit.IsColumn)
        {
            var column = structure.Columns[limit.Position];
            return [column.Kind == ColumnKind.Supply
                ? $"supplies/{world.Supplies[column.Subject].Id}" : $"processes/{world.Processes[column.Subject].Id}"];
        }
        var row = structure.Rows[limit.Position];
        return row.Kind switch
        {
            RowKind.Contract => [$"contracts/{world.Contracts[row.Subject].Id}"],
            RowKind.Link => [$"links/{world.Links[row.Subject].Id}"],
            RowKind.Measure => [$"measures/{structure.Measures[row.Subject].Measure.Id}"],
            RowKind.Line or RowKind.Gate or RowKind.Delivery or RowKind.Friction or RowKind.Conduct => structure.Columns
                .Where(column => column.Entries.Any(entry => entry.Row == limit.Position))
                .Select(column => $"processes/{world.Processes[column.Subject].Id}"),
        };
    }
}
