using Netback.Data;
using Netback.Studies;
using Netback.Studies.Brief;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Brief;

public sealed class BriefOptionTests
{
    private static readonly StudyOptions Drawn = new() { Draws = 6, EvidenceDraws = 24 };

    private static StudyState Rail => BriefWorld.State("rail", BriefWorld.CheapRail, by: "HHH");
    private static StudyState Home => BriefWorld.State("home", BriefWorld.HomePlant(15));

    [Fact]
    public void Options_stand_beside_doing_nothing_and_waiting_in_the_order_of_what_they_are_worth_to_the_hosts()
    {
        var later = BriefWorld.State("wait", BriefWorld.Base.Change(world => world with { Year = 2030, Supplies = [.. world.Supplies.Select(row => row with { Capacity = 150 })] }));
        var brief = BriefWorld.Brief(new BriefRequest { Wait = later }, Rail, BriefWorld.State("flood", BriefWorld.WithRail(BriefWorld.Base, 30), StateRole.Shock), Home);
        brief.Hosts.ShouldBe(["HHH"]);
        brief.Options.Select(row => row.Id).ShouldBe(["base", "wait", "home", "rail"]);
        brief.Options.Select(row => row.Together?.Value ?? 0).ShouldBe([4000, 2000, 1400, 600], 1e-6);
        brief.Options[1].Year.ShouldBe(2030);
        brief.Options.ShouldAllBe(row => row.Status == "solved" && row.IsUnique && row.WorstResidual < 1e-6);
        brief.Options[3].By.ShouldBe("HHH");
        brief.ExtraSolves.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 50 / 85.0)]
    [InlineData(1, 158 / 170.0)]
    public void Value_kept_is_what_the_gates_get_of_what_final_users_pay(int option, double kept) =>
        BriefWorld.Brief(Home).Options[option].ValueKept.ShouldNotBeNull().Value.ShouldBe(kept, 1e-9);

    [Fact]
    public void A_shock_is_no_option_and_what_says_neither_is_named()
    {
        var brief = BriefWorld.Brief(BriefWorld.State("flood", BriefWorld.CheapRail, StateRole.Shock), BriefWorld.State("odd", BriefWorld.CheapRail, StateRole.Unsaid));
        brief.Verdict.Reason.ShouldBe(VerdictReason.NoOption);
        brief.Unsorted.ShouldBe(["odd"]);
        brief.Options.ShouldHaveSingleItem().Kind.ShouldBe(OptionKind.Nothing);
        brief.Missing.ShouldContain(item => item.What == "options");
        brief.Sentences[0].Text.ShouldBe("The case names no option with a certified answer, so nothing can be said to be better than doing nothing.");
    }

    [Fact]
    public void Without_draws_nothing_is_said_to_be_better()
    {
        var brief = BriefWorld.Brief(Rail, Home);
        (brief.Verdict.Reason, brief.Verdict.Best, brief.Verdict.RunnerUp).ShouldBe((VerdictReason.NoRange, "home", "rail"));
        brief.Sentences[0].Text.ShouldBe("As the case is written “Title of home” gives the host countries together most, USD 1,400 a year; without draws nothing is said to be better than doing nothing. No host loses a thousandth of its account by it.");
        brief.Sentences[2].Text.ShouldStartWith("Which figure would sharpen it most is not known: no draws were made.");
        brief.Sentences[2].Text.ShouldContain("Of 1 figure of what it opens or changes 1 is an assumption, to be had from the plant's accounts or an engineering study.");
    }

    /// <summary>Both rails are drawn by one factor, so the gain is 600 times it, in every draw; 18 draws more than the study's six.</summary>
    [Fact]
    public void A_gain_in_every_draw_is_better_and_what_it_hangs_on_is_named()
    {
        var brief = BriefRunner.Run(BriefWorld.Study(Drawn, Rail), new BriefRequest(), Languages.English).ShouldNotBeNull();
        var verdict = brief.Verdict;
        (verdict.Reason, verdict.Draws, verdict.TurnedInDraws, verdict.BestInDraws, verdict.ComparedDraws).ShouldBe((VerdictReason.Better, 20, 0, 6, 6));
        verdict.Inputs.ShouldNotBeEmpty();
        (verdict.Inputs[0].Table, verdict.Inputs[0].Column).ShouldBe(("links", "cost"));
        brief.ExtraSolves.ShouldBe(14);
        verdict.Own.Select(figure => figure.Target).ShouldBe(["links/rail/cost"]);
        brief.Sentences[0].Text.ShouldStartWith("Of 1 option, “Title of rail” is worth most to the host countries together: USD 600 a year (");
        brief.Sentences[1].Text.ShouldContain("it gives them nothing or less in none of 20 draws of the figures.");
        brief.Sentences[2].Text.ShouldContain("to be had from the carrier's tariff for the goods");
    }

    /// <summary>Rail at 4 saves 6 a tonne times its factor, a smelter at 14.1 saves 5.9 times its own: now one leads, now the other.</summary>
    [Fact]
    public void An_option_that_the_draws_do_not_tell_apart_from_the_next_says_so()
    {
        var brief = BriefRunner.Run(BriefWorld.Study(Drawn, Rail, BriefWorld.State("smelter", BriefWorld.WithSmelter(BriefWorld.Base, 14.1))), new BriefRequest(), Languages.English).ShouldNotBeNull();
        (brief.Verdict.Best, brief.Verdict.RunnerUp, brief.Verdict.ComparedDraws).ShouldBe(("rail", "smelter", 6));
        brief.Verdict.BestInDraws.ShouldBeInRange(1, 5);
        brief.Sentences[0].Text.ShouldContain($" The draws do not tell it apart from “Title of smelter” (USD 590 a year): it leads the options in {brief.Verdict.BestInDraws} of 6 draws.");
    }

    /// <summary>Rail saves 6.1 a tonne, the smelter costs 6 more; the smelter is an assumption, so in some draws it eats the saving.</summary>
    [Fact]
    public void A_gain_whose_draws_disagree_is_no_better_than_doing_nothing()
    {
        var mixed = BriefWorld.State("mixed", BriefWorld.WithSmelter(BriefWorld.WithRail(BriefWorld.Base, 3.9), 26));
        var brief = BriefRunner.Run(BriefWorld.Study(Drawn, mixed), new BriefRequest(), Languages.English).ShouldNotBeNull();
        brief.Verdict.Reason.ShouldBe(VerdictReason.Open);
        brief.Verdict.TurnedInDraws.ShouldBeInRange(3, 17);
        brief.Sentences[0].Text.ShouldStartWith("No option is better than doing nothing as far as the evidence can tell: the one that gives the host countries together most as the case is written, “Title of mixed”, is worth USD 10 a year (range of the change ");
    }

    [Fact]
    public void Where_every_option_costs_the_hosts_doing_nothing_stands()
    {
        var brief = BriefWorld.Brief(BriefWorld.State("dear", BriefWorld.WithRail(BriefWorld.Base, 12)));
        brief.Verdict.Reason.ShouldBe(VerdictReason.NoneGains);
        brief.Sentences[0].Text.ShouldBe("None of 1 option gives the host countries together more than doing nothing; the one that costs them least, “Title of dear”, changes their accounts by −USD 200 a year.");
        brief.Sentences[1].Text.ShouldBe("Nothing that was solved says at which level this turns.");
    }

    [Fact]
    public void An_option_of_others_is_to_be_asked_for()
    {
        var brief = BriefWorld.Brief(BriefWorld.State("theirs", BriefWorld.CheapRail, by: "FFF"));
        brief.Options[1].IsForHosts.ShouldBeFalse();
        brief.Sentences[0].Text.ShouldContain("It is not for the hosts to choose but for FFF: they can ask for it.");
    }

    /// <summary>The base without an answer has no page one; an option without one has a row without figures, at the end.</summary>
    [Fact]
    public void An_option_without_a_certified_answer_has_no_figures()
    {
        var forced = BriefWorld.Base.Change(world => world with
        {
            Contracts = [new World.Contract { Id = "firm", SellerSite = "mine", Buyer = "works", Commodity = "ore", Quantity = 200, IsFirm = true, Penalty = 1 }],
        });
        var brief = BriefWorld.Brief(BriefWorld.State("forced", forced), Rail);
        brief.Options.Select(row => row.Id).ShouldBe(["base", "rail", "forced"]);
        (brief.Options[2].Status, brief.Options[2].Together, brief.Options[2].Netback).ShouldBe(("infeasible", null, null));
        (brief.Confidence.Certified, brief.Confidence.Runs).ShouldBe((2, 3));
    }

    /// <summary>Two hosts: a second mine farther off loses where the rail it uses is dropped by the option.</summary>
    [Fact]
    public void The_host_that_loses_and_the_one_that_would_rather_have_another_option_are_named()
    {
        var two = BriefWorld.Base.Places("KKK", "hill").Link("hill-rail", "hill", "works", 20).Mine("hill-mine", "hill", "ore", 10, capacity: 10);
        var own = BriefWorld.WithRail(new Support.TinyWorld().Change(_ => two.World), 4).Change(world => world with
        {
            Links = [.. world.Links.Select(link => link.Id == "hill-rail" ? link with { Cost = 30 } : link)],
        });
        var theirs = new Support.TinyWorld().Change(_ => two.World).Change(world => world with { Links = [.. world.Links.Select(link => link.Id == "hill-rail" ? link with { Cost = 15 } : link)] });
        var study = StudyRunner.Run([BriefWorld.State("base", two, StateRole.Unsaid), BriefWorld.State("own", own), BriefWorld.State("theirs", theirs)], new StudyOptions { Draws = 0 });
        var text = BriefRunner.Run(study, new BriefRequest(), Languages.English).ShouldNotBeNull().Sentences[0].Text;
        text.ShouldContain("By it KKK loses USD 100 a year.");
        text.ShouldContain("It is not everybody's best: KKK gains more from “Title of theirs” (USD 50 a year).");
    }
}
