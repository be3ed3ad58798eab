using System.Globalization;
using Netback.Checks;
using Netback.Data;
using Netback.Data.Workbooks;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

public sealed class ImportTests : IDisposable
{
    private readonly OwnFiles own = new();

    public void Dispose() => own.Dispose();

    [Fact]
    public void A_CSV_of_a_European_spreadsheet_is_read_with_its_mark_semicolons_commas_and_names()
    {
        own.Write("links.csv", "\ufefflink;cost;capacity [gross kt/yr];note;source;confidence\r\nrail-2;\"1 055,25\";80;\"Узкое место, по отчёту\";s2;A\r\n");

        own.Import(own.At("links.csv")).Changes.ShouldHaveSingleItem().Cells.Select(cell => (cell.Column, cell.Was, cell.Now))
            .ShouldBe([("cost", "60", "1055.25"), ("note", null, "Узкое место, по отчёту"), ("source", "s1", "s2"), ("confidence", "B", "A")]);

        var opened = own.Open();
        (opened.World.Links[1].Cost, opened.World.Links[1].Capacity).ShouldBe((1055.25, 80000));
        Evidence(opened, "links/rail-2/cost").ShouldBe((Confidence.A, "s2"));
        Evidence(opened, "links/rail-2/capacity").ShouldBe((Confidence.B, "s1"), "a figure that is the same keeps what vouches for it");
    }

    [Fact]
    public void Prices_and_quantities_of_the_trade_become_tonnes_contained()
    {
        own.Write("own.xlsx", new SheetFile()
            .Add("supplies",
                ["supply", "site", "commodity", "cost [USD/mtu]", "capacity", "low", "high", "source", "confidence"],
                ["s-mtu", "inland", "apt", 100, "2 gross kt/yr", "cost:90", "cost:120", "s1", "A"],
                ["s-lb", "inland", "moly", "10 USD/lb contained", "1000000 lb/yr", null, null, "s1", "A"])
            .Add("commodities", ["commodity", "trade_unit", "per_tonne"], ["apt", "mtu WO3", 126.103]));

        own.Import(own.At("own.xlsx"));

        var opened = own.Open();
        var mtu = opened.World.Supplies.Single(supply => supply.Id == "s-mtu");
        mtu.Cost.ShouldBe(12610.3, 1e-9);
        mtu.Capacity!.Value.ShouldBe(1400, 1e-9, "2,000 gross t at 0.7");
        var figure = opened.Evidence.Single(figure => figure.Target == "supplies/s-mtu/cost");
        (figure.Low!.Value, figure.High!.Value).ShouldBe((11349.27, 15132.36));
        var lb = opened.World.Supplies.Single(supply => supply.Id == "s-lb");
        lb.Cost.ShouldBe(22046.2262, 1e-4);
        lb.Capacity!.Value.ShouldBe(453.59237, 1e-9);
    }

    [Fact]
    public void A_row_that_changes_one_of_the_case_need_not_say_again_what_it_is_of()
    {
        own.Write("commodities.csv", "commodity;trade_unit;per_tonne\nore;mtu WO3;126,1030\n");
        own.Write("supplies.csv", "supply;cost [USD/mtu WO3]\nu1;10\n");

        own.Import(own.At("supplies.csv"), own.At("commodities.csv"));

        own.Open().World.Supplies.Single(supply => supply.Id == "u1").Cost.ShouldBe(1261.03, 1e-9);
    }

    [Fact]
    public void Rows_that_the_case_has_already_are_left_out_and_an_import_of_nothing_new_writes_nothing()
    {
        own.Write("own.xlsx", SheetFile.With("links", ["link", "cost", "days"], ["rail-1", 30, 4], ["rail-2", "60,0", 9]));

        var report = own.Import(own.At("own.xlsx"));

        (report.Changes.Count, report.Unchanged, report.IsWritten).ShouldBe((0, 2, false));
        Directory.Exists(own.Overlay).ShouldBeFalse();
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_writes_nothing()
    {
        own.Write("own.xlsx", SheetFile.With("links", ["link", "cost"], ["rail-1", 31]));

        var report = CaseImport.Run(own.Request(DecimalMark.Unsaid, [own.At("own.xlsx")]) with { Out = null }, TestContext.Current.CancellationToken);

        (report.Changes.Count, report.IsWritten, Directory.Exists(own.Overlay)).ShouldBe((1, false, false));
    }

    [Fact]
    public void A_second_import_replaces_the_first_and_never_what_somebody_else_has_written()
    {
        own.Write("links.csv", "link,cost\nrail-1,31\n");
        own.Import(own.At("links.csv"));
        own.Write("links.csv", "link,cost\nrail-1,32\n");
        own.Import(own.At("links.csv"));
        own.Open().World.Links[0].Cost.ShouldBe(32);
        own.Write("own/mine.txt", "mine");

        own.Refused(own.At("links.csv")).ShouldHaveSingleItem().ShouldEndWith("found a folder that holds other things, expected no such folder yet, an empty one or an earlier output of netback; name another folder or empty this one yourself");
    }

    [Fact]
    public void The_overlay_is_the_same_bytes_in_any_culture_and_order_of_files()
    {
        own.Write("links.csv", "link;cost;source;confidence\nrail-2;55,5;s1;B\nrail-1;31;s1;B\n");
        own.Write("places.csv", "place;name;country\nnew;Жаңа;KAZ\n");
        own.Import(own.At("links.csv"), own.At("places.csv"));
        var first = Texts();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            own.Import(own.At("links.csv"), own.At("places.csv"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Texts().ShouldBe(first);
        first["links.csv"].ShouldBe("link,from,to,cost,visibility,source,confidence\nrail-1,,,31,internal,s1,B\nrail-2,,,55.5,internal,s1,B\n");
    }

    [Fact]
    public void Rows_that_do_not_say_who_may_see_them_are_written_as_internal()
    {
        own.Write("links.csv", "link;cost;visibility\nrail-1;31;\nrail-2;55,5;public\n");
        own.Import(own.At("links.csv"));
        Texts()["links.csv"].ShouldBe("link,from,to,cost,visibility\nrail-1,,,31,internal\nrail-2,,,55.5,public\n");
    }

    [Fact]
    public void A_number_that_could_be_two_is_read_where_the_user_says_how()
    {
        own.Write("links.csv", "link;capacity\nrail-1;95.000\n");
        own.Refused(own.At("links.csv")).ShouldHaveSingleItem().ShouldContain("'95.000', which is one number with a decimal point and another with thousands apart");
        own.Import(DecimalMark.Comma, own.At("links.csv")).Changes[0].Cells[0].Now.ShouldBe("95000");
    }

    [Fact]
    public void A_date_in_a_text_is_written_out_and_a_number_in_a_text_stays()
    {
        own.Write("own.xlsx", SheetFile.With("sources", ["source", "title", "date", "publisher"], ["new", "Report", new DateCell(45964), 1234]));

        own.Import(own.At("own.xlsx")).Changes[0].Cells.Select(cell => cell.Now).ShouldBe(["Report", "1234", "2025-11-03"]);
    }

    private Dictionary<string, string> Texts() =>
        Directory.GetFiles(own.Overlay).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    private static (Confidence, string) Evidence(OpenedCase opened, string target)
    {
        var figure = opened.Evidence.Single(figure => figure.Target == target);
        return (figure.Confidence, figure.Sources.Single());
    }
}
