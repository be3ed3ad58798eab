using Netback.Bargaining.Replies;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Tests.Support;
using Netback.World;

namespace Netback.Tests.Studies.Brief;

/// <summary>
/// A chain by hand. HHH mines 100 t of ore at 10; works in FFF make half a tonne of metal of a tonne for 20, and a city in FFF takes any
/// metal at 170. Rail pit – works 10, works – city 10, pit – city 12. So metal is worth 160 at the works, ore 0.5·160 − 20 = 60 there
/// and 50 at the pit, which earns 40·100 = 4,000; of the 0.5·170 = 85 that the city pays for a tonne's metal the pit keeps 50.
/// </summary>
internal static class BriefWorld
{
    public static TinyWorld Base => new TinyWorld().Places("HHH", "pit").Places("FFF", "works", "city")
        .Good("ore", mineral: "stone").Good("metal", price: 170, market: "city", mineral: "stone")
        .Link("rail", "pit", "works", 10).Link("branch", "works", "city", 10).Link("direct", "pit", "city", 12)
        .Mine("mine", "pit", "ore", 10, capacity: 100).Plant("smelter", "works", 20, null, null, ("ore", -1), ("metal", 0.5))
        .User("users", "city", "metal", 170);

    /// <summary>Rail at 4: 56 at the pit, 600 more.</summary>
    public static TinyWorld CheapRail => WithRail(Base, 4);

    /// <summary>A plant beside the pit: metal 158 there, 0.5·158 less its cost for ore.</summary>
    public static TinyWorld HomePlant(double cost) => Base.Plant("home", "pit", cost, null, null, ("ore", -1), ("metal", 0.5));

    public static TinyWorld WithRail(TinyWorld world, double cost) =>
        world.Change(current => current with { Links = [.. current.Links.Select(link => link.Id == "rail" ? link with { Cost = cost } : link)] });

    public static TinyWorld WithSmelter(TinyWorld world, double cost) =>
        world.Change(current => current with { Processes = [.. current.Processes.Select(plant => plant.Id == "smelter" ? plant with { Cost = cost } : plant)] });

    public static StudyState State(string id, TinyWorld world, StateRole role = StateRole.Option, string? by = null) =>
        new() { Id = id, Title = $"Title of {id}", World = world.World, Role = role, By = by, Evidence = ChainWorld.Evidence(world.World) };

    public static Study Study(StudyOptions options, params StudyState[] scenarios) =>
        StudyRunner.Run([State("base", Base, StateRole.Unsaid), .. scenarios], options);

    public static StudyBrief Brief(params StudyState[] scenarios) => Brief(new BriefRequest(), scenarios);

    public static StudyBrief Brief(BriefRequest request, params StudyState[] scenarios) =>
        BriefRunner.Run(Study(new StudyOptions { Draws = 0 }, scenarios), request) ?? throw new InvalidOperationException("no page");

    /// <summary>A power whose moves lay a measure on top of an option.</summary>
    public static PowerMoves Power(TinyWorld option, params (string Id, Measure Measure)[] moves) => new("FFF", [.. moves.Select(move => move.Id)], (_, name) =>
        new ReplyMove(name, $"Title of {name}", option.World with { Measures = [moves.Single(move => move.Id == name).Measure] }));
}
