using Netback.Data;
using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies;

public sealed class StudyRunnerTests
{
    private static StudyState State(string id, CaseWorld world) =>
        new() { Id = id, Title = id, World = world, Evidence = ChainWorld.Evidence(world) };

    private static readonly StudyState Base = State("base", ChainWorld.World);

    [Fact]
    public void Any_number_of_threads_finds_the_same_to_the_last_digit()
    {
        var states = new[] { Base, State("shut", ChainWorld.World with { Links = [.. ChainWorld.World.Links.Where(link => link.Id != "r6")] }) };
        var one = StudyFindings.Of(StudyRunner.Run(states, new StudyOptions { Draws = 6, Threads = 1 }, cancel: TestContext.Current.CancellationToken), Languages.English).All;
        var three = StudyFindings.Of(StudyRunner.Run(states, new StudyOptions { Draws = 6, Threads = 3 }, cancel: TestContext.Current.CancellationToken), Languages.English).All;
        three.Select(finding => finding.Headline).ShouldBe(one.Select(finding => finding.Headline));
        three.SelectMany(finding => finding.Figures).ShouldBe(one.SelectMany(finding => finding.Figures));
    }

    [Fact]
    public void A_scenario_that_changes_nothing_moves_nothing_in_any_draw()
    {
        var study = StudyRunner.Run([Base, State("same", ChainWorld.World)], new StudyOptions { Draws = 5 }, cancel: TestContext.Current.CancellationToken);
        var finding = StudyFindings.Of(study, Languages.English).OfRun("same").ShouldHaveSingleItem();
        finding.Topic.ShouldBe(FindingTopic.NoEffect);
        finding.Headline.ShouldBe(
            "Without effect on prices and output (0.1 % or more), because it changes no row that the market reads; nor in any of 5 draws of the figures.");
    }

    [Fact]
    public void Half_and_double_chokes_are_solved_where_there_are_chokes()
    {
        var run = StudyRunner.Run([Base], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken).Base;
        run.HalfChoke.ShouldNotBeNull().Certificate.Status.ShouldBe(SolveStatus.Solved);
        run.DoubleChoke.ShouldNotBeNull().Certificate.Status.ShouldBe(SolveStatus.Solved);
        run.Draws.ShouldBeEmpty();
    }

    [Fact]
    public void The_margin_of_an_unused_line_is_the_discount_at_which_it_is_used()
    {
        var added = new Link { Id = "n1", From = "hill", To = "gate", Mode = "road", Cost = 150 };
        var world = ChainWorld.World with { Links = [.. ChainWorld.World.Links, added] };
        var study = StudyRunner.Run([Base, State("new", world)], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken);
        var margin = StudyFindings.Of(study, Languages.English).OfRun("new").ShouldHaveSingleItem().Figures.ShouldHaveSingleItem().Value;
        double Carried(double cost)
        {
            var cheaper = world with { Links = [.. ChainWorld.World.Links, added with { Cost = cost }] };
            var row = StudyRunner.Run([State("base", cheaper)], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken)
                .Base.Result.Links.Single(link => link.Link == "n1");
            return row.Forward + row.Backward;
        }
        Carried(150 - margin + 0.5).ShouldBe(0, 1e-6, "copper is metal: a tonne contained is a gross tonne");
        Carried(150 - margin - 0.5).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_switching_value_is_the_cost_at_which_the_largest_buyer_loses_half()
    {
        var study = StudyRunner.Run([Base], new StudyOptions { Draws = 1 }, cancel: TestContext.Current.CancellationToken);
        var found = study.Switching.ShouldNotBeNull();
        var view = new MarketView(ChainWorld.World, study.Base.Result);
        new Exports(view, found.Country, found.Mineral).LargestBuyer.ShouldBe(found.Buyer);
        double Share(double cost)
        {
            var friction = new Friction { Seller = found.Country, Buyer = found.Buyer, Commodity = $"mineral:{found.Mineral}", Cost = cost };
            var world = ChainWorld.World with { Frictions = [friction] };
            var result = StudyRunner.Run([State("base", world)], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken).Base.Result;
            return new Exports(new MarketView(world, result), found.Country, found.Mineral).BuyerShare(found.Buyer) ?? 0;
        }
        Share(found.Holds.ShouldNotBeNull()).ShouldBeGreaterThanOrEqualTo(0.5);
        Share(found.Turns.ShouldNotBeNull()).ShouldBeLessThan(0.5);
    }

    [Fact]
    public void A_draw_on_a_shared_structure_is_the_market_of_the_drawn_world()
    {
        var drawn = new EvidenceDraw(Base.Evidence, 1, 1).Apply(Base.World);
        var shared = StudyRunner.Run([Base], new StudyOptions { Draws = 1 }, cancel: TestContext.Current.CancellationToken).Base.Draws[0];
        var alone = MarketSolver.Solve(drawn, cancel: TestContext.Current.CancellationToken);
        shared.Prices.ShouldBe(alone.Prices);
        shared.Shipments.Select(row => (row.Site, row.Destination, row.Quantity)).ShouldBe(alone.Shipments.Select(row => (row.Site, row.Destination, row.Quantity)));
        shared.Certificate.Objective.ShouldBe(alone.Certificate.Objective);
    }

    [Fact]
    public void A_trunk_line_at_home_and_a_class_of_rates_are_not_the_way_taken()
    {
        var world = ChainWorld.World with { Freight = [new FreightRule("corridor:north", "c-cathode", 1, 0, true)] };
        CorridorLoad.Corridors(world).ShouldBe(["east", "middle"]);
        var result = StudyRunner.Run([State("base", ChainWorld.World)], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken).Base.Result;
        var view = new MarketView(ChainWorld.World, result);
        var shares = CorridorLoad.Corridors(ChainWorld.World).Select(name => CorridorLoad.Of(view, ["AAA"], name).ValueShare ?? 0).ToList();
        shares.ShouldContain(share => share > 0);
        shares.Sum().ShouldBeLessThanOrEqualTo(1 + 1e-9, "a shipment goes by one corridor at most here");
    }

    [Fact]
    public void Value_added_is_what_a_stage_pays_for_work_and_rent()
    {
        var result = StudyRunner.Run([Base], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken).Base.Result;
        var view = new MarketView(ChainWorld.World, result);
        var found = ValueAdded.Of(view, new ValueAdded.Step("t-conc", "t-apt"), country => country == "CCC").ShouldNotBeNull();
        var (made, taken) = (view.Gate("refinery", "t-apt").ShouldNotBeNull().Price, view.Delivered("works", "t-conc").ShouldNotBeNull().Price);
        found.UsdPerTonne.ShouldBe(0.97 * made - taken, 1e-6);
        ValueAdded.Of(view, new ValueAdded.Step("t-conc", "t-apt"), country => country == "EEE").ShouldBeNull();
    }

    [Fact]
    public void A_study_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        var stop = new Stop(source, after: 3);
        Should.Throw<OperationCanceledException>(() => StudyRunner.Run([Base], new StudyOptions { Draws = 20 }, stop, source.Token));
        stop.Seen.ShouldBeLessThan(20);
    }

    private sealed class Stop(CancellationTokenSource source, int after) : IProgress<SolveCount>
    {
        public int Seen { get; private set; }

        public void Report(SolveCount value)
        {
            if (++Seen >= after) source.Cancel();
        }
    }
}
