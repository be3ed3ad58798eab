using Netback.Bargaining.Leader;
using Netback.Tests.Support;
using Shouldly;

namespace Netback.Tests.Bargaining;

/// <summary>Short questions to a leader's answer.</summary>
internal static class LeaderAnswers
{
    public static LeaderAnswer In(this LeaderQuestion question, TinyWorld world) => LeaderSearch.Find(world.World, question);

    /// <summary>The interval holds the level, and is as narrow as promised.</summary>
    public static void Holds(this LeaderPeak peak, double lever)
    {
        lever.ShouldBeInRange(peak.Interval.Low, peak.Interval.High);
        peak.Point.Lever.ShouldBeInRange(peak.Interval.Low, peak.Interval.High);
    }
}
