using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>The waterfalls of page one as a table: a row a step, a column a way.</summary>
internal static class BriefProduct
{
    public static Markup Of(StudyReport report, StudyBrief brief) => brief.Product is not { } product ? ""
        : new Several([
            Tags.Heading(3, report.Say("brief.product", ("commodity", report.Commodity(product.Commodity)), ("site", report.Labels.Site(product.Site)))),
            Tags.Paragraph(report.Say("brief.product-how", ("unit", product.TradeUnit is { } unit ? report.Labels.TradeUnit(unit) : null), ("commodity", report.Labels.Commodity(product.Commodity)))).Class("how"),
            Table(report, product),
            Tags.Bullets(product.Falls.Select(fall => (Markup)Way(report, fall)).Concat(product.NotShown.Select(item => (Markup)$"{Name(report, item.Kind)}: {item.Why}"))),
        ]);

    private static Tag Table(StudyReport report, ProductPath product)
    {
        var table = new DataTable([report.Column("step"), .. product.Falls.Select(fall => new TableColumn(Name(report, fall.Kind), true))]);
        string Amount(double usdPerTonne) => report.Numbers.Plain(usdPerTonne / (product.TradeUnit is null ? 1 : product.PerTonne ?? 1), 4);
        table.Row([(Markup)report.Say("brief.end"), .. product.Falls.Select(fall => (Markup)Amount(fall.End))]);
        foreach (var part in product.Falls.SelectMany(fall => fall.Steps).Select(step => step.Part).Distinct().Order())
        {
            table.Row([(Markup)Part(report, part), .. product.Falls.Select(fall => fall.Steps.Any(step => step.Part == part)
                ? (Markup)Amount(-fall.Steps.Where(step => step.Part == part).Sum(step => step.UsdPerTonne)) : "")]);
        }
        table.Row([Tags.Strong(report.Say("brief.kept", ("site", report.Labels.Site(product.Site)))), .. product.Falls.Select(fall => (Markup)Tags.Strong(Amount(fall.Gate)))]);
        if (product.Falls.Any(fall => fall.Plant is not null)) table.Row([(Markup)report.Say("brief.kept-with-plant"), .. product.Falls.Select(fall => (Markup)Amount(fall.GateAndMargin))]);
        return table.Build();
    }

    private static string Way(StudyReport report, PriceFall fall)
    {
        var run = report.Study.Runs.FirstOrDefault(item => item.Id == fall.Run)?.Title ?? report.Brief?.Options.FirstOrDefault(row => row.Id == fall.Run)?.Title ?? fall.Run;
        return report.Say("brief.way", ("name", Name(report, fall.Kind)), ("run", run), ("market", report.Labels.Place(fall.Market)), ("made", report.Labels.Commodity(fall.Made ?? "")),
            ("plant", fall.Plant is { } plant ? report.Labels.Site(plant) : null), ("running", fall.IsRunning), ("route", fall.RouteText));
    }

    private static string Name(StudyReport report, PathKind kind) => report.Say(kind switch
    {
        PathKind.Today => "brief.today",
        PathKind.BestRoute => "brief.best-route",
        PathKind.ProcessedAtHome => "brief.at-home",
    });

    private static string Part(StudyReport report, FallPart part) => report.Say($"part.{part switch
    {
        FallPart.Beyond => "beyond",
        FallPart.MarketGap => "market-gap",
        FallPart.Measures => "measures",
        FallPart.Border => "border",
        FallPart.Freight => "freight",
        FallPart.Transfer => "transfer",
        FallPart.Time => "time",
        FallPart.Congestion => "congestion",
        FallPart.Friction => "friction",
        FallPart.Conduct => "conduct",
        FallPart.Contract => "contract",
        FallPart.Processing => "processing",
        FallPart.PlantMargin => "plant-margin",
        FallPart.OtherGoods => "other-goods",
        FallPart.ToPlant => "to-plant",
    }}");
}
