using System.Globalization;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Page one: three sentences, the options side by side, and what stands behind them.</summary>
internal static class BriefSection
{
    public static Tag Of(StudyReport report, StudyBrief brief) => report.Section("brief",
        new Tag("ol", brief.Sentences.Select(sentence => new Tag("li", Tags.Division("big", Topic(report, sentence.Topic)), Tags.Division("text", Tags.Span("say", sentence.Text))))).Class("key"),
        Tags.Heading(3, report.Say("brief.options")), Options(report, brief),
        BriefProduct.Of(report, brief),
        Tags.Heading(3, report.Say("brief.dependence")), Dependence(report, brief),
        Tags.Heading(3, report.Say("brief.replies")), Replies(report, brief),
        Tags.Heading(3, report.Say("brief.confidence")), Tags.Division("box", Tags.Bullets(Confidence(report, brief.Confidence).Select(text => (Markup)text))),
        Tags.Heading(3, report.Say("brief.not-held")), Tags.Bullets(brief.Missing.Select(item => (Markup)$"{item.What}: {item.Rows}")));

    private static string Topic(StudyReport report, BriefTopic topic) => topic switch
    {
        BriefTopic.Do => report.Say("brief.do"),
        BriefTopic.Turns => report.Say("brief.turning"),
        BriefTopic.Unknown => report.Say("brief.unknown"),
    };

    private static Several Options(StudyReport report, StudyBrief brief)
    {
        var table = new DataTable(
            [report.Column("option"), .. brief.Hosts.Select(host => new TableColumn(report.Say("brief.host-column", ("country", report.Labels.Country(host))))), report.Column("together"), report.Column("kept"),
                report.Column("export-buyer"), new TableColumn(Netback(report, brief)), report.Column("treasuries"), report.Column("certificate")]);
        foreach (var row in brief.Options) AddOption(table, report, brief, row);
        return new Several([Tags.Paragraph(report.Say("brief.options-how", ("unsorted", brief.Unsorted.Count == 0 ? null : string.Join(", ", brief.Unsorted)))).Class("how"), table.Build(TableShape.Cards)]);
    }

    private static string Netback(StudyReport report, StudyBrief brief) => report.Say("brief.netback-column",
        ("commodity", brief.Product is { } product ? report.Commodity(product.Commodity) : null), ("unit", brief.Product?.TradeUnit is { } unit ? report.Labels.TradeUnit(unit) : null));

    private static void AddOption(DataTable table, StudyReport report, StudyBrief brief, OptionRow row)
    {
        var by = row.Kind != OptionKind.Option || row.By is null ? (Markup)"" : Tags.Span("small", report.Say("brief.by", ("by", row.By.Replace(";", ", ", StringComparison.Ordinal)), ("hosts", row.IsForHosts)));
        var weak = row.Screening.Count == 0 && row.Illustrative.Count == 0 ? (Markup)""
            : Tags.Span("small", string.Join("; ", new[] { (report.Say("mark.screening"), row.Screening), (report.Say("mark.illustrative"), row.Illustrative) }.Where(item => item.Item2.Count > 0).Select(item => $"{item.Item1}: {string.Join(", ", item.Item2.Select(report.Labels.Mineral))}")));
        var title = new Several([TitleOf(report, row), by, weak]);
        if (row.Together is null)
        {
            table.WideRow(title, Tags.Span("none", report.Say("brief.no-answer", ("status", report.Say($"status.{row.Status}")))));
            return;
        }
        table.Row([title, .. brief.Hosts.Select(host => Money(report, row.ByHost.FirstOrDefault(item => item.Country == host)?.Change, row.Kind)), Money(report, row.Together, row.Kind),
            Figure(report, row.ValueKept), new Several([Tags.Span("small", row.LargestBuyer is { } buyer ? report.Labels.Country(buyer).Text : ""), Figure(report, row.BuyerShare)]), Netback(report, brief, row),
            Cost(report, row), new Several([report.Say($"status.{row.Status}"), Tags.Span("small", CertificateText.Power(row.WorstResidual)), row.IsUnique ? "" : Tags.Span("small", report.Say("brief.not-unique-prices"))])]);
    }

    private static string TitleOf(StudyReport report, OptionRow row) => row.Kind switch
    {
        OptionKind.Nothing => report.Say("brief.nothing"),
        OptionKind.Wait => report.Say("brief.wait", ("year", row.Year.ToString(CultureInfo.InvariantCulture))),
        OptionKind.Option => row.Title,
    };

    private static Markup Money(StudyReport report, FindingFigure? figure, OptionKind kind) => figure is null ? ""
        : new Several([Tags.Strong(kind == OptionKind.Nothing ? report.Numbers.Of(figure.Value, figure.Unit) : report.Numbers.Signed(figure.Value, figure.Unit)), Range(report, figure)]);

    private static Markup Figure(StudyReport report, FindingFigure? figure) => figure is null ? "" : new Several([report.Numbers.Of(figure.Value, figure.Unit), Range(report, figure)]);

    private static Markup Range(StudyReport report, FindingFigure figure) => figure.Quantity.RangeAndWarningIn(report.Words) is { } range ? Tags.Span("range", range) : "";

    private static Markup Netback(StudyReport report, StudyBrief brief, OptionRow row) => row.Netback is not { } figure ? ""
        : report.Numbers.Plain(brief.Product?.PerTonne is { } perTonne && brief.Product.TradeUnit is not null ? figure.Value / perTonne : figure.Value, 3);

    private static string Cost(StudyReport report, OptionRow row) => row.Kind == OptionKind.Nothing ? ""
        : (row.PublicCostOfHosts, row.PublicCostOfOthers) is ({ } own, { } others)
            ? report.Say("brief.cost", ("hosts", report.Numbers.Money(own, 2)), ("others", report.Numbers.Money(others, 2))) : "";

    private static Tag Dependence(StudyReport report, StudyBrief brief)
    {
        var table = new DataTable(report.Column("of"), report.Column("held-by"), report.Column("now"), report.Column("after"), report.Column("largest-then"));
        string Who(string? country) => country is null ? "" : report.Labels.Country(country);
        foreach (var step in brief.Dependence)
        {
            if (step.By == DependenceBy.Lender) table.WideRow(report.Say("brief.by-lender"), Tags.Span("none", report.Say("brief.no-loans")));
            else table.Row(step.Mineral is null ? report.Say("brief.all-exports") : report.Mineral(step.Mineral), By(report, step.By), Held(report, Who(step.Who), step.Now), Held(report, Who(step.Who), step.After), step.WhoAfter == step.Who ? report.Say("brief.same") : Held(report, Who(step.WhoAfter), step.LargestAfter));
        }
        return table.Build();
    }

    private static Markup Held(StudyReport report, string who, FindingFigure? share) => share is null ? "" : new Several([$"{who} {report.Numbers.Of(share.Value, share.Unit)}", Range(report, share)]);

    private static string By(StudyReport report, DependenceBy by) => by switch
    {
        DependenceBy.Buyer => report.Say("brief.by-buyer"),
        DependenceBy.Processor => report.Say("brief.by-processor"),
        DependenceBy.Route => report.Say("brief.by-route"),
        DependenceBy.Lender => report.Say("brief.by-lender"),
    };

    private static Markup Replies(StudyReport report, StudyBrief brief) => brief.Replies.Count == 0
        ? Tags.Paragraph(report.Say("brief.no-replies"))
        : Tags.Bullets(brief.Replies.Select(reply => (Markup)reply.Text));

    private static IEnumerable<string> Confidence(StudyReport report, BriefConfidence box)
    {
        static Argument? Some(int count) => count == 0 ? null : count;
        Argument Minerals(IEnumerable<string> minerals) => Argument.List(minerals.Select(report.Labels.Mineral));
        yield return report.Say("brief.certified", ("certified", box.Certified), ("runs", box.Runs), ("worst", CertificateText.Power(box.WorstResidual)));
        if (box.Variance is { } variance) yield return report.Say("brief.variance", ("grades", variance.GradesIn(report.Numbers)));
        if (box.AssumedShare is { } assumed) yield return report.Say("brief.assumed", ("share", new Quantity(assumed, FigureUnit.Share)), ("figures", box.Figures));
        if (box.Outcomes is { } outcomes) yield return report.Say("brief.episodes", ("hits", box.Hits ?? 0), ("outcomes", outcomes), ("minerals", Minerals(box.Illustrative)));
        if (box.Draws > 0) yield return report.Say("brief.draws", ("base", box.BaseDraws), ("scenario", box.ScenarioDraws), ("lost", Some(box.LostDraws)), ("draws", box.Draws));
        if (box.Screening.Count > 0) yield return report.Say("brief.screened", ("minerals", Minerals(box.Screening)));
    }
}
