using Netback.Data;
using Netback.Data.Results;
using Netback.Data.Tracing;
using Netback.Market;
using Netback.Market.Results;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>What stands behind the reference case can be shown: every mineral on a page, every figure to its sources.</summary>
public sealed class DossierAndTraceTests
{
    [Fact]
    public void Every_mineral_has_a_dossier_and_every_kind_of_figure_a_trace_with_sources()
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);
        var result = MarketSolver.Solve(opened.World, new MarketOptions(), TestContext.Current.CancellationToken);

        foreach (var mineral in opened.World.Commodities.Select(goods => goods.Mineral).Distinct())
        {
            var dossier = CaseDossier.Of(opened, result, mineral);
            foreach (var title in new[] { "Chain", "Mines and plants", "Flows", "Prices", "Dependence", "Evidence" })
            {
                dossier.Sections.Single(section => section.Title == title).Rows.ShouldNotBeEmpty($"{mineral}: {title}");
            }
        }
        foreach (var table in ResultTables.All.Where(table => table.RowsOf(result).Any()))
        {
            var names = ResultKeys.Of(table, result);
            names.Distinct().Count().ShouldBe(names.Count, table.Name);
            var trace = CaseTrace.Of(opened, result, $"results/{table.Name}/{names[names.Count / 2]}/{table.Columns[^1].Name}");
            trace.Lines.ShouldNotBeEmpty(trace.Figure);
            trace.Inputs.SelectMany(input => input.Sources).Except(trace.Sources.Select(source => source.Id)).ShouldBeEmpty();
        }
        CaseTrace.Audit(opened, 10, 1).ShouldAllBe(row => row.Sources.All(source => source.Title != "not in sources.csv"));
    }
}
