using System.Globalization;
using System.Text;
using Netback.Data;
using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Tests.Golden;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>
/// What the case says first, as people review it. A commit that moves a line of <c>docs/cases/headline.csv</c> says in its message why: which
/// figure was corrected, on what source, or which rule of the model changed.
/// </summary>
[Trait("lane", "slow")]
public sealed class HeadlineTests
{
    private const string File = "docs/cases/headline.csv";

    private static readonly FindingTopic[] Headlines =
        [FindingTopic.Dependence, FindingTopic.ValueAdded, FindingTopic.Corridor];

    [Fact]
    public void Shares_and_prices_that_stand_at_the_top_are_those_that_were_reviewed()
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);
        var state = new StudyState { Id = "base", Title = "Base", World = opened.World, Evidence = opened.Evidence };
        var study = StudyRunner.Run([state], new StudyOptions { Threads = Environment.ProcessorCount }, cancel: TestContext.Current.CancellationToken);
        study.IsCertified.ShouldBeTrue();
        var rows = StudyFindings.Of(study, Languages.English).All.Where(finding => Headlines.Contains(finding.Topic) && finding.Figures.Count > 0)
            .Select(finding => Row(finding.Id, finding.Figures[0])).Concat(Prices(study.Base));
        var text = new StringBuilder("headline,number,value,low,high,unit\n").AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n').ToString();
        GoldenFile.ShouldHold(File, text);
    }

    /// <summary>The delivered price of every commodity at its reference market.</summary>
    private static IEnumerable<string> Prices(StudyRun run)
    {
        var views = new RunViews(run, new StudyOptions(), Languages.English);
        return run.World.Commodities.Where(commodity => commodity.Market is not null)
            .Select(commodity => (commodity.Id, Figure: Ranges.Of(views, $"price at {commodity.Market}", FigureUnit.UsdPerTonne, view => view.Delivered(commodity.Market ?? "", commodity.Id)?.Price)))
            .Where(item => item.Figure is not null).Select(item => Row($"base-price-{item.Id}", item.Figure ?? throw new InvalidOperationException()));
    }

    private static string Row(string id, FindingFigure figure) =>
        $"{id},{figure.Name},{Digits(figure.Value)},{Digits(figure.Low)},{Digits(figure.High)},{NumberText.Symbol(figure.Unit)}";

    /// <summary>Three digits: what is said, not what is computed.</summary>
    private static string Digits(double? value) => value is { } number ? NumberText.Significant(number, 3).ToString("G12", CultureInfo.InvariantCulture) : "";
}
