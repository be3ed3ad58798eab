using Netback.Data;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Brief;

/// <summary>Dependence now and after, and what the other side can do.</summary>
public sealed class BriefHandsTests
{
    private static DependenceStep Step(StudyBrief brief, DependenceBy by) => brief.Dependence.First(step => step.By == by);

    /// <summary>All ore goes to FFF and is processed there; with a plant at home metal goes there, and nobody processes it next.</summary>
    [Fact]
    public void Buyer_and_processor_are_told_now_and_after_the_best_option()
    {
        var brief = BriefWorld.Brief(BriefWorld.State("home", BriefWorld.HomePlant(15)));
        var (buyer, processor) = (Step(brief, DependenceBy.Buyer), Step(brief, DependenceBy.Processor));
        (buyer.Who, Value(buyer.Now), Value(buyer.After), buyer.WhoAfter).ShouldBe(("FFF", 1, 1, "FFF"));
        (processor.Who, Value(processor.Now), Value(processor.After), processor.WhoAfter).ShouldBe(("FFF", 1, 0, null));
        Step(brief, DependenceBy.Route).Who.ShouldBeNull();
    }

    /// <summary>Ore of HHH on a hill of KKK crosses HHH: hosts that carry each other's goods are no dependence.</summary>
    [Fact]
    public void What_one_host_carries_for_another_is_no_country_crossed()
    {
        var two = BriefWorld.Base.Places("KKK", "hill").Link("hill-rail", "hill", "pit", 5).Mine("hill-mine", "hill", "ore", 10, capacity: 10);
        var study = StudyRunner.Run([BriefWorld.State("base", two, StateRole.Unsaid)], new StudyOptions { Draws = 0 });
        var brief = BriefRunner.Run(study, new BriefRequest(), Languages.English).ShouldNotBeNull();
        brief.Hosts.ShouldBe(["HHH", "KKK"], ignoreOrder: true);
        Step(brief, DependenceBy.Route).Who.ShouldBeNull();
    }

    [Fact]
    public void Who_lends_is_not_invented()
    {
        var brief = BriefWorld.Brief();
        (Step(brief, DependenceBy.Lender).Who, Step(brief, DependenceBy.Lender).Now).ShouldBe((null, null));
        brief.Missing.ShouldContain(item => item.What == "who lends" && item.Rows.Contains("deals"));
    }

    /// <summary>The city's price is fixed, so a tariff of 5 on 100 t of ore is paid by the pit: 500 from HHH to FFF.</summary>
    [Fact]
    public void The_best_credible_reply_of_a_power_is_told_with_what_it_costs_both()
    {
        var tariff = new Measure { Id = "t", Kind = "tariff", Commodity = "ore", Destination = "FFF", Value = 5, Unit = "USD/t" };
        var nothing = new Measure { Id = "n", Kind = "import_ban", Commodity = "metal", Origin = "HHH", Destination = "FFF" };
        var request = new BriefRequest { Powers = [BriefWorld.Power(BriefWorld.CheapRail, ("nothing", nothing), ("tariff", tariff))] };
        var reply = BriefWorld.Brief(request, BriefWorld.State("rail", BriefWorld.CheapRail)).Replies.ShouldHaveSingleItem();
        (reply.Power, reply.Option, reply.Move, reply.IsCredible, reply.Judged, reply.LeftOut).ShouldBe(("FFF", "rail", "tariff", true, 2, 0));
        reply.PowerChange.ShouldNotBeNull().ShouldBe(500, 1e-6);
        reply.HostsChange.ShouldNotBeNull().ShouldBe(-500, 1e-6);
        reply.Text.ShouldBe("FFF would answer best by “Title of tariff”: it gains USD 500 a year by it, and the host countries lose USD 500 a year.");
    }

    [Fact]
    public void A_move_that_changes_nothing_is_no_reply()
    {
        var nothing = new Measure { Id = "n", Kind = "import_ban", Commodity = "metal", Origin = "HHH", Destination = "FFF" };
        var request = new BriefRequest { Powers = [BriefWorld.Power(BriefWorld.CheapRail, ("nothing", nothing))] };
        var reply = BriefWorld.Brief(request, BriefWorld.State("rail", BriefWorld.CheapRail)).Replies.Single();
        reply.IsCredible.ShouldBeFalse();
        reply.Text.ShouldBe("FFF has no answer that serves it: none of 1 stated move brings it anything.");
    }

    [Fact]
    public void No_more_moves_are_solved_than_a_page_needs_and_those_left_out_are_counted()
    {
        var moves = Enumerable.Range(1, 8).Select(i => ($"m{i}", new Measure { Id = "t", Kind = "tariff", Commodity = "ore", Destination = "FFF", Value = i, Unit = "USD/t" })).ToArray();
        var brief = BriefWorld.Brief(new BriefRequest { Powers = [BriefWorld.Power(BriefWorld.CheapRail, moves)] }, BriefWorld.State("rail", BriefWorld.CheapRail));
        (brief.Replies.Single().Judged, brief.Replies.Single().LeftOut, brief.ExtraSolves).ShouldBe((6, 2, 6));
        brief.Replies.Single().Text.ShouldEndWith(" 2 stated moves more were not solved.");
    }

    private static double Value(FindingFigure? figure) => Math.Round(figure.ShouldNotBeNull().Value, 9);
}
