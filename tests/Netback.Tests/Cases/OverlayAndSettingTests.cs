using Netback.Data;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class OverlayAndSettingTests
{
    [Fact]
    public void An_overlay_replaces_cells_that_it_gives_and_leaves_the_others()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/links.csv", "link,cost,days,source,confidence\nrail-2,55,,s2,A\n");

        var opened = TestCases.Open(new CaseRequest { Folder = copy.Folder, Overlays = [copy.Beside("own")] });

        (opened.World.Links[1].Cost, opened.World.Links[1].Days, opened.World.Links[1].Mode).ShouldBe((55, 9, "rail"));
        Evidence("cost").ShouldBe((Confidence.A, "s2"));
        Evidence("days").ShouldBe((Confidence.B, "s1"));
        opened.Changes[0].ShouldBe("overlay own: 1 row of links changed, 0 added");

        (Confidence, string) Evidence(string column)
        {
            var figure = opened.Evidence.Single(figure => figure.Target == $"links/rail-2/{column}");
            return (figure.Confidence, figure.Sources.Single());
        }
    }

    [Fact]
    public void An_overlay_adds_rows_and_the_sources_they_rest_on()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/supplies.csv", "supply,site,commodity,cost,source,confidence\nu9,pit,ore,900,mine,A\n");
        copy.WriteBeside("own/sources.csv", "source,title\nmine,Own books\n");

        var opened = TestCases.Open(new CaseRequest { Folder = copy.Folder, Overlays = [copy.Beside("own")] });

        opened.World.Supplies.Select(supply => supply.Id).ShouldBe(["u1", "u2", "u9"]);
        opened.SourceTitles["mine"].ShouldBe("Own books");
    }

    [Fact]
    public void A_figure_that_an_overlay_gives_without_source_is_an_assumption()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/links.csv", "link,cost\nrail-2,55\n");

        var figure = TestCases.Open(new CaseRequest { Folder = copy.Folder, Overlays = [copy.Beside("own")] })
            .Evidence.Single(figure => figure.Target == "links/rail-2/cost");

        (figure.Confidence, figure.Sources.Count).ShouldBe((Confidence.D, 0));
    }

    [Fact]
    public void Overlays_apply_before_scenarios_and_single_settings_last()
    {
        using var copy = TestCases.CopySound();
        copy.WriteBeside("own/links.csv", "link,capacity\nrail-2,1000\n");
        var request = new CaseRequest { Folder = copy.Folder, Overlays = [copy.Beside("own")], Scenarios = ["wide"] };

        TestCases.Open(request).World.Links[1].Capacity.ShouldBe(2000);
        TestCases.Open(request with { Sets = ["links/rail-2/capacity=7"] }).World.Links[1].Capacity.ShouldBe(7);
    }

    [Fact]
    public void A_setting_says_what_the_cell_was_and_an_empty_one_makes_it_absent()
    {
        var opened = TestCases.Open(new CaseRequest
        {
            Folder = TestCases.Sound,
            Sets = ["links/rail-2/capacity=", "frictions/pit+CHN+mineral:tungsten/cost=-30"],
        });

        opened.World.Links[1].Capacity.ShouldBeNull();
        opened.World.Frictions[0].Cost.ShouldBe(-30);
        opened.Changes.Skip(1).ShouldBe(
            ["set links/rail-2/capacity: 80000 → absent", "set frictions/pit+CHN+mineral:tungsten/cost: -20 → -30"]);
    }
}
