using Netback.Tests.Cases;
using Netback.Tests.Workbooks;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cli;

public sealed class OwnDataCommandTests
{
    [Fact]
    public void A_workbook_is_written_read_and_solved_with()
    {
        using var own = new OwnFiles();
        CommandRun.Of("template", "corridor", "--case", own.Case, "--out", own.At("line.xlsx")).Status.ShouldBe(0);
        OwnFiles.Fill(own.At("line.xlsx"), "links", [("link", "rail-2"), ("cost", "55,5"), ("source", "s2"), ("confidence", "A")]);

        var dry = CommandRun.Of("import", own.At("line.xlsx"), "--case", own.Case, "--dry-run");
        dry.Status.ShouldBe(0);
        dry.Output.ShouldBe("""
            links: 0 rows added, 1 row changed
              rail-2/cost: 60 → 55.5 USD/gross t
              rail-2/source: s1 → s2
              rail-2/confidence: B → A

            """);
        dry.Error.ShouldEndWith("nothing was written\n");
        var run = CommandRun.Of("import", own.At("line.xlsx"), "--case", own.Case, "--out", own.Overlay);
        (run.Status, run.Output).ShouldBe((0, dry.Output));
        CommandRun.Of("solve", own.Case, "--overlay", own.Overlay).Status.ShouldBe(0);
    }

    [Fact]
    public void A_wrong_workbook_is_told_by_cell_on_the_error_stream_and_leaves_nothing()
    {
        using var own = new OwnFiles();
        own.Write("own.xlsx", SheetFile.With("links", ["link", "cost"], ["rail-1", "cheap"]));

        var run = CommandRun.Of("import", own.At("own.xlsx"), "--case", own.Case, "--out", own.Overlay);

        (run.Status, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain("own.xlsx, links:2: cost (B2): found 'cheap'");
        Directory.Exists(own.Overlay).ShouldBeFalse();
    }

    [Fact]
    public void An_import_without_a_place_to_write_or_a_dry_run_is_a_mistake()
    {
        var run = CommandRun.Of("import", "x.xlsx", "--case", TestCases.Sound);
        run.Status.ShouldBe(2);
        run.Error.ShouldContain("netback import needs --out OVERLAY, or --dry-run to write nothing");
    }

    [Fact]
    public void Stopping_an_import_leaves_nothing()
    {
        using var own = new OwnFiles();
        own.Write("own.xlsx", SheetFile.With("links", ["link", "cost"], ["rail-1", 31]));
        CommandRun.Of(new CancellationToken(canceled: true), "import", own.At("own.xlsx"), "--case", own.Case, "--out", own.Overlay).Status.ShouldBe(130);
        Directory.Exists(own.Overlay).ShouldBeFalse();
    }

    [Fact]
    public void A_trace_prints_formula_inputs_and_sources()
    {
        var run = CommandRun.Of("trace", TestCases.Sound, "links/rail-1/cost");
        run.Status.ShouldBe(0);
        run.Output.ShouldBe("""
            links/rail-1/cost = 30 USD/gross t: carriage over the link
              as written in links.csv:2
              status of the row: operating

            It rests on
              figure             value  unit         low  high  grade  sources  where
              links/rail-1/cost     30  USD/gross t   25    40  B      s1       links.csv:2

            Sources
              s1: Yearbook, Office, 2025-03 (no address)

            """);
    }

    [Fact]
    public void An_audit_prints_rows_with_their_sources()
    {
        var run = CommandRun.Of("trace", TestCases.Sound, "--audit", "3", "--seed", "7");
        run.Status.ShouldBe(0);
        run.Output.ShouldStartWith("1. ");
        run.Output.ShouldContain("\n3. ");
        run.Output.ShouldContain(": Yearbook, Office, 2025-03 (no address)\n");
    }

    [Theory]
    [InlineData("trace", "SOUND")]
    [InlineData("trace", "SOUND", "links/rail-1/cost", "--audit", "3")]
    [InlineData("trace", "SOUND", "links/rail-9/cost")]
    [InlineData("dossier", "SOUND", "unobtainium")]
    [InlineData("template", "nothing", "--out", "x.xlsx")]
    public void What_cannot_be_meant_is_refused(params string[] args) =>
        CommandRun.Of([.. args.Select(arg => arg == "SOUND" ? TestCases.Sound : arg)]).Status.ShouldBe(2);

    [Fact]
    public void A_dossier_is_printed_or_written()
    {
        using var own = new OwnFiles();
        var printed = CommandRun.Of("dossier", own.Case, "tungsten");
        printed.Status.ShouldBe(0);
        printed.Output.ShouldStartWith("Tungsten: dossier\n");
        printed.Output.ShouldContain("\nDOUBTS\n");
        var written = CommandRun.Of("dossier", own.Case, "tungsten", "--out", own.At("t.md"));
        (written.Status, written.Output).ShouldBe((0, own.At("t.md") + "\n"));
        File.ReadAllText(own.At("t.md")).ShouldContain("\n## Doubts\n");
    }
}
