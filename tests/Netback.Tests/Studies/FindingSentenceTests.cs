using Netback.Data;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Findings;
using Netback.World;
using Shouldly;
using Xunit;
using static Netback.Tests.Studies.HandMade;

namespace Netback.Tests.Studies;

public sealed class FindingSentenceTests
{
    private static readonly StudyRun Base = Run("base", "Base", Small, Result(900, 100));

    private static IReadOnlyList<Finding> Of(FindingTopic topic, StudyRun reference, params StudyRun[] scenarios) =>
        [.. StudyFindings.Of(Study(reference, scenarios), Languages.English).All.Where(finding => finding.Topic == topic)];

    [Fact]
    public void Dependence_names_seller_share_mineral_buyer_and_tonnes()
    {
        var finding = Of(FindingTopic.Dependence, Base).ShouldHaveSingleItem();
        finding.Headline.ShouldBe("Alpha sells 90 % of the tungsten that it ships abroad to Beta: 1,000 t a year leave.");
        finding.Where.ShouldBe("shipments.csv: origin AAA, commodities of tungsten; dependence.csv: country AAA, by buyer");
    }

    [Fact]
    public void A_range_comes_from_the_draws()
    {
        MarketResult[] draws = [.. Enumerable.Range(0, 21).Select(i => Result(800 + 10 * i, 200 - 10 * i))];
        var finding = Of(FindingTopic.Dependence, Run("base", "Base", Small, Result(900, 100), draws)).ShouldHaveSingleItem();
        finding.Headline.ShouldBe("Alpha sells 90 % (81 to 99 %) of the tungsten that it ships abroad to Beta: 1,000 t a year leave.");
        finding.Figures[0].Draws.ShouldBe(21);
    }

    [Fact]
    public void A_netback_says_what_stands_between_gate_and_market_in_both_units() =>
        Of(FindingTopic.Netback, Base).ShouldHaveSingleItem().Headline.ShouldBe(
            "At the gate of Old Pit a tonne of tungsten concentrate earns USD 30,000/t, or USD 300 per mtu WO3: "
            + "USD 200/t or 0.67 % less than in Eastport; the largest part is freight, USD 200/t.");

    [Fact]
    public void A_full_link_says_what_room_would_be_worth() =>
        Of(FindingTopic.Congestion, Run("base", "Base", Small, Result(10_000, 0, rent: 2_400_000))).ShouldHaveSingleItem().Headline.ShouldBe(
            "Minetown – Eastport (rail) is full: 20,000 gross t a year pass, and room for one more would be worth USD 120 per gross tonne, USD 2.4 million a year in all.");

    [Fact]
    public void Where_no_link_is_full_the_fullest_is_named() =>
        Of(FindingTopic.Congestion, Base).ShouldHaveSingleItem().Headline.ShouldBe(
            "No link is full: the fullest, Minetown – Eastport (rail), uses 9 % of what other traffic leaves.");

    [Fact]
    public void A_corridor_says_what_it_carries() =>
        Of(FindingTopic.Corridor, Base).ShouldHaveSingleItem().Headline.ShouldBe(
            "90 % of the value of the host countries' exports goes by the silk corridor, 1,800 gross t a year; it earns 0.67 % less at the gate than at its reference market.");

    [Fact]
    public void The_ladder_counts_prices_close_to_their_reference() =>
        Of(FindingTopic.PriceLadder, Run("base", "Base", Small, Result(900, 100, 33_000))).ShouldHaveSingleItem().Headline.ShouldBe(
            "Of 1 tungsten price solved at a reference market, 0 lie within 5 % of the reference; the widest gap is tungsten concentrate, +10 %.");

    [Fact]
    public void A_scenario_says_what_moved()
    {
        var world = Small with { Links = [Small.Links[0] with { Cost = 250 }, Small.Links[1]] };
        var run = Run("dear", "Dear line", world, Result(400, 600, 30_300));
        Of(FindingTopic.PriceChange, Base, run).ShouldHaveSingleItem().Headline.ShouldBe(
            "Delivered tungsten concentrate costs 1 % more; the most in Eastport, +USD 300/t (to USD 300 per mtu WO3).");
        Of(FindingTopic.FlowChange, Base, run).ShouldHaveSingleItem().Headline.ShouldBe(
            "500 t a year of tungsten go another way, worth USD 15 million a year at the gate; the largest single change is −500 t a year of tungsten concentrate from Old Pit to Eastport.");
        Of(FindingTopic.DependenceMoved, Base, run).Select(finding => finding.Headline).ShouldBe(
        [
            "Of the tungsten that Alpha ships abroad, the share that goes to Beta falls from 90 % to 40 %.",
            "Of the tungsten that Alpha ships abroad, the share that goes to Gamma rises from 10 % to 60 %.",
        ]);
        Of(FindingTopic.NetbackMoved, Base, run).ShouldHaveSingleItem().Headline.ShouldBe(
            "At the gate of Old Pit a tonne of tungsten concentrate earns USD 300/t more, +1 %.");
        Of(FindingTopic.Welfare, Base, run).Select(finding => finding.Headline).ShouldBe(
        [
            "Alpha gains USD 300,000 a year; the largest item is producer surplus, +USD 300,000 a year; of the others Beta loses most, USD 30,000 a year.",
            "Beta loses USD 30,000 a year; the largest item is user surplus, −USD 30,000 a year; of the others Alpha gains most, USD 300,000 a year.",
        ]);
    }

    [Fact]
    public void More_room_on_a_link_that_had_room_has_no_effect_and_says_why()
    {
        var world = Small with { Links = [Small.Links[0] with { Capacity = 40_000 }, Small.Links[1]] };
        var finding = Of(FindingTopic.NoEffect, Base, Run("wide", "Wider line", world, Result(900, 100))).ShouldHaveSingleItem();
        finding.Headline.ShouldBe(
            "Without effect on prices and output (0.1 % or more), because there was room: the fullest of the links whose capacity it changes, "
            + "Minetown – Eastport (rail), uses 9 % of what other traffic leaves.");
    }

    [Fact]
    public void A_link_that_nobody_uses_says_how_far_it_is_out_of_the_money()
    {
        var world = Small with { Links = [.. Small.Links, new Link { Id = "road", From = "mine", To = "east", Mode = "road", Cost = 130 }] };
        var finding = Of(FindingTopic.NoEffect, Base, Run("road", "A road", world, Result(900, 100))).ShouldHaveSingleItem();
        finding.Headline.ShouldBe(
            "Without effect on prices and output (0.1 % or more), because no shipment uses the one link that it changes; the nearest to it, "
            + "tungsten concentrate from Old Pit to Eastport, would pay USD 60/t more over Minetown – Eastport (road) than by Minetown – Eastport.");
        finding.Figures.ShouldHaveSingleItem().Value.ShouldBe(60, 1e-9);
    }

    [Fact]
    public void A_run_without_an_answer_is_named_and_has_no_other_finding()
    {
        var refused = new MarketResult { Certificate = new Certificate { Status = SolveStatus.Infeasible, Conflict = ["contracts/c1"], Reason = "these rows cannot all hold" } };
        var findings = StudyFindings.Of(Study(Base, Run("bad", "Bad", Small, refused)), Languages.English).OfRun("bad");
        findings.ShouldHaveSingleItem().Headline.ShouldBe(
            "No certified answer (infeasible): these rows cannot all hold. Rows that cannot all hold: contracts/c1.");
    }

    [Fact]
    public void Draws_without_an_answer_are_counted_and_named()
    {
        var lost = new MarketResult { Certificate = new Certificate { Status = SolveStatus.NotConverged } };
        var findings = Of(FindingTopic.DrawsNotSolved, Run("base", "Base", Small, Result(900, 100), Result(900, 100), lost, Result(900, 100), lost));
        findings.ShouldHaveSingleItem().Headline.ShouldBe("2 of 4 draws have no certified answer (draw 2, 4); ranges leave them out.");
    }

    [Fact]
    public void A_price_that_could_be_another_is_no_headline()
    {
        var result = Base.Result with { Prices = [.. Base.Result.Prices.Select(row => row with { IsUnique = false })] };
        Of(FindingTopic.Netback, Run("base", "Base", Small, result)).ShouldBeEmpty();
        Of(FindingTopic.PriceLadder, Run("base", "Base", Small, result)).ShouldBeEmpty();
    }

    [Fact]
    public void Key_findings_are_of_different_kinds_and_five_at_most()
    {
        var run = Run("dear", "Dear line", Small with { Links = [Small.Links[0] with { Cost = 250 }, Small.Links[1]] }, Result(400, 600, 30_300));
        var key = StudyFindings.Of(Study(Base, run), Languages.English).Key;
        key.Count.ShouldBeInRange(3, 5);
        key.Select(finding => finding.Topic).ShouldBeUnique();
    }

    [Fact]
    public void A_mineral_at_screening_level_is_marked_and_never_a_key_finding()
    {
        var found = StudyFindings.Of(Study(Run("base", "Base", Small with { Settings = Small.Settings with { Screening = ["tungsten"] } }, Result(900, 100))), Languages.English);
        found.All.Where(finding => finding.Mineral == "tungsten").ShouldNotBeEmpty();
        found.All.ShouldAllBe(finding => finding.Mineral == "tungsten" == finding.Headline.StartsWith("Screening level: ", StringComparison.Ordinal));
        found.Key.ShouldAllBe(finding => finding.Mineral != "tungsten");
        found.All.ShouldContain(finding => finding.Topic == FindingTopic.Corridor, "sums over minerals are told all the same");
    }
}
