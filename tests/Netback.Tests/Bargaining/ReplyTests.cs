using Netback.Bargaining.Replies;
using Netback.Checks;
using Netback.Tests.Support;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Bargaining;

/// <summary>
/// Replies by hand. KAZ sells at 10 + q, CHN uses 100 − q, no freight: free trade is 45 t at 55. KAZ taxes its exports at 10: 40 t,
/// P = 60, g = 50; CHN's users have 800 instead of 1,012.5, KAZ has 800 + 400 instead of 1,012.5.
/// </summary>
public sealed class ReplyTests
{
    private static readonly Measure Tax = new() { Id = "tax", Kind = "export_tax", Origin = "KAZ", Value = 10, Unit = "USD/t" };

    private static TinyWorld World() => new TinyWorld().Places("KAZ", "pit").Places("CHN", "xian").Places("DEU", "port").Good("good")
        .Link("east", "pit", "xian", 0).Link("west", "pit", "port", 5).Mine("m", "pit", "good", 10, 1).User("c", "xian", "good", 100, 1);

    private static ReplyQuestion Question(TinyWorld world, params (string Id, Measure Measure)[] moves) => new()
    {
        Before = world.World,
        Adopted = world.World with { Measures = [Tax] },
        Hosts = "KAZ",
        Moves = [.. moves.Select(move => new ReplyMove(move.Id, move.Id, world.World with { Measures = [Tax, move.Measure] }))],
    };

    private static Measure Tariff(double rate) => new() { Id = "tariff", Kind = "tariff", Destination = "CHN", Value = rate, Unit = "USD/t" };

    /// <summary>A tariff of t on top of 10: q = 40 − t/2; CHN has q²/2 + t q, which is largest at t = 80/3: 3,200/3 − 800.</summary>
    [Theory]
    [InlineData(10, 35 * 35 / 2.0 + 350 - 800)]
    [InlineData(26.666666666666668, 3200 / 3.0 - 800)]
    public void Retaliation_by_a_tariff_is_worth_what_the_textbook_says(double rate, double worth)
    {
        var answer = Replies.Answer(Question(World(), ("retaliate", Tariff(rate))), 1).ShouldNotBeNull();
        answer.Power.ShouldBe("CHN");
        answer.Rows[0].PowerFromBefore.ShouldNotBeNull().ShouldBe(800 - 1012.5, 1e-6);
        answer.Rows[0].HostsFromBefore.ShouldNotBeNull().ShouldBe(1200 - 1012.5, 1e-6);
        var reply = answer.Rows[1];
        reply.Power.ShouldNotBeNull().ShouldBe(worth, 1e-6);
        reply.PowerFromBefore.ShouldNotBeNull().ShouldBe(worth + 800 - 1012.5, 1e-6);
        reply.IsCredible.ShouldBeTrue();
        answer.Sentences[1].ShouldStartWith("Its best reply is retaliate: once the measure stands, against no reply CHN gains USD");
    }

    [Fact]
    public void A_move_that_changes_nothing_is_not_credible()
    {
        var idle = new Measure { Id = "no", Kind = "import_ban", Origin = "DEU", Destination = "CHN" };
        var answer = Replies.Answer(Question(World(), ("idle", idle), ("retaliate", Tariff(10))), 1).ShouldNotBeNull();
        answer.Rows.Select(row => (row.Move, row.IsCredible)).ShouldBe([("none", true), ("retaliate", true), ("idle", false)]);
        answer.Sentences[^1].ShouldBe("idle is not credible: it brings its maker nothing.");
        Replies.Answer(Question(World(), ("idle", idle)) with { Power = "CHN" }, 1).ShouldNotBeNull().Sentences[1]
            .ShouldBe("Its best reply is none: idle, the move that serves it best, neither costs nor gains it anything.");
    }

    /// <summary>Not to buy at all costs the 800 of the users; nobody would carry that out.</summary>
    [Fact]
    public void A_threat_that_costs_its_maker_more_than_it_gains_is_named_not_credible()
    {
        var boycott = new Measure { Id = "no", Kind = "import_ban", Destination = "CHN" };
        var answer = Replies.Answer(Question(World().User("w", "port", "good", 40), ("boycott", boycott)), 1).ShouldNotBeNull();
        answer.Rows[1].IsCredible.ShouldBeFalse();
        answer.Rows[1].Power.ShouldNotBeNull().ShouldBe(-800, 1e-6);
        answer.Sentences[1].ShouldBe("Its best reply is none: the least costly move, boycott, would cost it USD 800 a year against no reply, so that it would not be carried out.");
    }

    [Fact]
    public void Moves_stand_in_the_order_of_what_they_bring_and_the_runner_up_is_named()
    {
        var answer = Replies.Answer(Question(World(), ("small", Tariff(1)), ("large", Tariff(20)), ("boycott", new Measure { Id = "no", Kind = "import_ban", Destination = "CHN" })), 1).ShouldNotBeNull();
        answer.Rows.Select(row => row.Move).ShouldBe(["none", "large", "small", "boycott"]);
        answer.Sentences[2].ShouldStartWith("The runner-up is small: CHN gains USD");
        answer.Sentences[^1].ShouldBe("boycott is not credible: it costs its maker USD 800 a year more than it brings.");
    }

    /// <summary>Without CHN the only buyer pays 40 in DEU: 40 − 5 − 10 of tax is 25 at the gate, 15 t; no link has a limit but the western one.</summary>
    [Fact]
    public void The_second_buyer_and_route_are_those_of_the_market_without_the_power()
    {
        var world = World().User("w", "port", "good", 40).Change(current => current with { Links = [.. current.Links.Select(link => link.Id == "west" ? link with { Capacity = 100 } : link)] });
        var answer = Replies.Answer(Question(world, ("retaliate", Tariff(10))), 1).ShouldNotBeNull();
        var second = answer.Fallbacks[0];
        (second.What, second.Buyer, second.Place).ShouldBe(("second buyer", "DEU", "port"));
        second.Route.ShouldBe(["west"]);
        second.Tonnes.ShouldBe(15, 1e-6);
        second.Netback.ShouldNotBeNull().ShouldBe(25, 1e-6);
        second.NetbackBefore.ShouldNotBeNull().ShouldBe(50, 1e-6);
        second.Room.ShouldNotBeNull().ShouldBe(85, 1e-6);
        answer.Fallbacks[1].What.ShouldBe("second route");
    }

    /// <summary>CHN supplies KAZ with 12 t a year; without them a month costs one tonne, and 3 t in store last three months.</summary>
    [Fact]
    public void Cover_is_counted_in_months_of_stock_and_a_missing_stock_is_named()
    {
        var world = World().Good("input").Mine("s", "xian", "input", 5, capacity: 12).User("k", "pit", "input", 20);
        var stop = new Measure { Id = "stop", Kind = "export_ban", Commodity = "input", Origin = "CHN" };
        var bare = Replies.Answer(Question(world, ("withhold", stop)), 1).ShouldNotBeNull().Cover.Single();
        (bare.What, bare.Commodity, bare.Months).ShouldBe(("supplies", "input", null));
        bare.TonnesPerMonth.ShouldBe(1, 1e-9);
        bare.UsdPerMonth.ShouldBe(20, 1e-6);
        bare.Missing.ShouldBe("observations: kind stock of input in KAZ");
        var stocked = Replies.Answer(Question(world.Holds("input", "KAZ", 3), ("withhold", stop)), 1).ShouldNotBeNull().Cover.Single();
        stocked.Months.ShouldNotBeNull().ShouldBe(3, 1e-9);
    }

    [Fact]
    public void Without_a_stated_move_only_the_measure_itself_is_judged()
    {
        var answer = Replies.Answer(Question(World()), 1).ShouldNotBeNull();
        answer.Rows.Single().HostsFromBefore.ShouldNotBeNull().ShouldBe(1200 - 1012.5, 1e-6);
        answer.Sentences.Count.ShouldBe(2);
        answer.Sentences[1].ShouldBe("No move of CHN is stated.");
    }

    [Fact]
    public void Where_nobody_loses_the_power_has_to_be_named()
    {
        var world = World();
        var question = Question(world) with { Adopted = world.World };
        Should.Throw<CaseException>(() => Replies.Answer(question, 1)).Problems.Single().Column.ShouldBe("--power");
    }

    [Fact]
    public void The_answer_is_the_same_at_any_number_of_threads()
    {
        var question = Question(World(), ("small", Tariff(1)), ("large", Tariff(20)));
        Netback.Data.Results.ReplyFiles.Json(Replies.Answer(question, 1).ShouldNotBeNull())
            .ShouldBe(Netback.Data.Results.ReplyFiles.Json(Replies.Answer(question, 4).ShouldNotBeNull()));
    }
}
