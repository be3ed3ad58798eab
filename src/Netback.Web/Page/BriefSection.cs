using System.Globalization;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Page one: three sentences, the options side by side, and what stands behind them.</summary>
internal static class BriefSection
{
    private const string HowToRead =
        "What to do and what it is worth, what that turns on, what is not known. Changes are against doing nothing, USD a year, for the case as written; "
        + "ranges are 5 to 95 % over the draws of the figures within their evidence.";

    public static Tag Of(StudyReport report, StudyBrief brief) => Tags.Section("brief", "In brief", HowToRead,
        new Tag("ol", brief.Sentences.Select(sentence => new Tag("li", Tags.Division("big", Topic(sentence.Topic)), Tags.Division("text", Tags.Span("say", sentence.Text))))).Class("key"),
        Tags.Heading(3, "Options side by side"), Options(report, brief),
        BriefProduct.Of(report, brief),
        Tags.Heading(3, "Dependence, now and after the best option"), Dependence(report, brief),
        Tags.Heading(3, "What the other side can do next"), Replies(brief),
        Tags.Heading(3, "How far to trust this page"), Tags.Division("box", Tags.Bullets(Confidence(brief.Confidence).Select(text => (Markup)text))),
        Tags.Heading(3, "What the case does not hold"), Tags.Bullets(brief.Missing.Select(item => (Markup)$"{item.What}: {item.Rows}")));

    private static string Topic(BriefTopic topic) => topic switch
    {
        BriefTopic.Do => "What to do",
        BriefTopic.Turns => "What it turns on",
        BriefTopic.Unknown => "What is not known",
    };

    private static Several Options(StudyReport report, StudyBrief brief)
    {
        var table = new DataTable(
            [new("Option"), .. brief.Hosts.Select(host => new TableColumn($"{report.Labels.Country(host)} (USD/yr)")), new("Hosts together (USD/yr)"), new("Kept of what users pay (%)"),
                new("Largest buyer's share of export value (%)"), new($"Netback{Unit(report, brief)}"), new("Treasuries pay (USD/yr)"), new("Certificate")]);
        foreach (var row in brief.Options) AddOption(table, report, brief, row);
        var unsorted = brief.Unsorted.Count == 0 ? "" : $" Not compared, because they do not say whether they are an option or a shock: {string.Join(", ", brief.Unsorted)}.";
        return new Several([Tags.Paragraph("Doing nothing: the accounts themselves. Everything else: the change against it. Kept: of what final users pay for what is made of the hosts' exports, the share that reaches "
            + $"host gates and, as export tax, host treasuries.{unsorted}").Class("how"), table.Build(TableShape.Cards)]);
    }

    private static string Unit(StudyReport report, StudyBrief brief) => brief.Product is not { } product ? ""
        : $" of {report.Commodity(product.Commodity)} ({(product.TradeUnit is { } unit ? $"USD per {unit}" : "USD/t")})";

    private static void AddOption(DataTable table, StudyReport report, StudyBrief brief, OptionRow row)
    {
        var by = row.Kind != OptionKind.Option || row.By is null ? (Markup)"" : Tags.Span("small", $"chosen by {row.By.Replace(";", ", ", StringComparison.Ordinal)}{(row.IsForHosts ? "" : ": not for the hosts to choose")}");
        var weak = row.Screening.Count == 0 && row.Illustrative.Count == 0 ? (Markup)""
            : Tags.Span("small", string.Join("; ", new[] { ("screening level", row.Screening), ("illustrative", row.Illustrative) }.Where(item => item.Item2.Count > 0).Select(item => $"{item.Item1}: {string.Join(", ", item.Item2)}")));
        var title = new Several([row.Kind == OptionKind.Nothing ? "Do nothing" : row.Title, by, weak]);
        if (row.Together is null)
        {
            table.WideRow(title, Tags.Span("none", $"no certified answer ({row.Status})"));
            return;
        }
        table.Row([title, .. brief.Hosts.Select(host => Money(row.ByHost.FirstOrDefault(item => item.Country == host)?.Change, row.Kind)), Money(row.Together, row.Kind),
            Figure(row.ValueKept), new Several([Tags.Span("small", row.LargestBuyer is { } buyer ? report.Labels.Country(buyer) : ""), Figure(row.BuyerShare)]), Netback(brief, row),
            Cost(row), new Several([row.Status, Tags.Span("small", CertificateText.Power(row.WorstResidual)), row.IsUnique ? "" : Tags.Span("small", "prices not unique")])]);
    }

    private static Markup Money(FindingFigure? figure, OptionKind kind) => figure is null ? ""
        : new Several([Tags.Strong(kind == OptionKind.Nothing ? NumberText.Of(figure.Value, figure.Unit) : NumberText.Signed(figure.Value, figure.Unit)), Range(figure)]);

    private static Markup Figure(FindingFigure? figure) => figure is null ? "" : new Several([NumberText.Of(figure.Value, figure.Unit), Range(figure)]);

    private static Markup Range(FindingFigure figure) => figure.RangeText is { } range ? Tags.Span("range", range + figure.Warning) : "";

    private static Markup Netback(StudyBrief brief, OptionRow row) => row.Netback is not { } figure ? ""
        : NumberText.Plain(brief.Product?.PerTonne is { } perTonne && brief.Product.TradeUnit is not null ? figure.Value / perTonne : figure.Value, 3);

    private static string Cost(OptionRow row) => row.Kind == OptionKind.Nothing ? ""
        : (row.PublicCostOfHosts, row.PublicCostOfOthers) is ({ } own, { } others)
            ? $"hosts {NumberText.Money(own, 2)}, others {NumberText.Money(others, 2)}" : "";

    private static Tag Dependence(StudyReport report, StudyBrief brief)
    {
        var table = new DataTable(new("Of"), new("By"), new("Now"), new("After"), new("Largest then"));
        string Who(string? country) => country is null ? "" : report.Labels.Country(country);
        foreach (var step in brief.Dependence)
        {
            if (step.By == DependenceBy.Lender) table.WideRow("lender", Tags.Span("none", "not known: the case holds no loans"));
            else table.Row(step.Mineral is null ? "all that hosts ship abroad, by value" : report.Mineral(step.Mineral), By(step.By), Held(Who(step.Who), step.Now), Held(Who(step.Who), step.After), step.WhoAfter == step.Who ? "the same" : Held(Who(step.WhoAfter), step.LargestAfter));
        }
        return table.Build();
    }

    private static Markup Held(string who, FindingFigure? share) => share is null ? "" : new Several([$"{who} {NumberText.Of(share.Value, share.Unit)}", Range(share)]);

    private static string By(DependenceBy by) => by switch
    {
        DependenceBy.Buyer => "buyer",
        DependenceBy.Processor => "next processor",
        DependenceBy.Route => "country crossed",
        DependenceBy.Lender => "lender",
    };

    private static Markup Replies(StudyBrief brief) => brief.Replies.Count == 0
        ? Tags.Paragraph("No power has stated moves in this case, or there is no option to answer.")
        : Tags.Bullets(brief.Replies.Select(reply => (Markup)reply.Text));

    private static IEnumerable<string> Confidence(BriefConfidence box)
    {
        yield return $"{box.Certified.ToString(CultureInfo.InvariantCulture)} of {Counted.Of(box.Runs, "run")} certified; residuals at most {CertificateText.Power(box.WorstResidual)}.";
        if (box.Variance is { } variance) yield return $"What the range of the hosts' accounts together rests on, by grade of evidence: {variance.GradesText}.";
        if (box.AssumedShare is { } assumed) yield return $"{NumberText.Percent(assumed)} of {NumberText.Plain(box.Figures, 9)} figures of the case are assumptions (D).";
        if (box.Outcomes is { } outcomes) yield return $"Past episodes: {NumberText.Plain(box.Hits ?? 0, 9)} of {Counted.Of(outcomes, "outcome")} within a factor of two{(box.Illustrative.Count == 0 ? "" : $"; a naive rule does better for {string.Join(", ", box.Illustrative)}")}.";
        if (box.Draws > 0) yield return $"{Counted.Of(box.BaseDraws, "draw")} of the base, {NumberText.Plain(box.ScenarioDraws, 9)} of a scenario; {(box.LostDraws == 0 ? "all certified" : $"{NumberText.Plain(box.LostDraws, 9)} of {NumberText.Plain(box.Draws, 9)} without a certified answer and left out")}.";
        if (box.Screening.Count > 0) yield return $"At screening level only: {string.Join(", ", box.Screening)}.";
    }
}
