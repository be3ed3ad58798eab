using Netback.Checks;
using Netback.Data;
using Netback.Data.Tracing;
using Netback.Market;
using Netback.Market.Accounting;
using Netback.Market.Results;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Tracing;

public sealed class CaseTraceTests
{
    private readonly OpenedCase chain = TestCases.Open("chain");
    private readonly OpenedCase sound = TestCases.Open(new CaseRequest { Folder = TestCases.Sound });

    [Fact]
    public void An_input_says_where_it_was_read_what_it_means_and_who_vouches_for_it()
    {
        var trace = CaseTrace.Of(sound, null, "links/rail-1/cost");

        (trace.Value, trace.Unit, trace.Meaning).ShouldBe(("30", "USD/gross t", "carriage over the link"));
        trace.Lines.ShouldBe(["as written in links.csv:2", "status of the row: operating"]);
        var input = trace.Inputs.ShouldHaveSingleItem();
        (input.Confidence, input.Low, input.High, input.Sources.Single()).ShouldBe(("B", 25, 40, "s1"));
        trace.Sources.Select(source => (source.Id, source.Title, source.Publisher)).ShouldBe([("s1", "Yearbook", "Office")]);
    }

    [Fact]
    public void An_input_that_was_changed_says_by_what()
    {
        var opened = TestCases.Open(new CaseRequest { Folder = TestCases.Sound, Sets = ["supplies/u1/cost=1100"] });

        CaseTrace.Of(opened, null, "supplies/u1/cost").Lines.ShouldBe(["given by command line: --set supplies/u1/cost=1100: set on the command line"]);
        CaseTrace.Of(opened, null, "supplies/u1/cost").Inputs[0].Confidence.ShouldBe("D");
        CaseTrace.Of(opened, null, "links/rail-1/capacity").Lines[0].ShouldBe("given by paths.csv:2");
    }

    [Fact]
    public void A_price_is_traced_along_its_chain_to_the_rows_of_the_case()
    {
        var result = Solved(chain);
        var trace = CaseTrace.Of(chain, result, "prices/port+apt+delivered/price");

        trace.Figure.ShouldBe("prices/port+apt+delivered/price");
        CaseTrace.Of(chain, result, "prices/mine+apt/price").Figure.ShouldBe("prices/mine+apt+gate+inland/price", "the only one that begins so");
        trace.Lines[0].ShouldBe("apt delivered at port costs 19,867 USD per tonne contained");
        trace.Lines.ShouldContain("d-apt uses 1,013.3 t a year and its last tonne is worth 30,000 - 10 x 1,013.3 = 19,867 to it");
        var figures = trace.Inputs.Select(input => input.Figure).ToList();
        figures.ShouldContain("demands/d-apt/intercept");
        figures.ShouldContain("links/rail/capacity");
    }

    [Fact]
    public void Every_figure_of_a_result_can_be_traced()
    {
        var results = new[] { (chain, Solved(chain)), (sound, Solved(sound)) };
        foreach (var (opened, result) in results)
        {
            foreach (var table in Netback.Data.Results.ResultTables.All)
            {
                var column = table.Columns[^1].Name;
                foreach (var id in ResultKeys.Of(table, result))
                {
                    var trace = CaseTrace.Of(opened, result, $"results/{table.Name}/{id}/{column}");
                    trace.Lines.ShouldNotBeEmpty(trace.Figure);
                    trace.Lines.ShouldAllBe(line => line.Length > 0 && !line.Contains("NaN", StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void The_parts_of_an_account_add_up_to_it()
    {
        foreach (var opened in new[] { chain, sound })
        {
            var result = Solved(opened);
            foreach (var row in result.Accounts)
            {
                var parts = Ledger.Parts(result.Bookings, row.Country, row.Item);
                parts.ShouldNotBeEmpty();
                parts.Sum(part => part.Value).ShouldBe(row.Value, 1e-9 * Math.Max(1, parts.Sum(part => Math.Abs(part.Value))));
            }
        }
    }

    [Fact]
    public void A_result_of_the_name_of_an_input_is_asked_for_by_its_folder()
    {
        var result = Solved(sound);
        CaseTrace.NeedsResult(sound, "demands/d-point/quantity").ShouldBeFalse();
        CaseTrace.Of(sound, result, "demands/d-point/quantity").Lines[0].ShouldBe("as written in demands.csv:3");
        CaseTrace.NeedsResult(sound, "results/demands/d-point/quantity").ShouldBeTrue();
        CaseTrace.Of(sound, result, "results/demands/d-point/quantity").Lines[0].ShouldStartWith("worth of the last tonne = intercept - slope x quantity");
        CaseTrace.NeedsResult(sound, "demands/d-line/quantity").ShouldBeTrue("the case leaves that cell empty");
    }

    [Theory]
    [InlineData("links", "found 'links', expected table/id/column; write for instance prices/goslar+w-apt+delivered/price or links/almaty-aktau/capacity")]
    [InlineData("lnks/rail/cost", "found an unknown table 'lnks', expected a table of the case or of its results; did you mean 'links'?")]
    [InlineData("links/rail/cst", "found an unknown column 'cst', expected a column of links; did you mean 'cost'?")]
    [InlineData("links/rial/cost", "found 'rial', expected an id of links; did you mean 'rail'?")]
    [InlineData("prices/prot+apt/price", "found 'prot+apt', expected a row of prices at the solution; there are mine+apt+gate+inland, port+apt+delivered and port+apt+gate+coastal")]
    [InlineData("prices/port+apt/price", "found port+apt, which 2 rows begin with, expected one row; say which: port+apt+gate+coastal or port+apt+delivered")]
    [InlineData("prices/port+apt+delivered/prize", "found an unknown column 'prize', expected a column of prices; did you mean 'price'?")]
    public void A_figure_that_is_none_is_refused_with_what_is_near(string figure, string message) =>
        Should.Throw<CaseException>(() => CaseTrace.Of(chain, Solved(chain), figure)).Message.ShouldBe("command line: FIGURE: " + message);

    [Fact]
    public void The_rows_drawn_for_an_audit_depend_on_the_seed_alone_and_have_sources()
    {
        var first = CaseTrace.Audit(sound, 6, 1);
        first.Count.ShouldBe(6);
        first.ShouldAllBe(row => row.Sources.Count > 0);
        CaseTrace.Audit(sound, 6, 1).Select(row => row.Row).ShouldBe(first.Select(row => row.Row));
        CaseTrace.Audit(sound, 4, 1).Select(row => row.Row).ShouldBe(first.Take(4).Select(row => row.Row));
        CaseTrace.Audit(sound, 6, 2).Select(row => row.Row).ShouldNotBe(first.Select(row => row.Row));
    }

    [Fact]
    public void A_row_more_in_the_case_pushes_out_at_most_one_of_those_drawn()
    {
        using var copy = TestCases.CopySound();
        copy.Append("supplies.csv", "u9,coastal,moly,900,,,,,10,,s1,B\n");
        var more = TestCases.Open(new CaseRequest { Folder = copy.Folder });

        CaseTrace.Audit(sound, 8, 3).Select(row => row.Row).Except(CaseTrace.Audit(more, 8, 3).Select(row => row.Row)).Count().ShouldBeLessThanOrEqualTo(1);
    }

    private static MarketResult Solved(OpenedCase opened)
    {
        var result = MarketSolver.Solve(opened.World, new MarketOptions(), TestContext.Current.CancellationToken);
        result.Certificate.Status.ShouldBe(SolveStatus.Solved);
        return result;
    }
}
