using Netback.Checks;
using Netback.Data.Results;
using Netback.Market.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.Results;

public sealed class ResultFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("prices", "place,commodity,side,site,price,trade_price,trade_unit,unique\n"
        + "mine,conc,gate,pit,7722,77.22,mtu WO3,true\nport,conc,delivered,,8000,,,false\n")]
    [InlineData("shipments", "commodity,site,origin,destination,quantity,route,gate_price,freight,transfer,time,border,measures,"
        + "congestion,friction,conduct,contract,delivered_price\n"
        + "conc,pit,KAZ,port,1000,rail-ab>rail-bc,7722,200,50,20,8,0,0,0,0,0,8000\n")]
    [InlineData("netbacks", "site,commodity,gate_price,netback,market,market_price,freight,transfer,time,border,measures,congestion,"
        + "friction,conduct,contract,market_gap,tie\npit,conc,7722,7722,port,8000,200,50,20,8,0,0,0,0,0,0,false\n")]
    [InlineData("contracts", "contract,status,quantity,shortfall,price,dual,penalty_paid,transfer\nc1,short,900,100,,12.5,800000,0\n")]
    [InlineData("supplies", "supply,quantity,netback,rent\nu,1000,7722,0.333333333333333\n")]
    [InlineData("processes", "process,activity,margin,rent\nx,0,-5,0\n")]
    [InlineData("demands", "demand,quantity,price\nd,1000,8000\n")]
    [InlineData("links", "link,forward,backward,used_share,rent,unique\nrail-ab,1538.46153846154,0,,0,true\n")]
    [InlineData("measures", "measure,status,quantity,price,paid,received\nban,in-force,0,,0,0\n")]
    [InlineData("accounts", "country,item,value\nKAZ,producer_surplus,1E+20\n")]
    [InlineData("dependence", "country,commodity,by,who,share,hhi\nKAZ,conc,route,RUS,1,\n")]
    public void Every_file_has_the_promised_columns_in_order_and_fifteen_digits(string name, string expected)
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        scratch.Text($"out/{name}.csv").ShouldBe(expected);
    }

    [Fact]
    public void The_certificate_says_how_the_solve_ended_and_how_far_it_is_from_an_equilibrium()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        scratch.Text("out/certificate.json").ShouldBe("""
            {
              "status": "solved",
              "reason": null,
              "objective": 100.5,
              "welfare": 101,
              "primal_residual": 1E-12,
              "dual_residual": 0,
              "complementarity": 2.5E-13,
              "gap": 1E-14,
              "gap_by_mineral": {
                "tungsten": 1E-14
              },
              "bridge": {
                "objective": 100.5,
                "contract_penalty_is_a_transfer": 0.5,
                "welfare": 101
              },
              "conditions": [],
              "conflict": [],
              "iterations": 9,
              "route_columns": 3
            }

            """);
    }

    [Fact]
    public void The_run_says_what_was_solved_and_nothing_about_when_or_where()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        scratch.Text("out/run.json").ShouldBe("""
            {
              "version": "1.2.3",
              "case": "tiny",
              "case_hash": "00ff",
              "year": 2025,
              "visibility": "public",
              "withheld": [],
              "scenario": [
                "open"
              ],
              "sets": [
                "links/rail/cost=40"
              ],
              "changes": [
                "links/rail: cost 50 became 40"
              ],
              "accounts": "territory",
              "settings": {
                "format": 1,
                "base_year": 2025,
                "inventory_rate": 0.1,
                "horizon": "short",
                "players": [],
                "screening": []
              },
              "seed": null
            }

            """);
    }

    [Fact]
    public void Without_a_certified_answer_only_the_certificate_and_the_run_are_written()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        ResultFolder.Write(scratch.At("out"), HandMade.Infeasible, HandMade.Run);
        scratch.Entries().ShouldBe(["out", "out/certificate.json", "out/run.json"]);
        var certificate = scratch.Text("out/certificate.json");
        certificate.ShouldContain("\"status\": \"infeasible\"");
        certificate.ShouldContain("contracts/c1");
        certificate.ShouldContain("\"primal_residual\": null");
    }

    [Fact]
    public void An_uncertified_objective_is_not_told()
    {
        var result = new MarketResult
        {
            Certificate = HandMade.Solved.Certificate with { Status = SolveStatus.NotConverged, Gap = 0.5 },
        };
        var text = ResultDocument.Text(result, HandMade.Run);
        text.ShouldContain("\"objective\": null");
        text.ShouldContain("\"gap\": 0.5");
        text.ShouldContain("\"bridge\": {}");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_none_stops_the_writing_and_leaves_nothing(double number)
    {
        var result = HandMade.Solved with { Demands = [new("d", number, 1)] };
        var fault = Should.Throw<InvalidOperationException>(() => ResultFolder.Write(scratch.At("out"), result, HandMade.Run));
        fault.Message.ShouldStartWith("demands.csv: quantity is ");
        scratch.Entries().ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_write_leaves_the_former_results_as_they_were()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        var before = scratch.Text("out/demands.csv");
        var result = HandMade.Solved with { Dependence = [new("KAZ", "conc", "buyer", "CHN", double.NaN, null)] };
        Should.Throw<InvalidOperationException>(() => ResultFolder.Write(scratch.At("out"), result, HandMade.Run));
        scratch.Text("out/demands.csv").ShouldBe(before);
        scratch.Entries().Count.ShouldBe(ResultTables.All.Count + 3);
    }

    [Fact]
    public void A_cancelled_write_leaves_nothing()
    {
        Should.Throw<OperationCanceledException>(() =>
            ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run, new CancellationToken(canceled: true)));
        scratch.Entries().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("links.csv")]
    [InlineData("notes.txt")]
    public void A_folder_with_somebody_elses_files_is_left_alone(string name)
    {
        Directory.CreateDirectory(scratch.At("data"));
        File.WriteAllText(scratch.At($"data/{name}"), "mine");
        var problem = Should.Throw<CaseException>(() => ResultFolder.Write(scratch.At("data"), HandMade.Solved, HandMade.Run)).Problems.Single();
        problem.Found.ShouldBe("a folder that holds other things");
        scratch.Entries().ShouldBe(["data", $"data/{name}"]);
    }

    [Fact]
    public void One_file_more_in_a_result_folder_saves_it_from_being_replaced()
    {
        ResultFolder.Write(scratch.At("out"), HandMade.Solved, HandMade.Run);
        File.WriteAllText(scratch.At("out/my-remarks.md"), "keep");
        Should.Throw<CaseException>(() => ResultFolder.Check(scratch.At("out")));
    }

    [Fact]
    public void The_current_folder_and_those_above_it_are_never_replaced()
    {
        Should.Throw<CaseException>(() => ResultFolder.Check(".")).Problems.Single().Found.ShouldBe("the current folder or one above it");
        Should.Throw<CaseException>(() => ResultFolder.Check("/"));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        File.WriteAllText(scratch.At("out"), "");
        Should.Throw<CaseException>(() => ResultFolder.Check(scratch.At("out"))).Problems.Single().Found.ShouldBe("a file");
    }

    [Fact]
    public void Two_writes_of_one_result_are_the_same_bytes()
    {
        ResultFolder.Write(scratch.At("a"), HandMade.Solved, HandMade.Run);
        ResultFolder.Write(scratch.At("b/deep"), HandMade.Solved, HandMade.Run);
        foreach (var file in Directory.EnumerateFiles(scratch.At("a")).Select(path => Path.GetFileName(path)!))
        {
            File.ReadAllBytes(scratch.At($"b/deep/{file}")).ShouldBe(File.ReadAllBytes(scratch.At($"a/{file}")));
        }
    }
}
