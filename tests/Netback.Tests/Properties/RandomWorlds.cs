using Xunit;
using Netback.Market;
using Netback.Market.Results;
using Netback.Numerics;
using Netback.Tests.Support;

namespace Netback.Tests.Properties;

public sealed class RandomWorlds
{
    [Fact]
    public void Explore()
    {
        var from = int.Parse(Environment.GetEnvironmentVariable("FROM") ?? "0");
        var to = int.Parse(Environment.GetEnvironmentVariable("TO") ?? "50");
        for (var seed = from; seed < to; seed++)
        {
            var world = RandomWorld.Of(seed);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            string line;
            try
            {
                var second = new MarketByTables(world).Solve();
                var t = clock.ElapsedMilliseconds;
                line = $"second {second.Status} {second.Objective:g10} of {second.Size:g3} cols {second.Columns.Count} rows {second.Duals.Count} in {t} ms";
                clock.Restart();
                var r = MarketSolver.Solve(world);
                var diff = r.Certificate.Objective is { } o ? Math.Abs(o - second.Objective) / Math.Max(1e-30, Math.Abs(second.Objective)) : -1;
                line += $" | first {r.Certificate.Status} {r.Certificate.Reason} diff {diff:g3} p {r.Certificate.PrimalResidual:g2} d {r.Certificate.DualResidual:g2} c {r.Certificate.Complementarity:g2} g {r.Certificate.Gap:g2} {clock.ElapsedMilliseconds} ms";
            }
            catch (Exception e) { line = "FAIL " + e.GetType().Name + " " + e.Message + " " + string.Join(" < ", e.StackTrace!.Split('\n').Take(3)); }
            Console.WriteLine($"{seed}: {world.Places.Count}p {line}");
        }
    }
}
