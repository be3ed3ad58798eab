using Netback.Studies;
using Netback.Studies.Findings;
using Netback.Studies.Incidence;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What each measure that a scenario adds does: sentences, who gains and pays, prices on both sides, production moved.</summary>
internal static class IncidenceSection
{
    private const string HowToRead =
        "Each measure is taken out of its scenario alone, and all of them once together, and the market is solved again: every amount is the difference of two accounts, none a remainder. Inside is the side of the government that takes the measure, or its club. "
        + "Prices are means over delivered balances in use with and without, weighted by the mean of both tonnes, so that they move only because prices do.";

    /// <summary>Rows of countries before the rest folds into the files.</summary>
    private const int MostCountries = 12;

    /// <summary>A change below this share is not listed.</summary>
    private const double Listed = Effect.Threshold;

    public static Tag Of(StudyReport report) => Tags.Section("measures", "What measures do", HowToRead,
        report.Study.Scenarios.Where(run => run.Incidences.Count > 0).SelectMany(run => Run(report, run)));

    private static IEnumerable<Markup> Run(StudyReport report, StudyRun run)
    {
        yield return Tags.Heading(3, run.Title);
        yield return Tags.Bullets(report.Findings.OfRun(run.Id).Where(finding => finding.Topic == FindingTopic.Incidence).Select(finding => (Markup)finding.Headline));
        var labels = new Labels(run.World);
        foreach (var incidence in run.Incidences.Where(item => item.NoAnswer is null))
        {
            yield return Tags.Details($"Numbers of {NameOf(incidence)}", Inside(labels, incidence), PartyTable(incidence), PriceTable(report, labels, incidence), OutputTable(report, labels, incidence), CountryTable(labels, incidence));
        }
    }

    private static string NameOf(MeasureIncidence incidence) => incidence.Measures is [var only] ? only.Measure : "all measures together";

    private static Tag Inside(Labels labels, MeasureIncidence incidence) => Tags.Paragraph(
        $"Inside: {(incidence.Inside.Count == 0 ? "none" : string.Join(", ", incidence.Inside.Select(labels.Country)))}. Legal basis: {string.Join("; ", incidence.Measures.Select(item => item.Legal).Distinct())}.");

    private static Tag PartyTable(MeasureIncidence incidence)
    {
        var table = new DataTable(new TableColumn("Who"), new TableColumn("Inside (million USD/yr)", true), new TableColumn("Outside (million USD/yr)", true));
        foreach (var party in Enum.GetValues<Party>()) table.Row(Parties.NameOf(party), Millions(incidence, incidence.Of(party, true)), Millions(incidence, incidence.Of(party, false)));
        table.Row(Tags.Strong("all"), Millions(incidence, incidence.Of(true)), Millions(incidence, incidence.Of(false)));
        return table.Build();
    }

    private static Markup PriceTable(StudyReport report, Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(new TableColumn("Stage"), new TableColumn("Side"), new TableColumn("Without (USD/t)", true), new TableColumn("With (USD/t)", true), new TableColumn("Change (%)", true),
            new TableColumn("Tonnes it rests on (t/yr)", true), new TableColumn("Share of what is delivered (%)", true));
        var moved = incidence.Prices.Where(row => Math.Abs(row.Change) > Listed * row.Without).Select(row => row.Commodity).ToHashSet(StringComparer.Ordinal);
        foreach (var row in incidence.Prices.Where(row => moved.Contains(row.Commodity)))
        {
            table.Row(report.Commodity(row.Commodity, labels), row.IsInside ? "inside" : "outside", NumberText.Plain(row.Without, 4), NumberText.Plain(row.With, 4),
                Math.Abs(row.Change) > 1e-6 * row.Without ? NumberText.Signed(row.Change / row.Without, FigureUnit.Share) : "0 %", NumberText.Plain(row.Tonnes, 3), NumberText.Percent(row.Coverage));
        }
        return table.RowCount == 0 ? Tags.Paragraph("No delivered price moves by more than a thousandth.") : table.Build();
    }

    private static Markup OutputTable(StudyReport report, Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(new TableColumn("Country"), new TableColumn("Side"), new TableColumn("What"), new TableColumn("How"), new TableColumn("Without (t/yr)", true), new TableColumn("With (t/yr)", true), new TableColumn("Change (t/yr)", true));
        foreach (var row in incidence.Outputs.Where(row => Math.Abs(row.Change) > Listed * (row.Without + row.With)).OrderByDescending(row => Math.Abs(row.Change)).Take(MostCountries))
        {
            table.Row(labels.Country(row.Country), row.IsInside ? "inside" : "outside", report.Commodity(row.Commodity, labels), row.IsMined ? "mined or recovered" : "processed",
                NumberText.Plain(row.Without, 3), NumberText.Plain(row.With, 3), NumberText.Signed(NumberText.Significant(row.Change, 3), FigureUnit.Count));
        }
        return table.RowCount == 0 ? Tags.Paragraph("No country makes more or less of anything by more than a thousandth.") : table.Build();
    }

    private static Markup CountryTable(Labels labels, MeasureIncidence incidence)
    {
        var table = new DataTable(new TableColumn("Country"), new TableColumn("Change of its account (million USD/yr)", true), new TableColumn("Largest item"), new TableColumn("(million USD/yr)", true));
        foreach (var country in incidence.Accounts.GroupBy(row => row.Country).OrderByDescending(group => Math.Abs(group.Sum(row => row.Change))).Take(MostCountries))
        {
            if (country.MaxBy(row => Math.Abs(row.Change)) is not { } most || Math.Abs(most.Change) <= incidence.Nothing) continue;
            table.Row(labels.Country(country.Key), Millions(incidence, country.Sum(row => row.Change)), most.Item.Replace('_', ' '), Millions(incidence, most.Change));
        }
        return table.RowCount == 0 ? "" : table.Build();
    }

    private static Markup Millions(MeasureIncidence incidence, double usd) => Math.Abs(usd) <= incidence.Nothing ? Tags.Span("none", "0")
        : Tags.Span(usd > 0 ? "up" : "down", (usd > 0 ? "+" : "") + NumberText.Plain(usd / 1e6, 3));
}
