using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Studies.Incidence;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What each measure that a scenario adds does: sentences, who gains and pays, prices on both sides, production moved.</summary>
internal static class IncidenceSection
{
    /// <summary>Rows of countries before the rest folds into the files.</summary>
    private const int MostCountries = 12;

    /// <summary>A change below this share is not listed.</summary>
    private const double Listed = Effect.Threshold;

    public static Tag Of(StudyReport report) => report.Section("measures",
        report.Study.Scenarios.Where(run => run.Incidences.Count > 0).SelectMany(run => Run(report, run)));

    private static IEnumerable<Markup> Run(StudyReport report, StudyRun run)
    {
        yield return Tags.Heading(3, run.Title);
        yield return Tags.Bullets(report.Findings.OfRun(run.Id).Where(finding => finding.Topic == FindingTopic.Incidence).Select(finding => (Markup)finding.Headline));
        var labels = new Labels(run.World, report.Words);
        foreach (var incidence in run.Incidences.Where(item => item.NoAnswer is null))
        {
            yield return Tags.Details(report.Say("measures.numbers", ("name", NameOf(report, incidence))), Inside(report, labels, incidence), PartyTable(report, incidence), PriceTable(report, labels, incidence), OutputTable(report, labels, incidence), CountryTable(report, labels, incidence));
        }
    }

    private static string NameOf(StudyReport report, MeasureIncidence incidence) => incidence.Measures is [var only] ? only.Measure : report.Say("measures.together");

    private static Tag Inside(StudyReport report, Labels labels, MeasureIncidence incidence) => Tags.Paragraph(
        report.Say("measures.inside", ("countries", Argument.List(incidence.Inside.Select(labels.Country))), ("legal", labels.LegalBasis(incidence.Measures))));

    private static Tag PartyTable(StudyReport report, MeasureIncidence incidence)
    {
        var table = new DataTable(report.Column("party"), report.Number("inside-millions"), report.Number("outside-millions"));
        foreach (var party in Enum.GetValues<Party>()) table.Row(report.Say($"party.{Parties.NameOf(party)}"), Millions(report, incidence, incidence.Of(party, true)), Millions(report, incidence, incidence.Of(party, false)));
        table.Row(Tags.Strong(report.Say("measures.all")), Millions(report, incidence, incidence.Of(true)), Millions(report, incidence, incidence.Of(false)));
        return table.Build();
    }

    private static Markup PriceTable(StudyReport report, Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(report.Column("stage"), report.Column("side"), report.Number("price-without"), report.Number("price-with"), report.Number("change-percent"),
            report.Number("rests-on"), report.Number("coverage"));
        var moved = incidence.Prices.Where(row => Math.Abs(row.Change) > Listed * row.Without).Select(row => row.Commodity).ToHashSet(StringComparer.Ordinal);
        foreach (var row in incidence.Prices.Where(row => moved.Contains(row.Commodity)))
        {
            table.Row(report.Commodity(row.Commodity, labels), report.Say("measures.side", ("inside", row.IsInside)), report.Numbers.Plain(row.Without, 4), report.Numbers.Plain(row.With, 4),
                Math.Abs(row.Change) > 1e-6 * row.Without ? report.Numbers.Signed(row.Change / row.Without, FigureUnit.Share) : report.Numbers.Percent(0), report.Numbers.Plain(row.Tonnes, 3), report.Numbers.Percent(row.Coverage));
        }
        return table.RowCount == 0 ? Tags.Paragraph(report.Say("measures.no-price")) : table.Build();
    }

    private static Markup OutputTable(StudyReport report, Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(report.Column("country"), report.Column("side"), report.Column("what"), report.Column("how"), report.Number("output-without"), report.Number("output-with"), report.Number("output-change"));
        foreach (var row in incidence.Outputs.Where(row => Math.Abs(row.Change) > Listed * (row.Without + row.With)).OrderByDescending(row => Math.Abs(row.Change)).Take(MostCountries))
        {
            table.Row(labels.Country(row.Country), report.Say("measures.side", ("inside", row.IsInside)), report.Commodity(row.Commodity, labels), report.Say("measures.made", ("mined", row.IsMined)),
                report.Numbers.Plain(row.Without, 3), report.Numbers.Plain(row.With, 3), report.Numbers.Signed(NumberText.Significant(row.Change, 3), FigureUnit.Count));
        }
        return table.RowCount == 0 ? Tags.Paragraph(report.Say("measures.no-output")) : table.Build();
    }

    private static Markup CountryTable(StudyReport report, Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(report.Column("country"), report.Number("account-change"), report.Column("largest-item"), report.Number("millions"));
        foreach (var country in incidence.Accounts.GroupBy(row => row.Country).OrderByDescending(group => Math.Abs(group.Sum(row => row.Change))).Take(MostCountries))
        {
            if (country.MaxBy(row => Math.Abs(row.Change)) is not { } most || Math.Abs(most.Change) <= incidence.Nothing) continue;
            table.Row(labels.Country(country.Key), Millions(report, incidence, country.Sum(row => row.Change)), report.Say($"item.{most.Item}"), Millions(report, incidence, most.Change));
        }
        return table.RowCount == 0 ? "" : table.Build();
    }

    private static Markup Millions(StudyReport report, MeasureIncidence incidence, double usd) => Math.Abs(usd) <= incidence.Nothing ? Tags.Span("none", "0")
        : Tags.Span(usd > 0 ? "up" : "down", (usd > 0 ? "+" : "") + report.Numbers.Plain(usd / 1e6, 3));
}
