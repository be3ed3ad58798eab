using Netback.Data.Documents;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Web.Charts;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>Prices at reference markets, and the way from one of them back to a gate.</summary>
internal static class PricePart
{
    public static IEnumerable<WordBlock> Of(StudyReport report, MarketView view)
    {
        yield return new WordBlock.Heading(1, "Prices");
        var gates = WaterfallSection.Gates(report, view).Where(item => item.Tonnes > 0).ToList();
        if (gates.Count > 0) yield return Waterfall(report, gates[0].Row);
        yield return Table(report, view);
    }

    private static WordBlock.Chart Waterfall(StudyReport report, NetbackRow row)
    {
        var market = report.Labels.Place(row.Market);
        var steps = new Waterfall(row, market, report.Words).Steps;
        List<(string Label, double Start, double Length)> bars =
        [
            ($"price in {market}", 0, row.MarketPrice),
            .. steps.Select(step => ($"{(step.To > step.From ? "plus" : "less")} {step.Name}", Math.Min(step.From, step.To), Math.Abs(step.To - step.From))),
            ("gate price", 0, row.GatePrice),
        ];
        var name = $"{report.Labels.Site(row.Site)}, {report.Labels.Commodity(row.Commodity)}";
        return new WordBlock.Chart($"From the market back to the gate: {name}",
            $"{name}: {NumberText.Plain(row.MarketPrice, 3)} USD per tonne in {market}; {string.Join(", ", steps.Select(step => $"{step.Name} {NumberText.Plain(step.To - step.From, 3)}"))}; {NumberText.Plain(row.GatePrice, 3)} at the gate.",
            new BarChart("USD per tonne contained", [.. bars.Select(bar => $"{bar.Label}: {NumberText.Plain(bar.Length, 3)}")], [.. bars.Select(bar => bar.Length)]) { Starts = [.. bars.Select(bar => bar.Start)] });
    }

    private static WordBlock.Table Table(StudyReport report, MarketView view) => new(
        "Solved prices at the reference market of each good, beside the reference price that the case gives",
        [
            new WordColumn("Good", 2.4), new WordColumn("Reference market", 1.6), new WordColumn("Solved (trade unit)", 1.6, true),
            new WordColumn("Solved (USD/t contained)", 1.3, true), new WordColumn("Reference (USD/t contained)", 1.3, true), new WordColumn("Unique", 0.9),
        ],
        [.. view.World.Commodities.Where(goods => goods.Market is not null).Select(goods => (Goods: goods, At: view.Delivered(goods.Market ?? "", goods.Id))).Where(item => item.At is not null)
            .Select(item => (string[])
            [
                report.Labels.Commodity(item.Goods.Id), report.Labels.Place(item.Goods.Market ?? ""), TradePrice.Of(item.Goods, item.At?.Price ?? 0) ?? "",
                NumberText.Plain(item.At?.Price ?? 0, 3), item.Goods.Price is { } price ? NumberText.Plain(price, 3) : "", item.At?.IsUnique == true ? "yes" : "no",
            ])]);
}
