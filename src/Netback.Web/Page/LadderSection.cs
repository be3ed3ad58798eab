using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Charts;
using Netback.Web.Html;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>Prices from ore to product, stage by stage and place by place, in trade units first.</summary>
internal static class LadderSection
{
    private static readonly string[] Forms = ["ore", "concentrate", "intermediate", "metal", "product"];

    public static Tag Of(StudyReport report, MarketView view) => report.Section("prices",
        report.Minerals.SelectMany(mineral => Mineral(report, view, mineral)));

    private static IEnumerable<Markup> Mineral(StudyReport report, MarketView view, string mineral)
    {
        var goods = view.World.Commodities.Where(row => row.Mineral == mineral && view.Result.Prices.Any(price => price.Commodity == row.Id))
            .OrderBy(row => Array.IndexOf(Forms, row.Form)).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        if (goods.Count == 0) yield break;
        yield return Tags.Heading(3, report.Mineral(mineral));
        yield return new Tag("figure", Tags.Division("mapscroll", LadderChart.Build(report.Labels.Mineral(mineral), report.ColourOf(mineral), report.Words, [.. goods.Select(row => Stage(report, view, row))])));
        yield return Summary(report, view, goods);
        yield return Tags.Details(report.Say("prices.every", ("mineral", report.Labels.Mineral(mineral))), All(report, view, goods));
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
        var table = new DataTable(report.Column("stage"), report.Column("market"), report.Number("solved-trade"),
            report.Number("solved"), report.Number("reference"), report.Number("gap-percent"),
            report.Number("delivered"), report.Number("gates"));
        foreach (var row in goods)
        {
            var at = row.Market is { } market ? view.Delivered(market, row.Id) : null;
            table.Row(report.Commodity(row.Id), row.Market is { } place ? report.Labels.Place(place).Text : report.Say("prices.no-market"),
                at is not null && report.Labels.TradePrice(row, at.Price) is { } trade ? trade : "",
                at is null ? "" : report.Numbers.Plain(at.Price, 3), row.Price is { } price ? report.Numbers.Plain(price, 3) : "",
                at is not null && row.Price is { } given and > 0 ? report.Numbers.Signed(at.Price / given - 1, FigureUnit.Share) : "",
                Span(report, view, row.Id, PriceSide.Delivered), Span(report, view, row.Id, PriceSide.Gate));
        }
        return table.Build(TableShape.Cards);
    }

    private static string Span(StudyReport report, MarketView view, string commodity, PriceSide side)
    {
        var prices = view.Result.Prices.Where(row => row.Commodity == commodity && row.Side == side).Select(row => row.Price).ToList();
        if (prices.Count == 0) return "";
        var (low, high) = (report.Numbers.Plain(prices.Min(), 3), report.Numbers.Plain(prices.Max(), 3));
        return low == high ? low : report.Numbers.Between(low, high);
    }

    private static Tag All(StudyReport report, MarketView view, IReadOnlyList<Commodity> goods)
    {
        var table = new DataTable(report.Column("place"), report.Column("commodity"), report.Column("side"), report.Column("site"),
            report.Number("price-trade"), report.Number("price"), report.Column("unique"));
        foreach (var row in goods.SelectMany(item => view.Result.Prices.Where(price => price.Commodity == item.Id)))
        {
            table.Row(report.Labels.Place(row.Place), report.Commodity(row.Commodity), report.Say("prices.side", ("gate", row.Side == PriceSide.Gate)),
                row.Site is { } site ? report.Labels.Site(site).Text : "", report.Labels.TradePrice(view.Commodity(row.Commodity), row.Price) ?? "",
                report.Numbers.Plain(row.Price, 4), report.Say("page.truth", ("true", row.IsUnique)));
        }
        return table.Build();
    }
}
