using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Charts;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>Prices from ore to product, stage by stage and place by place, in trade units first.</summary>
internal static class LadderSection
{
    private const string HowToRead =
        "Each row is a stage. Dots are prices delivered at places, rings prices at gates, the upright bar the reference price that the case gives; point at a mark for its name. The scale need not start at zero. "
        + "All USD per tonne contained, so that stages compare.";

    private static readonly string[] Forms = ["ore", "concentrate", "intermediate", "metal", "product"];

    public static Tag Of(StudyReport report, MarketView view) => Tags.Section("prices", "Prices from ore to product", HowToRead,
        report.Minerals.SelectMany(mineral => Mineral(report, view, mineral)));

    private static IEnumerable<Markup> Mineral(StudyReport report, MarketView view, string mineral)
    {
        var goods = view.World.Commodities.Where(row => row.Mineral == mineral && view.Result.Prices.Any(price => price.Commodity == row.Id))
            .OrderBy(row => Array.IndexOf(Forms, row.Form)).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        if (goods.Count == 0) yield break;
        yield return Tags.Heading(3, report.Mineral(mineral));
        yield return new Tag("figure", Tags.Division("mapscroll", LadderChart.Build(mineral, report.ColourOf(mineral), [.. goods.Select(row => Stage(report, view, row))])));
        yield return Summary(report, view, goods);
        yield return Tags.Details($"Every price of {mineral}", All(report, view, goods));
    }

    private static LadderStage Stage(StudyReport report, MarketView view, Commodity goods)
    {
        var prices = view.Result.Prices.Where(row => row.Commodity == goods.Id).ToList();
        return new LadderStage(report.Commodity(goods.Id), goods.Price,
            [.. prices.Where(row => row.Side == PriceSide.Delivered).Select(row => new LadderPoint(report.Labels.Place(row.Place), row.Price))],
            [.. prices.Where(row => row.Side == PriceSide.Gate).Select(row => new LadderPoint(report.Labels.Site(row.Site ?? row.Place), row.Price))]);
    }

    /// <summary>One row a stage: the reference market first, then the range over places and gates.</summary>
    private static Tag Summary(StudyReport report, MarketView view, IReadOnlyList<Commodity> goods)
    {
        var table = new DataTable(new TableColumn("Stage"), new TableColumn("Reference market"), new TableColumn("Solved there (trade unit)", true),
            new TableColumn("Solved there (USD/t)", true), new TableColumn("Reference price (USD/t)", true), new TableColumn("Gap (%)", true),
            new TableColumn("Delivered anywhere (USD/t)", true), new TableColumn("Gates (USD/t)", true));
        foreach (var row in goods)
        {
            var at = row.Market is { } market ? view.Delivered(market, row.Id) : null;
            table.Row(report.Commodity(row.Id), row.Market is { } place ? report.Labels.Place(place) : "none",
                at is not null && TradePrice.Of(row, at.Price) is { } trade ? trade : "",
                at is null ? "" : NumberText.Plain(at.Price, 3), row.Price is { } price ? NumberText.Plain(price, 3) : "",
                at is not null && row.Price is { } given and > 0 ? NumberText.Signed(at.Price / given - 1, FigureUnit.Share) : "",
                Span(view, row.Id, PriceSide.Delivered), Span(view, row.Id, PriceSide.Gate));
        }
        return table.Build(TableShape.Cards);
    }

    private static string Span(MarketView view, string commodity, PriceSide side)
    {
        var prices = view.Result.Prices.Where(row => row.Commodity == commodity && row.Side == side).Select(row => row.Price).ToList();
        if (prices.Count == 0) return "";
        var (low, high) = (NumberText.Plain(prices.Min(), 3), NumberText.Plain(prices.Max(), 3));
        return low == high ? low : $"{low} to {high}";
    }

    private static Tag All(StudyReport report, MarketView view, IReadOnlyList<Commodity> goods)
    {
        var table = new DataTable(new TableColumn("Place"), new TableColumn("Commodity"), new TableColumn("Side"), new TableColumn("Site"),
            new TableColumn("Price (trade unit)", true), new TableColumn("Price (USD/t)", true), new TableColumn("Unique"));
        foreach (var row in goods.SelectMany(item => view.Result.Prices.Where(price => price.Commodity == item.Id)))
        {
            table.Row(report.Labels.Place(row.Place), report.Commodity(row.Commodity), row.Side == PriceSide.Gate ? "gate" : "delivered",
                row.Site is { } site ? report.Labels.Site(site) : "", TradePrice.Of(view.Commodity(row.Commodity), row.Price) ?? "",
                NumberText.Plain(row.Price, 4), row.IsUnique ? "yes" : "no");
        }
        return table.Build();
    }
}
