using Netback.Studies.Incidence;
using Netback.Tests.Support;
using Netback.World;

namespace Netback.Tests.Studies.Incidence;

/// <summary>The small world of docs/concepts/measures.md, and questions to what a measure does in it.</summary>
internal static class SmallWorld
{
    /// <summary>Abroad supplies at 10 + q, home uses at 100 − q, no freight: 45 t at 55.</summary>
    public static TinyWorld Large => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good")
        .Link("l", "away", "home", 0, isOneWay: true).Mine("m", "away", "good", 10, 1).User("d", "home", "good", 100, 1);

    /// <summary>Abroad sells any quantity at 30, mines at home at 20 + q, home uses at 100 − q.</summary>
    public static TinyWorld Small => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good")
        .Link("l", "away", "home", 0, isOneWay: true).Mine("m", "away", "good", 30).Mine("own", "home", "good", 20, 1).User("d", "home", "good", 100, 1);

    /// <summary>
    /// Both sides mine and use: abroad mines at 10 + ½ q and uses at 60 − q, home mines at 40 + q and uses at 100 − q, 5 freight: 42 abroad,
    /// 47 at home, which uses 53, mines 7 and imports 46.
    /// </summary>
    public static TinyWorld TwoSided => new TinyWorld().Places("KAZ", "home").Places("CHN", "away").Good("good")
        .Link("l", "away", "home", 5, isOneWay: true).Mine("m", "away", "good", 10, 0.5).Mine("own", "home", "good", 40, 1)
        .User("d", "home", "good", 100, 1).User("da", "away", "good", 60, 1);

    /// <summary>What the measures of a world do, one by one and then together.</summary>
    public static IReadOnlyList<MeasureIncidence> Incidences(this TinyWorld world)
    {
        var reference = world.World with { Measures = [] };
        var plan = new IncidencePlan(world.World, [.. world.World.Measures.Select(measure => measure.Id)], reference);
        var variants = plan.Variants.Select(variant => Netback.Market.MarketSolver.Solve(variant.World)).ToList();
        return plan.Read(Netback.Market.MarketSolver.Solve(world.World), variants, Netback.Market.MarketSolver.Solve(reference));
    }

    /// <summary>What the only measure does.</summary>
    public static MeasureIncidence Incidence(this TinyWorld world) => world.Incidences().Single();

    public static Measure Of(string kind, double? value = null, string? origin = null, string? destination = null, string? place = null, double? upside = null, string unit = "USD/t") => new()
    {
        Id = kind,
        Kind = kind,
        Commodity = "good",
        Value = value,
        Unit = value is null ? null : unit,
        Origin = origin,
        Destination = destination,
        Place = place,
        Upside = upside,
    };
}
