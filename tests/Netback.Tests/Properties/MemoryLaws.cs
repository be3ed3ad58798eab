using System.Collections.Concurrent;
using Netback.Market;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>What a session remembers makes it faster and changes nothing: answers are those of solves alone, to the last digit.</summary>
public sealed class MemoryLaws
{
    private const int Worlds = 10;

    [Fact]
    public void Worlds_solved_in_one_session_in_any_order_and_side_by_side_have_the_answers_they_have_alone()
    {
        var worlds = Enumerable.Range(3000, Worlds).SelectMany(seed => Family(RandomMeasures.Of(seed))).ToList();
        var alone = worlds.AsParallel().AsOrdered().Select(world => ResultText.Of(MarketSolver.Solve(world))).ToList();
        foreach (var shuffle in new[] { 1, 2 })
        {
            var session = new MarketSession();
            var together = new string[worlds.Count];
            var random = new Random(shuffle);
            int[] order = [.. Enumerable.Range(0, worlds.Count).OrderBy(_ => random.Next())];
            Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                i => together[i] = ResultText.Of(session.Solve(worlds[i])));
            Enumerable.Range(0, worlds.Count).Where(i => together[i] != alone[i]).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_family_solved_one_after_the_other_has_the_answers_it_has_alone()
    {
        foreach (var seed in Enumerable.Range(3100, Worlds))
        {
            var session = new MarketSession();
            foreach (var world in Family(RandomMeasures.Of(seed)).Concat(Family(RandomWays.Of(seed))))
            {
                ResultText.Of(session.Solve(world)).ShouldBe(ResultText.Of(MarketSolver.Solve(world)), $"seed {seed}");
            }
        }
    }

    /// <summary>A world and others that differ from it in a figure, a link's limit, a measure, a link, a site's seller.</summary>
    private static IEnumerable<CaseWorld> Family(CaseWorld world)
    {
        yield return world;
        yield return world with { Supplies = [.. world.Supplies.Select((row, i) => i == 0 ? row with { Cost = row.Cost * 1.25 } : row)] };
        yield return world with { Links = [.. world.Links.Select((row, i) => i == 0 ? row with { Cost = row.Cost * 2 + 1 } : row)] };
        yield return world with { Links = [.. world.Links.Select((row, i) => i == 1 ? row with { Capacity = row.Capacity is null ? 40 : null } : row)] };
        yield return world with { Measures = [.. world.Measures.Skip(1)] };
        yield return world with { Measures = [.. world.Measures.Select(row => row with { Value = row.Value * 1.5 })] };
        yield return world with { Links = [.. world.Links.Skip(1)], Freight = [.. world.Freight.Where(row => row.Link != world.Links[0].Id)] };
        yield return world with { Supplies = [.. world.Supplies.Select((row, i) => i == 0 ? row with { Seller = "somebody" } : row)] };
        yield return world;
    }
}
