using Netback.Checks;
using Netback.Studies;
using Netback.Studies.Floors;
using Netback.Tests.Studies.Incidence;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Studies.Floors;

public sealed class FloorTableTests
{
    private static MarketView View(TinyWorld world) => new(world.World, world.Solve());

    private static IReadOnlyList<FloorCell> Cells(params IReadOnlyList<double> levels) => FloorTable.Run(
        FloorPlan.Of(new FloorRequest { Commodity = "good", Club = "KAZ", Levels = levels }, View(SmallWorld.TwoSided)), threads: 2, cancel: TestContext.Current.CancellationToken);

    /// <summary>Levy: 40 t at τ = 5. Public buyer: g = 45, so 55 t come in for 50 that are used and 10 that are mined. Contract: P = 46.25.</summary>
    [Fact]
    public void Three_kinds_of_a_floor_cost_and_bring_what_the_hand_finds()
    {
        var cells = Cells(50);
        cells.Select(cell => cell.Kind).ShouldBe([FloorKind.VariableLevy, FloorKind.Intervention, FloorKind.ContractForDifference]);
        cells.ShouldAllBe(cell => cell.Holds && cell.Status == "solved");
        Same(cells.Select(cell => cell.Price ?? double.NaN), 50, 50, 46.25);
        Same(cells.Select(cell => cell.Incidence.Price ?? double.NaN), 5, 50, 3.75);
        Same(cells.Select(cell => cell.Incidence.Tonnes), 40, 15, 10);
        Same(cells.Select(cell => cell.Incidence.Outlay), 0, 750, 37.5);
        Same(cells.Select(cell => cell.Duty), 200, 0, 0);
        Same(cells.Select(cell => cell.UserCost), 154.5, 154.5, 1404.5 - 0.5 * 53.75 * 53.75);
        Same(cells.Select(cell => cell.TrustedAdded), 3, 3, 3);
        Same(cells.Select(cell => cell.PriceOf("good", false)?.Change ?? double.NaN), -2, 3, -0.75);
    }

    [Fact]
    public void A_floor_that_does_not_hold_is_a_row_that_says_so()
    {
        var levy = Cells(50, 80)[1];
        (levy.Kind, levy.Level, levy.Status, levy.Holds).ShouldBe((FloorKind.VariableLevy, 80, "does-not-hold", false));
        levy.Incidence.NoAnswer.ShouldNotBeNull().ShouldContain("a levy of 38.333 stopped the last tonne");
    }

    /// <summary>A mine at home that needs 52 comes in at a floor of 55, however it is kept.</summary>
    [Fact]
    public void A_mine_that_covers_its_cost_only_under_the_floor_is_named()
    {
        var plan = FloorPlan.Of(new FloorRequest { Commodity = "good", Club = "KAZ", Levels = [55] }, View(SmallWorld.TwoSided.Mine("dear", "home", "good", 52, 1)));
        var cells = FloorTable.Run(plan, threads: 1, cancel: TestContext.Current.CancellationToken);
        cells.ShouldAllBe(cell => cell.Newly.Count == 1 && cell.Newly[0] == "dear" && cell.Covering.Count == 2 && cell.NoLonger.Count == 0);
    }

    [Fact]
    public void The_place_is_the_largest_user_of_the_club_unless_one_is_named()
    {
        var view = View(SmallWorld.TwoSided.Places("KAZ", "other").Link("lo", "away", "other", 5, isOneWay: true).User("do", "other", "good", 60, 1));
        FloorRequest Request(string? place) => new() { Commodity = "good", Club = "KAZ", Levels = [50], Place = place };
        var chosen = FloorPlan.Of(Request(null), view);
        (chosen.Place, chosen.IsPlaceChosen).ShouldBe(("home", true));
        var named = FloorPlan.Of(Request("other"), view);
        (named.Place, named.IsPlaceChosen).ShouldBe(("other", false));
    }

    /// <summary>Metal is made of ore at home or bought abroad: a levy on metal alone is evaded by ore, one on both is not.</summary>
    [Fact]
    public void A_levy_on_every_stage_keeps_a_floor_that_a_levy_on_one_does_not()
    {
        var world = new TinyWorld().Places("KAZ", "plant", "user").Places("CHN", "away").Good("ore").Good("metal")
            .Link("l1", "away", "plant", 1).Link("l2", "plant", "user", 1).Link("l3", "away", "user", 1)
            .Mine("ore-mine", "away", "ore", 10, 0.1).Mine("metal-maker", "away", "metal", 20, 0.1)
            .Plant("works", "plant", 10, null, null, ("ore", -1), ("metal", 1)).User("d", "user", "metal", 100, 1);
        FloorRequest Request(string? levied) => new() { Commodity = "metal", Club = "KAZ", Levels = [40], Levied = levied };
        FloorCell Levy(string? levied) => FloorTable.Run(FloorPlan.Of(Request(levied), View(world)), threads: 1, cancel: TestContext.Current.CancellationToken)[0];
        Levy(null).Status.ShouldBe("does-not-hold");
        var both = Levy("mineral:thing");
        both.Status.ShouldBe("solved");
        (both.Price ?? double.NaN).ShouldBe(40, 1e-6);
    }

    [Fact]
    public void Everything_wrong_with_a_request_is_said_at_once()
    {
        var request = new FloorRequest { Commodity = "gold", Club = "group:none", Levels = [50], Trusted = "x:y" };
        FloorPlan.Problems(request, View(SmallWorld.TwoSided)).Select(problem => problem.ToString()).ShouldBe([
            "command line: --commodity: found 'gold', expected a commodity of the case; name one of good",
            "command line: --club: found 'group:none', which picks no country in 2025, expected a club with members; name a group: or bloc: of the case, or countries joined with ;",
        ]);
        Problems(new FloorRequest { Commodity = "good", Club = "KAZ", Levels = [50], Place = "away" }).ShouldBe([
            "command line: --place: found away, which lies outside KAZ, expected a place inside the club; name for instance home"]);
        Problems(new FloorRequest { Commodity = "good", Club = "KAZ", Levels = [50], Place = "moon" }).ShouldBe([
            "command line: --place: found 'moon', where no good is used, expected a place where it is used; name for instance home"]);
        Problems(new FloorRequest { Commodity = "good", Club = "KAZ", Levels = [50], Trusted = "UZB", Levied = "mineral:other" }).ShouldBe([
            "command line: --trusted: found 'UZB', where no site makes the mineral, expected a selector of sites; correct the selector",
            "command line: --levied: found 'mineral:other', which leaves out good, expected a selector that picks it; write for instance mineral:thing"]);
        Problems(new FloorRequest { Commodity = "good", Club = "x:y", Levels = [50] }).Single().ShouldStartWith("command line: --club: found a faulty selector ('x:' is not one of");
        static IEnumerable<string> Problems(FloorRequest wrong) => FloorPlan.Problems(wrong, View(SmallWorld.TwoSided)).Select(problem => problem.ToString());
        Should.Throw<CaseException>(() => FloorPlan.Of(request, View(SmallWorld.TwoSided)));
    }

    private static void Same(IEnumerable<double> found, params IReadOnlyList<double> expected)
    {
        foreach (var (value, wanted) in found.Zip(expected)) value.ShouldBe(wanted, 1e-4);
    }
}
