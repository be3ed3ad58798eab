using Netback.Market.Results;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>What a scenario does to delivered prices, by commodity.</summary>
internal static class PriceChangeFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) yield break;
        foreach (var goods in reference.World.Commodities)
        {
            var change = Ranges.Between(run, study.Base, "delivered price", FigureUnit.Share,
                (scenario, other) => DeliveredChange(scenario, other, goods.Id));
            if (change is null || Math.Abs(change.Value) <= Effect.Threshold) continue;
            yield return FindingOf(run, view, reference, goods.Id, change);
        }
    }

    /// <summary>Change of the mean delivered price over places with unique prices in both, weighted by tonnes of the base.</summary>
    private static double? DeliveredChange(MarketView run, MarketView reference, string commodity)
    {
        var (before, after) = (0.0, 0.0);
        foreach (var (row, other, tonnes) in Pairs(run, reference, commodity))
        {
            before += tonnes * row.Price;
            after += tonnes * other.Price;
        }
        return before > 0 ? after / before - 1 : null;
    }

    private static IEnumerable<(PriceRow Before, PriceRow After, double Tonnes)> Pairs(MarketView run, MarketView reference, string commodity)
    {
        foreach (var group in reference.Result.Shipments.Where(row => row.Commodity == commodity).GroupBy(row => row.Destination))
        {
            if (reference.Delivered(group.Key, commodity) is { IsUnique: true } row
                && run.Delivered(group.Key, commodity) is { IsUnique: true } other)
            {
                yield return (row, other, group.Sum(item => item.Quantity));
            }
        }
    }

    private static Finding FindingOf(RunViews run, MarketView view, MarketView reference, string commodity, FindingFigure change)
    {
        var pairs = Pairs(view, reference, commodity).ToList();
        var most = pairs.MaxBy(pair => Math.Abs(pair.After.Price - pair.Before.Price));
        var move = most.After.Price - most.Before.Price;
        return new Finding
        {
            Id = $"{run.Run.Id}-price-{commodity}",
            Run = run.Run.Id,
            Topic = FindingTopic.PriceChange,
            Subject = run.Labels.Commodity(commodity),
            Mineral = reference.MineralOf(commodity),
            Headline = run.Words.Say("finding.price", ("commodity", run.Labels.Commodity(commodity)), ("change", change), ("place", run.Labels.Place(most.Before.Place)),
                ("most", new Quantity(move, FigureUnit.UsdPerTonne)), ("trade", run.Labels.TradePrice(reference.Commodity(commodity), most.After.Price, 2))),
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = run.Words.Say("where.price", ("run", run.Run.Id), ("commodity", commodity)),
            Weight = pairs.Sum(pair => Math.Abs(pair.After.Price - pair.Before.Price) * pair.Tonnes),
        };
    }
}
