using Netback.Market.Conduct;
using Netback.Market.Structure;

namespace Netback.Market.Export;

/// <summary>Says in the case's own ids what a row or column stands for.</summary>
internal static class RowNaming
{
    public static string Of(MarketStructure structure, int row)
    {
        var world = structure.World;
        var subject = structure.Rows[row].Subject;
        return structure.Rows[row].Kind switch
        {
            RowKind.Gate => $"gate {world.Sites[structure.Gates[subject].Site].Id} {world.Commodities[structure.Gates[subject].Commodity].Id}",
            RowKind.Delivery => $"delivered {world.Places[structure.Deliveries[subject].Place].Id} {world.Commodities[structure.Deliveries[subject].Commodity].Id}",
            RowKind.Link => $"link {world.Links[subject].Id}",
            RowKind.Line => $"line {structure.RowOfLine.First(entry => entry.Value == row).Key}",
            RowKind.Contract => $"contract {world.Contracts[subject].Id}",
            RowKind.Friction => $"friction {world.Frictions[subject].Id}",
            RowKind.Conduct => $"conduct {NameOfConduct(structure, subject)}",
            RowKind.Measure => $"measure {structure.Measures[subject].Measure.Id}",
        };
    }

    public static string OfColumn(MarketStructure structure, int j)
    {
        var world = structure.World;
        var column = structure.Columns[j];
        return column.Kind switch
        {
            ColumnKind.Supply => $"supply {world.Supplies[column.Subject].Id}",
            ColumnKind.Process => $"process {world.Processes[column.Subject].Id}",
            ColumnKind.Demand => $"demand {world.Demands[column.Subject].Id}",
            ColumnKind.Shortfall => $"shortfall {world.Contracts[column.Subject].Id}",
            ColumnKind.Friction => $"friction {world.Frictions[column.Subject].Id}",
            ColumnKind.Conduct => $"conduct {NameOfConduct(structure, column.Subject)}",
            ColumnKind.Measure => $"measure {structure.Measures[column.Subject].Measure.Id}",
        };
    }

    private static string NameOfConduct(MarketStructure structure, int subject)
    {
        if (subject == structure.Conducts.Count) return "of the leader";
        var market = structure.Conducts[subject];
        var delivery = structure.Deliveries[market.Delivery];
        return $"{market.Seller} {structure.World.Places[delivery.Place].Id} {structure.World.Commodities[delivery.Commodity].Id}";
    }
}
