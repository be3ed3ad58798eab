using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>The waterfalls of page one as a table: a row a step, a column a way.</summary>
internal static class BriefProduct
{
    public static Markup Of(StudyReport report, StudyBrief brief) => brief.Product is not { } product ? ""
        : new Several([
            Tags.Heading(3, $"From end price to gate: {report.Commodity(product.Commodity)} of {report.Labels.Site(product.Site)}"),
            Tags.Paragraph($"{(product.TradeUnit is { } unit ? $"USD per {unit}" : "USD per tonne contained")} of {report.Labels.Commodity(product.Commodity)}, "
                + "from what final users pay for what is made of it down to what the seller keeps. Read down: the end price less every step is the gate price.").Class("how"),
            Table(report, product),
            Tags.Bullets(product.Falls.Select(fall => (Markup)Way(report, fall)).Concat(product.NotShown.Select(item => (Markup)$"{Name(item.Kind)}: {item.Why}"))),
        ]);

    private static Tag Table(StudyReport report, ProductPath product)
    {
        var table = new DataTable([new TableColumn("Step"), .. product.Falls.Select(fall => new TableColumn(Name(fall.Kind), true))]);
        string Amount(double usdPerTonne) => NumberText.Plain(usdPerTonne / (product.TradeUnit is null ? 1 : product.PerTonne ?? 1), 4);
        table.Row([(Markup)"End price", .. product.Falls.Select(fall => (Markup)Amount(fall.End))]);
        foreach (var part in product.Falls.SelectMany(fall => fall.Steps).Select(step => step.Part).Distinct().Order())
        {
            table.Row([(Markup)Part(part), .. product.Falls.Select(fall => fall.Steps.Any(step => step.Part == part)
                ? (Markup)Amount(-fall.Steps.Where(step => step.Part == part).Sum(step => step.UsdPerTonne)) : "")]);
        }
        table.Row([Tags.Strong($"Kept at the gate of {report.Labels.Site(product.Site)}"), .. product.Falls.Select(fall => (Markup)Tags.Strong(Amount(fall.Gate)))]);
        if (product.Falls.Any(fall => fall.Plant is not null)) table.Row([(Markup)"Kept there and by the home plant above its cost", .. product.Falls.Select(fall => (Markup)Amount(fall.GateAndMargin))]);
        return table.Build();
    }

    private static string Way(StudyReport report, PriceFall fall)
    {
        var run = report.Study.Runs.FirstOrDefault(item => item.Id == fall.Run)?.Title ?? report.Brief?.Options.FirstOrDefault(row => row.Id == fall.Run)?.Title ?? fall.Run;
        var plant = fall.Plant is null ? "" : $", made into {report.Labels.Commodity(fall.Made ?? "")} at {report.Labels.Site(fall.Plant)}{(fall.IsRunning ? "" : ", which stands idle: what it could pay")}";
        var route = fall.RouteText.Length == 0 ? "" : $", over {fall.RouteText}";
        return $"{Name(fall.Kind)} ({run}): to {report.Labels.Place(fall.Market)}{plant}{route}.";
    }

    private static string Name(PathKind kind) => kind switch
    {
        PathKind.Today => "Today",
        PathKind.BestRoute => "Best route",
        PathKind.ProcessedAtHome => "Processed at home",
    };

    private static string Part(FallPart part) => part switch
    {
        FallPart.Beyond => "later plants and ways",
        FallPart.MarketGap => "market gap",
        FallPart.Measures => "measures",
        FallPart.Border => "border",
        FallPart.Freight => "freight",
        FallPart.Transfer => "transfer",
        FallPart.Time => "time",
        FallPart.Congestion => "congestion",
        FallPart.Friction => "friction",
        FallPart.Conduct => "conduct",
        FallPart.Contract => "contract",
        FallPart.Processing => "cost of the home plant",
        FallPart.PlantMargin => "margin of the home plant",
        FallPart.OtherGoods => "its other inputs less by-products",
        FallPart.ToPlant => "way to the home plant",
    };
}
