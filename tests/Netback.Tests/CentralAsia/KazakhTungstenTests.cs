using System.Globalization;
using System.Text;
using Netback.Data;
using Netback.Market;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.Studies.Calibration;
using Netback.Studies.Draws;
using Netback.Studies.Evidence;
using Netback.Tests.Golden;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>
/// How much of Kazakh tungsten concentrate goes to China, with and without the offtake contract and the anchored frictions, over draws of the
/// assumptions, and on which of them the answer turns. Tungsten shares nothing that is full with other minerals, so it is solved alone.
/// </summary>
[Trait("lane", "slow")]
public sealed class KazakhTungstenTests
{
    private const string Page = "docs/cases/central-asia-kazakh-tungsten.md";
    private const int Draws = 48;
    private const int Bisections = 6;

    /// <summary>Furthest that the assumption is moved alone: its 1 and 99 % points.</summary>
    private const double Far = 2.326;

    private readonly CaseWorld world;
    private readonly IReadOnlyList<FigureEvidence> assumed;
    private readonly IReadOnlyList<FigureEvidence> evidence;

    public KazakhTungstenTests()
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);
        world = OnlyTungsten(opened.World);
        evidence = [.. opened.Evidence.Where(figure => figure.Value > 0 && EvidenceDraw.IsVaried(figure) && IsOf(world, figure))];
        assumed = [.. evidence.Where(figure => figure.Confidence == Confidence.D)];
    }

    [Fact]
    public void The_page_shows_the_median_share_with_and_without_contracts_and_frictions_and_the_row_it_turns_on() =>
        GoldenFile.ShouldHold(Page, $"""
            # Kazakh tungsten to China

            Share of the tungsten that Kazakhstan ships abroad which China takes, over {Draws} draws of the figures graded D (`netback calibrate --draws` draws them alike), each in four states of the
            terms: the offtake of Boguty, which is a contract of the case, and the wedges on Chinese exports and Russian sales, which are frictions. A test makes this page.

            | state | as written | 5 % | median | 95 % | draws |
            |---|---:|---:|---:|---:|---:|
            {States()}
            With the contract the share is what the contract says, in every draw. Without it {Turn()}

            """);

    private string States()
    {
        var rows = ShareRanges.Of(world, evidence, new StudyOptions { Draws = Draws, Threads = Environment.ProcessorCount }, cancel: TestContext.Current.CancellationToken)
            .Where(row => row is { Country: "KAZ", Mineral: "tungsten" }).ToList();
        rows.Count.ShouldBe(4);
        rows.ShouldAllBe(row => row.Buyer == "CHN" && row.Draws == Draws);
        return string.Concat(rows.Select(row => $"| {row.State} | {Percent(row.Share)} | {Percent(row.Low)} | {Percent(row.Median)} | {Percent(row.High)} | {row.Draws} |\n"));
    }

    /// <summary>The assumption that explains most of the share without contracts, and its level at a half.</summary>
    private string Turn()
    {
        var free = world with { Contracts = [] };
        var structure = StructureBuilder.Build(free);
        double Share(EvidenceDraw draw)
        {
            var drawn = draw.Apply(free);
            var view = MarketView.Of(drawn, MarketSolver.Solve(StructureBuilder.WithFigures(structure, drawn), null, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            return new Exports(view, "KAZ", "tungsten").BuyerShare("CHN") ?? 0;
        }
        var factors = new EvidenceFactors(assumed).All;
        var numbers = Enumerable.Range(1, Draws).Select(draw => factors.Select(factor => EvidenceSpread.Normal(factor.Figures[0], 1, draw)).ToArray()).ToList();
        var shares = Enumerable.Range(1, Draws).Select(draw => Share(new EvidenceDraw(assumed, 1, draw))).ToList();
        var found = Sharpening.Of(shares, numbers);
        if (found.Count == 0) return "no single assumption stands out of chance.";
        var factor = factors[found[0].Factor];
        bool IsOver(double z) => Share(new EvidenceDraw(factor.Figures, _ => z)) >= 0.5;
        var rule = $"what moves it most is one assumption, which explains {NumberText.Percent(found[0].Share)} of the variance of the share: `{factor.Figures[0].Table}.{factor.Figures[0].Column}` of {Counted.Of(factor.Figures.Count, "figure")}, {factor.Figures[0].Note}.";
        var start = IsOver(0);
        foreach (var end in new[] { -Far, Far }.Where(end => IsOver(end) != start))
        {
            var (holds, turned) = (0.0, end);
            for (var i = 0; i < Bisections; i++)
            {
                var middle = (holds + turned) / 2;
                if (IsOver(middle) == start) holds = middle;
                else turned = middle;
            }
            var times = EvidenceSpread.Factor(factor.Figures[0], (holds + turned) / 2);
            return $"{rule} China takes {(start ? "less" : "more")} than half where it is {times.ToString("0.00", CultureInfo.InvariantCulture)} times what the case says or {(end < 0 ? "less" : "more")}.";
        }
        return $"{rule} Moved alone, within 1 to 99 % of its spread, it does not carry the share over a half.";
    }

    private static string Percent(double? share) => share is { } value ? NumberText.Percent(value) : "";

    /// <summary>The world with all rows of other minerals left out; ways and terms stay.</summary>
    private static CaseWorld OnlyTungsten(CaseWorld all)
    {
        var goods = all.Commodities.Where(row => row.Mineral == "tungsten").ToList();
        var ids = goods.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Commodities = goods,
            Supplies = [.. all.Supplies.Where(row => ids.Contains(row.Commodity))],
            Processes = [.. all.Processes.Where(row => row.Recipe.All(item => ids.Contains(item.Commodity)))],
            Assays = [.. all.Assays.Where(row => ids.Contains(row.Commodity))],
            Demands = [.. all.Demands.Where(row => ids.Contains(row.Commodity))],
            Contracts = [.. all.Contracts.Where(row => ids.Contains(row.Commodity))],
            Frictions = [.. all.Frictions.Where(row => ids.Contains(row.Commodity))],
            Measures = [.. all.Measures.Where(row => row.Commodity is null || row.Commodity.Contains("tungsten", StringComparison.Ordinal) || ids.Contains(row.Commodity))],
        };
    }

    private static bool IsOf(CaseWorld world, FigureEvidence figure) => figure.Table switch
    {
        "supplies" => world.Supplies.Any(row => row.Id == figure.Id),
        "processes" => world.Processes.Any(row => row.Id == figure.Id),
        "demands" => world.Demands.Any(row => row.Id == figure.Id),
        _ => true,
    };
}
