using Netback.Checks;
using Netback.Data;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class CaseStatesTests
{
    private static CaseStates Sound() => CaseStates.Read(new CaseRequest { Folder = TestCases.Sound }, TestContext.Current.CancellationToken);

    private static OpenedCase Open(CaseStates states, string? levers, params string[] scenarios) => states.Open(scenarios, levers, TestContext.Current.CancellationToken);

    [Fact]
    public void A_state_is_the_one_that_the_command_line_opens()
    {
        using var states = Sound();
        var known = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Scenarios = ["wide"] });
        for (var time = 0; time < 2; time++)
        {
            var opened = Open(states, null, "wide");
            (opened.Hash, opened.ScenarioTitle).ShouldBe((known.Hash, known.ScenarioTitle));
            opened.Changes.ShouldBe(known.Changes);
            opened.Warnings.ShouldBe(known.Warnings);
            opened.World.Links.Select(link => (link.Id, link.Capacity)).ShouldBe(known.World.Links.Select(link => (link.Id, link.Capacity)));
        }
        Open(states, null).Hash.ShouldBe(TestCases.Open(new CaseRequest { Folder = TestCases.Sound }).Hash);
    }

    [Fact]
    public void What_one_state_names_is_unknown_to_the_next()
    {
        using var states = Sound();
        Open(states, "add: { places: [ { place: osh, name: Osh, country: KAZ } ] }").World.Places.ShouldContain(place => place.Id == "osh");
        Should.Throw<CaseException>(() => Open(states, "set: [ { where: sites pit, column: place, value: osh } ]"))
            .Problems.ShouldHaveSingleItem().Found.ShouldBe("'osh'");
    }

    [Fact]
    public void A_state_that_is_wrong_leaves_the_next_one_right()
    {
        using var states = Sound();
        Should.Throw<CaseException>(() => Open(states, "drop: [ links nowhere ]"));
        Open(states, null).Changes.ShouldBe(["paths: 1 figure as of 2025"]);
    }

    [Fact]
    public void States_may_be_opened_side_by_side()
    {
        using var states = Sound();
        var hashes = new string[32];
        Parallel.For(0, hashes.Length, i => hashes[i] = Open(states, i % 2 == 0 ? "drop: [ links rail-1 ]" : null).Hash);
        hashes.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Scenarios_are_listed_with_what_they_say_of_themselves()
    {
        using var states = Sound();
        states.Scenarios.ShouldBe([new NamedScenario("wide", "The eastern corridor doubled", null, null, null, null)]);
    }
}
