using Netback.World;

namespace Netback.Studies.Findings;

/// <summary>How the solved prices compare with the reference prices that the case gives, at their own markets.</summary>
internal static class LadderFindings
{
    /// <summary>Closer than this is called close.</summary>
    private const double Close = 0.05;

    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        foreach (var mineral in study.Minerals)
        {
            if (FindingOf(study.Base, view, mineral) is { } finding) yield return finding;
        }
    }

    private static double? Gap(MarketView view, Commodity goods) =>
        goods is { Price: > 0 and var price, Market: { } market } && view.Delivered(market, goods.Id) is { IsUnique: true } row
            ? row.Price / price - 1 : null;

    private static Finding? FindingOf(RunViews run, MarketView view, string mineral)
    {
        var gaps = view.World.Commodities.Where(goods => goods.Mineral == mineral)
            .Select(goods => (Goods: goods, Gap: Gap(view, goods))).Where(item => item.Gap is not null).ToList();
        if (gaps.Count == 0) return null;
        var widest = gaps.MaxBy(item => Math.Abs(item.Gap ?? 0)).Goods;
        var figure = Ranges.Of(run, "widest gap to the reference price", FigureUnit.Share, other => Gap(other, widest), mineral);
        if (figure is null) return null;
        var close = gaps.Count(item => Math.Abs(item.Gap ?? 0) <= Close);
        return new Finding
        {
            Id = $"{run.Run.Id}-ladder-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.PriceLadder,
            Subject = mineral,
            Mineral = mineral,
            Headline = $"Of {Counted.Of(gaps.Count, $"{mineral} price")} solved at a reference market, {close} "
                + $"{(close == 1 ? "lies" : "lie")} within {NumberText.Percent(Close)} of the reference; "
                + $"the widest gap is {run.Labels.Commodity(widest.Id)}, {figure.SignedText}.",
            Figures = [figure],
            Direction = figure.Value > 0 ? Direction.Up : figure.Value < 0 ? Direction.Down : Direction.None,
            Where = $"prices.csv against commodities.csv, price and market, of {mineral}",
            Weight = Math.Abs(figure.Value),
        };
    }
}
