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
public sealed class HeadlineTests
{
    private const string File = "docs/cases/headline.csv";

    private static readonly FindingTopic[] Headlines =
        [FindingTopic.Dependence, FindingTopic.ValueAdded, FindingTopic.Corridor, FindingTopic.Netback, FindingTopic.PriceLadder];

    [Fact]
    public void Shares_and_prices_that_stand_at_the_top_are_those_that_were_reviewed()
    {
        var opened = CaseFolder.Open(new CaseRequest { Folder = CaseFiles.Folder }, TestContext.Current.CancellationToken);
        var state = new StudyState { Id = "base", Title = "Base", World = opened.World, Evidence = opened.Evidence };
        var study = StudyRunner.Run([state], new StudyOptions { Threads = Environment.ProcessorCount }, cancel: TestContext.Current.CancellationToken);
        study.IsCertified.ShouldBeTrue();
        var text = new StringBuilder("headline,number,value,low,high,unit\n");
        foreach (var finding in StudyFindings.Of(study).All.Where(finding => Headlines.Contains(finding.Topic) && finding.Figures.Count > 0))
        {
            var figure = finding.Figures[0];
            text.AppendLine(CultureInfo.InvariantCulture, $"{finding.Id},{figure.Name},{Digits(figure.Value)},{Digits(figure.Low)},{Digits(figure.High)},{NumberText.Symbol(figure.Unit)}");
        }
        GoldenFile.ShouldHold(File, text.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Three digits: what is said, not what is computed.</summary>
    private static string Digits(double? value) => value is { } number ? NumberText.Significant(number, 3).ToString("G12", CultureInfo.InvariantCulture) : "";
}
