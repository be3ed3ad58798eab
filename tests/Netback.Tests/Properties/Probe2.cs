using Netback.Market.Program;
using Netback.Market.Structure;
using Netback.Tests.Support;
using Netback.Market.Export;
using Xunit;

namespace Netback.Tests.Properties;

public sealed class Probe2
{
    [Fact]
    public void Columns()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEEDS") ?? "7");
        var world = RandomWorld.Of(seed);
        var structure = StructureBuilder.Build(world);
        foreach (var (c, j) in structure.Columns.Select((c, j) => (c, j)))
            Console.WriteLine($"{RowNaming.OfColumn(structure, j)} cost {c.Terms.Cost:g5} curv {c.Terms.Curvature:g3} up {c.Terms.Upper:g4} :: {string.Join("; ", c.Entries.Select(e => $"{e.Coefficient:g4} {RowNaming.Of(structure, e.Row)}"))}");
        foreach (var f in structure.Lanes)
            if (f.FrictionCost != 0 || f.Entries.Count > 0) Console.WriteLine($"lane {RowNaming.Of(structure, f.Gate)} -> {RowNaming.Of(structure, structure.DeliveryRow(f.Delivery))} fc {f.FrictionCost:g4} {string.Join("; ", f.Entries.Select(e => $"{e.Coefficient:g4} {RowNaming.Of(structure, e.Row)}"))}");
        foreach (var c in world.Contracts) Console.WriteLine(c);
        foreach (var c in world.Frictions) Console.WriteLine(c);
        foreach (var c in new MarketByTables(world).Solve().Columns) Console.WriteLine("2nd " + c.Name + $" cost {c.Cost:g5} curv {c.Curvature:g3} up {c.Upper:g4} :: " + string.Join("; ", c.Terms.Select(t => $"{t.Value:g4} {t.Row}")));
    }
}
