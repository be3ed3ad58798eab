using Netback.Market;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Brief;

public sealed class ProductPathTests
{
    private static ProductPath Path(params StudyState[] scenarios) => BriefWorld.Brief(scenarios).Product.ShouldNotBeNull();

    private static void ShouldFall(PriceFall fall, double end, double gate, params (FallPart Part, double Usd)[] steps)
    {
        (fall.End, fall.Gate).ShouldBe((end, gate), new Near());
        fall.Steps.Select(step => step.Part).ShouldBe(steps.Select(step => step.Part));
        foreach (var (step, (_, usd)) in fall.Steps.Zip(steps)) step.UsdPerTonne.ShouldBe(usd, 1e-6);
        (fall.End - fall.Steps.Sum(step => step.UsdPerTonne)).ShouldBe(fall.Gate, 1e-6);
    }

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-6;

        public int GetHashCode((double, double) value) => 0;
    }

    [Fact]
    public void The_end_price_is_what_final_users_pay_for_what_is_made_of_the_tonne()
    {
        var path = Path();
        (path.Commodity, path.Site, path.IsNamed).ShouldBe(("ore", "mine", false));
        ShouldFall(path.Falls[0], 85, 50, (FallPart.Beyond, 25), (FallPart.Freight, 10));
    }

    [Fact]
    public void The_best_route_is_that_of_the_option_that_leaves_the_same_seller_most_on_another_or_cheaper_way()
    {
        var fall = Path(BriefWorld.State("rail", BriefWorld.CheapRail), BriefWorld.State("less", BriefWorld.WithRail(BriefWorld.Base, 7))).Falls.Single(item => item.Kind == PathKind.BestRoute);
        (fall.Run, fall.RouteText).ShouldBe(("rail", "pit – works"));
        ShouldFall(fall, 85, 56, (FallPart.Beyond, 25), (FallPart.Freight, 4));
    }

    /// <summary>A cheaper smelter leaves the mine more on the same way at the same cost: no route.</summary>
    [Fact]
    public void A_better_price_on_the_same_way_is_no_better_route()
    {
        var path = Path(BriefWorld.State("smelter", BriefWorld.WithSmelter(BriefWorld.Base, 15)));
        path.Falls.ShouldAllBe(fall => fall.Kind != PathKind.BestRoute);
        path.NotShown.ShouldContain(item => item.Kind == PathKind.BestRoute);
    }

    [Fact]
    public void Processed_at_home_the_tonne_pays_for_the_plant_and_for_the_metal_that_travels()
    {
        var fall = Path(BriefWorld.State("home", BriefWorld.HomePlant(15))).Falls.Single(item => item.Kind == PathKind.ProcessedAtHome);
        (fall.Run, fall.Plant, fall.Made, fall.IsRunning).ShouldBe(("home", "home", "metal", true));
        ShouldFall(fall, 85, 64, (FallPart.Freight, 6), (FallPart.Processing, 15));
    }

    [Fact]
    public void An_idle_plant_at_home_shows_what_it_could_pay()
    {
        var fall = Path(BriefWorld.State("home", BriefWorld.HomePlant(40))).Falls.Single(item => item.Kind == PathKind.ProcessedAtHome);
        fall.IsRunning.ShouldBeFalse();
        ShouldFall(fall, 85, 39, (FallPart.Freight, 6), (FallPart.Processing, 40));
    }

    [Fact]
    public void Without_a_plant_at_home_the_missing_rows_are_named_and_nothing_is_shown()
    {
        var brief = BriefWorld.Brief();
        brief.Product.ShouldNotBeNull().Falls.ShouldHaveSingleItem();
        brief.Missing.Single(item => item.What.Contains("at home")).Rows.ShouldBe("sites, processes and recipes: a plant in a host country that takes in ore (stone metal)");
    }

    /// <summary>The works take a tonne of acid at 20 with each of ore: 40 are left for ore, two thirds of the value of what goes in.</summary>
    [Fact]
    public void Of_a_plant_with_two_inputs_each_answers_for_its_share_of_the_value()
    {
        var world = BriefWorld.Base.Good("acid", mineral: "acid").Mine("acid-mine", "works", "acid", 20)
            .Change(current => current with { Processes = [.. current.Processes.Select(plant => plant with { Recipe = [.. plant.Recipe, new RecipeItem("acid", -1)] })] }).World;
        var values = new FinalValues(new MarketView(world, MarketSolver.Solve(world)));
        values.Delivered("works", "ore").ShouldBe(85 * 40 / 60.0, 1e-6);
        values.Delivered("works", "acid").ShouldBe(85 * 20 / 60.0, 1e-6);
        values.Delivered("city", "metal").ShouldBe(170, 1e-6);
    }

    /// <summary>By-products that go nowhere are worth nothing; half of the ore used as it is at 60 is worth 60.</summary>
    [Fact]
    public void A_balance_that_users_and_plants_share_is_worth_the_mean()
    {
        var world = BriefWorld.Base.User("builders", "works", "ore", 70, limit: 50).World;
        var values = new FinalValues(new MarketView(world, MarketSolver.Solve(world)));
        values.Delivered("works", "ore").ShouldBe((50 * 60 + 50 * 85) / 100.0, 1e-6);
    }

    [Fact]
    public void A_named_product_is_followed_though_another_is_worth_more()
    {
        var more = BriefWorld.Base.Good("gold", mineral: "gold").Mine("gold-mine", "pit", "gold", 1, capacity: 100).User("jeweller", "city", "gold", 900);
        var study = StudyRunner.Run([BriefWorld.State("base", more, StateRole.Unsaid)], new StudyOptions { Draws = 0 });
        BriefRunner.Run(study, new BriefRequest()).ShouldNotBeNull().Product.ShouldNotBeNull().Commodity.ShouldBe("gold");
        var named = BriefRunner.Run(study, new BriefRequest { Product = "ore" }).ShouldNotBeNull().Product.ShouldNotBeNull();
        (named.Commodity, named.IsNamed).ShouldBe(("ore", true));
    }

    [Fact]
    public void A_screening_mineral_is_followed_only_where_there_is_no_other()
    {
        var more = BriefWorld.Base.Good("gold", mineral: "gold").Mine("gold-mine", "pit", "gold", 1, capacity: 100).User("jeweller", "city", "gold", 900)
            .Change(world => world with { Settings = world.Settings with { Screening = ["gold"] } });
        var study = StudyRunner.Run([BriefWorld.State("base", more, StateRole.Unsaid)], new StudyOptions { Draws = 0 });
        BriefRunner.Run(study, new BriefRequest()).ShouldNotBeNull().Product.ShouldNotBeNull().Commodity.ShouldBe("ore");
    }
}
