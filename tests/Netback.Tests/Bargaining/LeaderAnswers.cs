using Netback.Bargaining.Leader;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;

namespace Netback.Tests.Bargaining;

/// <summary>Short questions to a leader's answer.</summary>
internal static class LeaderAnswers
{
    public static LeaderQuestion Seller(string seller, string commodity = "good") => new() { Kind = LeaderKind.Seller, Leader = seller, Commodity = commodity };

    public static LeaderQuestion Country(string country, string commodity = "good") => new() { Kind = LeaderKind.Country, Leader = country, Commodity = commodity };

    public static LeaderAnswer In(this LeaderQuestion question, TinyWorld world) => LeaderSearch.Find(world.World, question);

    /// <summary>The interval of the level chosen holds this one and is as narrow as promised.</summary>
    public static void Finds(this LeaderAnswer answer, double lever)
    {
        var (low, high) = (answer.Best.Interval.Low, answer.Best.Interval.High);
        lever.ShouldBeInRange(low - 1e-9, high + 1e-9);
        answer.Best.Point.Lever.ShouldBeInRange(low, high);
        (high - low).ShouldBeLessThanOrEqualTo(PeakSearch.IntervalShare * answer.Full.Lever);
    }

    /// <summary>Lets the marginal cost of a process rise.</summary>
    public static TinyWorld Sloped(this TinyWorld world, string process, double slope) => world.Change(current => current with
    {
        Processes = [.. current.Processes.Select(item => item.Id == process ? item with { Slope = slope } : item)],
    });

    /// <summary>Adds a company with a share of an asset.</summary>
    public static TinyWorld Stake(this TinyWorld world, string actor, string asset, double share, string? parent = null) => world.Change(current => current with
    {
        Actors = [.. current.Actors.Where(item => item.Id != actor), new Actor(actor, actor, null, null, null, parent)],
        Ownership = [.. current.Ownership, new Stake(asset, actor, share)],
    });
}
