using Netback.Studies.Incidence;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Incidence;

public sealed class IncidenceTests
{
    /// <summary>P 55 → 60, g 55 → 50, 45 → 40 t: home receives 400, its users lose ½ (45 + 40) 5, the mine abroad as much.</summary>
    [Fact]
    public void A_large_country_gains_by_a_tariff_what_its_terms_of_trade_bring_and_the_world_loses_a_triangle()
    {
        var tariff = SmallWorld.Large.Measure(SmallWorld.Of("tariff", 10, destination: "KAZ")).Incidence();
        tariff.Inside.ShouldBe(["KAZ"]);
        tariff.Tonnes.Equals9(40);
        tariff.Income.Equals9(400);
        tariff.Of(Party.Users, true).Equals9(-212.5);
        tariff.Of(true).Equals9(187.5);
        tariff.Of(Party.Miners, false).Equals9(-212.5);
        tariff.Deadweight.Equals9(25);
        tariff.Prices.Single().ShouldBe(new StagePrice("good", true, tariff.Prices[0].Without, tariff.Prices[0].With, tariff.Prices[0].Tonnes, 1));
        tariff.Prices[0].Without.Equals9(55);
        tariff.Prices[0].With.Equals9(60);
    }

    /// <summary>P 30 → 40: users lose 650, mines gain 150, duty is 400: the two triangles of 50 each are nobody's.</summary>
    [Fact]
    public void A_small_country_gains_nothing_by_a_tariff_and_loses_two_triangles()
    {
        var tariff = SmallWorld.Small.Measure(SmallWorld.Of("tariff", 10, destination: "KAZ")).Incidence();
        tariff.Of(Party.Users, true).Equals9(-650);
        tariff.Of(Party.Miners, true).Equals9(150);
        tariff.Of(Party.Treasury, true).Equals9(400);
        tariff.Of(false).ShouldBe(0, 1e-9);
        tariff.Deadweight.Equals9(100);
    }

    [Fact]
    public void An_export_tax_and_an_equal_import_tariff_differ_only_in_who_receives()
    {
        var tariff = SmallWorld.Large.Measure(SmallWorld.Of("tariff", 10, destination: "KAZ")).Incidence();
        var tax = SmallWorld.Large.Measure(SmallWorld.Of("export_tax", 10, origin: "CHN")).Incidence();
        tariff.Inside.ShouldBe(["KAZ"]);
        tax.Inside.ShouldBe(["CHN"]);
        foreach (var (country, duty, taxed) in new[] { ("KAZ", 400.0, 0.0), ("CHN", 0.0, 400.0) })
        {
            (tariff.Of(country) - duty).Equals9(tax.Of(country) - taxed);
        }
        tariff.Deadweight.Equals9(tax.Deadweight);
    }

    /// <summary>At one place, strike 60: the mine sells at 60, users pay 50: 500 = 237.5 + 237.5 + 25.</summary>
    [Fact]
    public void The_outlay_on_a_contract_for_difference_is_what_mine_and_users_gain_and_the_triangle()
    {
        var cfd = new TinyWorld().Places("KAZ", "home").Good("good").Mine("m", "home", "good", 10, 1).User("d", "home", "good", 100, 1)
            .Measure(SmallWorld.Of("cfd", 60, origin: "KAZ", place: "home")).Incidence();
        cfd.Outlay.ShouldBe(500, 1e-6);
        // The support times the tonnes is the integral of the support over the tonnes: it is the same on each.
        cfd.Outlay.ShouldBe((cfd.Price ?? double.NaN) * cfd.Tonnes, 1e-6);
        cfd.Of(Party.Miners, true).ShouldBe(237.5, 1e-6);
        cfd.Of(Party.Users, true).ShouldBe(237.5, 1e-6);
        cfd.Deadweight.ShouldBe(25, 1e-6);
    }

    /// <summary>Floor 50: 40 t come in, g = 40, τ = 5; home mines 10 instead of 7, abroad 60 instead of 64.</summary>
    [Fact]
    public void A_levy_floor_raises_the_price_inside_lowers_it_outside_and_moves_production_in()
    {
        var levy = SmallWorld.TwoSided.Measure(SmallWorld.Of("variable_levy", 50, destination: "KAZ", place: "home")).Incidence();
        (levy.Price ?? double.NaN).ShouldBe(5, 1e-6);
        levy.Prices.Single(row => row.IsInside).Change.ShouldBe(3, 1e-6);
        levy.Prices.Single(row => !row.IsInside).Change.ShouldBe(-2, 1e-6);
        levy.Outputs.Single(row => row.IsInside).Change.ShouldBe(3, 1e-6);
        levy.Outputs.Single(row => !row.IsInside).Change.ShouldBe(-4, 1e-6);
        levy.Of(Party.Users, true).ShouldBe(-154.5, 1e-4);
        levy.Of(Party.Miners, true).ShouldBe(25.5, 1e-4);
        levy.Income.ShouldBe(200, 1e-4);
        levy.Of("CHN").ShouldBe(-86, 1e-4);
        levy.Deadweight.ShouldBe(15, 1e-4);
    }

    [Fact]
    public void A_ban_acts_on_the_tonnes_that_pass_without_it()
    {
        var ban = SmallWorld.Large.Mine("own", "home", "good", 20, 1).Measure(SmallWorld.Of("import_ban", destination: "KAZ")).Incidence();
        // 100 − P = (P − 10) + (P − 20): P = 130/3, of which abroad sells P − 10.
        ban.Tonnes.Equals9(130.0 / 3 - 10);
        ban.Price.ShouldBeNull();
        ban.Measures.Single().Legal.ShouldBe("not-checked");
    }

    [Fact]
    public void Transit_that_a_ban_stops_is_counted_on_its_route()
    {
        var ban = new TinyWorld().Places("KAZ", "a").Places("RUS", "r").Places("DEU", "b").Good("good").Link("ar", "a", "r", 1).Link("rb", "r", "b", 1).Link("ab", "a", "b", 10)
            .Mine("m", "a", "good", 10, 1).User("d", "b", "good", 100, 1).Measure("no-transit", "transit_ban", via: "RUS").Incidence();
        ban.Inside.ShouldBe(["RUS"]);
        ban.Tonnes.Equals9(44);
    }

    /// <summary>Each against the market without it alone, and both against free trade: 5 and 5 are not the half of 10.</summary>
    [Fact]
    public void Measures_are_told_one_by_one_and_together()
    {
        var told = SmallWorld.Large.Measure(SmallWorld.Of("tariff", 6, destination: "KAZ")).Measure(SmallWorld.Of("export_tax", 4, origin: "CHN")).Incidences();
        told.Select(item => item.Measures.Count).ShouldBe([1, 1, 2]);
        // W falls by ½ r · r/2 for a charge of r: from 4 to 10, from 6 to 10, from 0 to 10.
        told.Select(item => item.Deadweight).Zip([21.0, 16.0, 25.0]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
        told[2].Income.Equals9(400);
        told[2].IsAgainstBase.ShouldBeTrue();
        told[0].IsAgainstBase.ShouldBeFalse();
    }

    [Fact]
    public void Without_an_answer_there_are_no_numbers_but_the_reason()
    {
        var levy = SmallWorld.TwoSided.Measure(SmallWorld.Of("variable_levy", 80, destination: "KAZ", place: "home")).Incidence();
        levy.NoAnswer.ShouldBe("with it the market has no certified answer: the floor variable_levy of 80 USD/t does not hold: with no delivery from outside the price at home is 70 USD/t; a levy of 38.333 stopped the last tonne");
        levy.Accounts.ShouldBeEmpty();
    }

    /// <summary>Nothing is a remainder, and still all changes of all accounts sum to the change of welfare.</summary>
    [Fact]
    public void In_random_worlds_the_changes_of_all_accounts_sum_to_the_change_of_welfare()
    {
        var told = 0;
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var world = RandomMeasures.Of(seed);
            string[] all = [.. world.Measures.Select(measure => measure.Id)];
            if (all.Length == 0) continue;
            var incidence = Netback.Studies.Incidence.Incidences.Of(world, all, Netback.Market.MarketSolver.Solve(world),
                Netback.Market.MarketSolver.Solve(Netback.Studies.Incidence.Incidences.Without(world, all)));
            if (incidence.NoAnswer is not null) continue;
            var size = incidence.Accounts.Sum(row => Math.Abs(row.Change)) + incidence.Nothing * 1e9 + 1e-3;
            incidence.Accounts.Sum(row => row.Change).ShouldBe(incidence.Welfare, 1e-6 * size, $"seed {seed}");
            (incidence.Of(true) + incidence.Of(false)).ShouldBe(incidence.Accounts.Sum(row => row.Change), 1e-9 * size);
            Enum.GetValues<Party>().Sum(party => incidence.Of(party, true)).ShouldBe(incidence.Of(true), 1e-9 * size);
            told++;
        }
        told.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Every_account_item_belongs_to_a_party()
    {
        string[] items = ["user_surplus", "producer_surplus", "processing_margin", "markup", "duty", "export_tax", "royalty", "subsidy", "floor_outlay", "floor_payback",
            "link_rent", "quota_rent", "friction_rent", "contract_transfer"];
        items.Select(Parties.Of).Distinct().Count().ShouldBe(Enum.GetValues<Party>().Length);
        Should.Throw<ArgumentOutOfRangeException>(() => Parties.Of("gift"));
    }
}
