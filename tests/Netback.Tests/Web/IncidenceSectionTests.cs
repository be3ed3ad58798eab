using Netback.Data;
using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Tests.Studies.Incidence;
using Netback.Tests.Support;
using Netback.Web.Page;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class IncidenceSectionTests
{
    private static readonly Lazy<Study> Levied = new(() => StudyRunner.Run(
        [State("base", SmallWorld.TwoSided.World), State("floor", SmallWorld.TwoSided.Measure(SmallWorld.Of("variable_levy", 50, destination: "KAZ", place: "home")).World)],
        new StudyOptions { Draws = 18 }));

    private static StudyState State(string id, CaseWorld world) => new() { Id = id, Title = $"Run {id}", World = world };

    private static StudyReport Report(Study study) => new(study, StudyFindings.Of(study, Languages.English))
    {
        CaseName = "small", CaseTitle = "A case", CaseHash = "00ff", RunId = "abc123", Version = "0.1.0",
    };

    [Fact]
    public void A_scenario_says_in_sentences_with_numbers_what_its_measure_does() =>
        StudyFindings.Of(Levied.Value, Languages.English).OfRun("floor").Where(finding => finding.Topic == FindingTopic.Incidence).Select(finding => finding.Headline).ShouldBe([
            "The variable levy variable_levy acts on 40 t a year at USD 5/t; governments take in USD 200 a year more and pay out nothing more. Legal basis: not-checked.",
            "Of all stages thing metal moves most with the variable levy variable_levy: delivered it is inside USD 3/t dearer, outside USD 2/t cheaper (means over places, weighted by tonnes with and without).",
            "Production that moves most with the variable levy variable_levy is thing metal, mined or recovered: +3 t a year inside and −4 t a year outside, most of it in CHN (−4 t a year).",
            "As theory has it with a charge at the border of a large buyer, 1 of 1 stage that moves inside is dearer, 1 of 1 outside is cheaper, and mining and recovery of these goods change by +3 t a year inside and −4 t a year outside.",
            "With the variable levy variable_levy users inside lose USD 150 a year; inside also miners +USD 26 a year, treasury +USD 200 a year; outside all together −USD 86 a year; the world loses USD 15 a year.",
        ]);

    [Fact]
    public void The_page_has_a_section_for_it_and_its_run_has_as_many_draws_as_others()
    {
        var page = StudyPage.Of(Report(Levied.Value));
        page.ShouldContain("<section id=\"measures\">");
        page.ShouldContain("Inside: KAZ. Legal basis: not-checked.");
        Levied.Value.Scenarios[0].Draws.Count.ShouldBe(Levied.Value.Base.Draws.Count);
    }

    [Fact]
    public void A_study_without_measures_has_no_such_section()
    {
        var study = StudyRunner.Run([State("base", SmallWorld.TwoSided.World)], new StudyOptions { Draws = 0 }, cancel: TestContext.Current.CancellationToken);
        StudyPage.Of(Report(study)).ShouldNotContain("id=\"measures\"");
    }
}
