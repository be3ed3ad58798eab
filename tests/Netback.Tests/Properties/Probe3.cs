using Netback.Market.Results;
using Netback.Tests.Support;
using Xunit;

namespace Netback.Tests.Properties;

public sealed class Probe3
{
    [Fact]
    public void Face()
    {
        var item = SolvedWorld.Of(29, RandomWorld.Small(5029));
        var duals = new TableDuals(item);
        var scales = TableScales.Of(item.World);
        var weights = item.Result.Prices.ToDictionary(
            row => row.Side == PriceSide.Gate ? $"gate {row.Site} {row.Commodity}" : $"delivered {row.Place} {row.Commodity}", row => 1 / scales[row.Commodity]);
        var d2 = new TableDuals(item);
        Console.WriteLine("sum " + d2.LeastSum(row => weights.GetValueOrDefault(row)) + " again " + d2.LeastSum(row => weights.GetValueOrDefault(row)));
        foreach (var w in weights) Console.WriteLine($"{w.Key} {d2.LeastSum(row => row == w.Key ? w.Value : 0)} {d2.Range(w.Key)}");
        foreach (var c in item.World.Commodities) Console.WriteLine($"{c} scale {scales[c.Id]}");
        foreach (var row in item.Result.Prices) Console.WriteLine($"{row} range {duals.Range(row.Side == PriceSide.Gate ? $"gate {row.Site} {row.Commodity}" : $"delivered {row.Place} {row.Commodity}")} second {item.Second.Duals[row.Side == PriceSide.Gate ? $"gate {row.Site} {row.Commodity}" : $"delivered {row.Place} {row.Commodity}"]}");
        foreach (var r in item.Result.Contracts) Console.WriteLine(r + " " + duals.Range("contract " + r.Contract));
    }
}
