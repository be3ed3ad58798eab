using Netback.Data.Schema;
using Netback.Ensembles;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Uncertain figures from their rows.</summary>
internal static class UncertaintyRows
{
    /// <summary>Refuses rows that mean nothing: a figure that the market cannot change in place, a distribution that is none.</summary>
    public static void Check(CaseTables tables, Horizon horizon, ProblemBag bag)
    {
        foreach (var row in tables["uncertainties"].Rows.Where(row => !row.IsBroken && IsSound(AddressOf(row), tables)))
        {
            if (FaultOf(row, tables, horizon) is not { } fault) continue;
            bag.Add(row, fault.Column, fault.Fault.Found, fault.Fault.Expected, fault.Fault.Remedy);
            row.IsBroken = true;
        }
    }

    /// <summary>The uncertain figures of the rows that are there.</summary>
    public static IReadOnlyList<UncertainFigure> Of(CaseTables tables, ExistingRows rows) =>
    [
        .. tables["uncertainties"].Rows.Where(row => !row.IsBroken && AddressOf(row) is var address && rows.Has(address.Schema.Name, address.Id))
            .Select(row => Figure(row, tables)),
    ];

    private static (string Column, DistributionText.Fault Fault)? FaultOf(CaseRow row, CaseTables tables, Horizon horizon)
    {
        var address = AddressOf(row);
        var (table, column) = (address.Schema.Name, address.Schema.Columns[address.Column].Name);
        var columns = FigureChanges.Columns(table);
        if (columns.Count == 0)
        {
            return ("target", new(table, $"a figure of {Words.Or([.. FigureChanges.Tables])}", "name a figure of one of these; scenarios change all others"));
        }
        if (!columns.Contains(column)) return ("target", new(column, $"{Words.Or(columns)} of {table}", "name one of these; scenarios change all others"));
        var value = ValueOf(address, tables);
        if (value is null) return ("target", new($"{row["target"]} without a value", "a figure that is there", "give it a value, or remove the row"));
        if (table == "demands" && ElasticityInForce(address, tables, horizon) is var inForce && column.StartsWith("elasticity", StringComparison.Ordinal) && column != inForce)
        {
            return ("target", new(column, $"{inForce}, which is in force at this horizon", $"name {inForce}"));
        }
        if (value == 0 && FigureChanges.NeedsValue(table, column)) return ("target", new($"{row["target"]} of 0", "a figure other than 0", "give it a value, or remove the row"));
        return DistributionText.Read(row["distribution"] ?? "", row["parameters"], value ?? 0, out _) is { } fault ? ("parameters", fault) : null;
    }

    private static UncertainFigure Figure(CaseRow row, CaseTables tables)
    {
        var address = AddressOf(row);
        var value = ValueOf(address, tables) ?? 0;
        _ = DistributionText.Read(row["distribution"] ?? "", row["parameters"], value, out var distribution);
        var group = row["group"];
        var isOpposite = group?.StartsWith('-') == true;
        return new UncertainFigure
        {
            Table = address.Schema.Name,
            Id = address.Id,
            Column = address.Schema.Columns[address.Column].Name,
            Value = value,
            Distribution = distribution ?? throw new InvalidOperationException($"{row["target"]} was not checked"),
            Draw = group is null ? row["target"] ?? "" : group.TrimStart('-'),
            IsOpposite = isOpposite,
        };
    }

    private static string ElasticityInForce(FigureAddress address, CaseTables tables, Horizon horizon) =>
        horizon == Horizon.Long && tables[address.Schema].Find(address.Id)?["elasticity_long"] is not null ? "elasticity_long" : "elasticity";

    /// <summary>False where the row of the figure is broken: it has been told of there.</summary>
    private static bool IsSound(FigureAddress address, CaseTables tables) => tables[address.Schema].Find(address.Id) is { IsBroken: false };

    private static double? ValueOf(FigureAddress address, CaseTables tables) =>
        tables[address.Schema].Find(address.Id)?.Number(address.Schema.Columns[address.Column].Name);

    private static FigureAddress AddressOf(CaseRow row)
    {
        _ = FigureAddress.Read(row["target"] ?? "", out var address);
        return address;
    }
}
