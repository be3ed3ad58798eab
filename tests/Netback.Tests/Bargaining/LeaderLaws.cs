using Netback.Bargaining.Leader;
using Netback.Market;
using Netback.Market.Results;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>Random worlds with conduct and measures of every kind, each led by the country that exports most of one commodity.</summary>
[Trait("lane", "slow")]
public sealed class LeaderLaws
{
    private const int Count = 60;

    private static readonly Lazy<IReadOnlyList<(int Seed, LeaderAnswer Answer)>> Led = new(() =>
        [.. Enumerable.Range(0, Count).AsParallel().AsOrdered().Select(seed => (seed, Answer: AnswerOf(RandomMeasures.Of(seed))))
            .Where(item => item.Answer is not null).Select(item => (item.seed, item.Answer!))]);

    [Fact]
    public void Most_worlds_have_somebody_to_lead_and_nearly_every_level_is_certified()
    {
        Led.Value.Count.ShouldBeGreaterThan(Count / 2);
        // A floor that cannot be kept at some level is an answer.
        var points = Led.Value.SelectMany(item => item.Answer.Points.Select(point => (item.Seed, point.Lever, point.Status, point.Residual))).Where(point => point.Status != SolveStatus.DoesNotHold).ToList();
        var open = points.Where(point => point.Status != SolveStatus.Solved).ToList();
        open.Count.ShouldBeLessThanOrEqualTo(points.Count / 100, string.Join('\n', open.Take(20)));
    }

    [Fact]
    public void The_level_chosen_is_never_worse_than_taking_the_price_and_none_tried_is_better() => Hold(answer =>
        answer.Points.Where(point => point.IsCertified && point.Profit > answer.Best.Point.Profit).Select(point => $"{point.Lever} earns {point.Profit}, not {answer.Best.Point.Profit}"));

    [Fact]
    public void No_more_is_sold_than_is_left_after_withholding() => Hold(answer => answer.Points.Where(point => point.IsCertified)
        .SelectMany(point => Laws.Exceed($"sold at {point.Lever}", point.Sold ?? 0, (answer.Zero.Sold ?? 0) - point.Lever, 1e-6 * (answer.Zero.Sold ?? 0))));

    /// <summary>With treasury and users the leader counts just what the account of its country says.</summary>
    [Fact]
    public void A_country_with_its_treasury_and_users_counts_its_whole_account() => Hold(answer =>
    {
        var account = answer.Result.Accounts.Where(row => row.Country == answer.Question.Leader).ToList();
        return Laws.Differ("account", answer.Best.Point.Profit ?? 0, account.Sum(row => row.Value), 1e-9 * account.Sum(row => Math.Abs(row.Value)));
    });

    [Fact]
    public void The_accounts_sum_to_welfare_where_somebody_leads()
    {
        foreach (var (_, answer) in Led.Value) answer.Result.AddsUp();
    }

    private static void Hold(Func<LeaderAnswer, IEnumerable<string>> wrongs) =>
        Led.Value.SelectMany(item => wrongs(item.Answer).Take(3).Select(wrong => $"seed {item.Seed}: {wrong}")).ShouldBeEmpty();

    private static LeaderAnswer? AnswerOf(CaseWorld world)
    {
        var countryOf = world.Places.ToDictionary(place => place.Id, place => place.Country);
        // Conduct would make somebody else of the leader once it leads; what it exports without any is what it has to withhold.
        var free = MarketSolver.Solve(world with { Conducts = [] });
        var most = free.Shipments.Where(row => row.Origin != countryOf[row.Destination]).GroupBy(row => (row.Origin, row.Commodity)).MaxBy(group => group.Sum(row => row.Quantity));
        if (most is null) return null;
        var answer = LeaderSearch.Find(world, new LeaderQuestion
        {
            Kind = LeaderKind.Country,
            Leader = most.Key.Origin,
            Commodity = most.Key.Commodity,
            Purse = Purse.Country,
            CountsUsers = true,
            Steps = 5,
        });
        return answer.Zero.IsCertified ? answer : null;
    }
}
