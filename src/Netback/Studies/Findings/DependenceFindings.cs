using Netback.Studies.Evidence;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Through whose hands what the host countries send abroad passes: buyer, next processor, way.</summary>
internal static class DependenceFindings
{
    /// <summary>A transit country below this share is not worth a sentence.</summary>
    private const double WorthSaying = 0.25;

    /// <summary>A buyer's country that processes less of it next goes unsaid.</summary>
    private const double LeastProcessed = 0.01;

    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        foreach (var country in study.HostCountries)
        {
            foreach (var mineral in study.Minerals)
            {
                var exports = new Exports(view, country, mineral);
                if (exports.LargestBuyer is { } buyer && BuyerFinding(study, country, mineral, buyer, exports) is { } bought) yield return bought;
                if (exports.LargestTransit is { } way && WayFinding(study.Base, country, mineral, way, exports) is { } crossed) yield return crossed;
            }
        }
    }

    /// <summary>The buyer that weighs most, screening minerals left out: seller, mineral and buyer of the first dependence finding; null where nothing is shipped abroad.</summary>
    public static (string Country, string Mineral, string Buyer)? Heaviest(MarketView view) => Hosts.Of(view)
        .SelectMany(country => view.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal)
            .Except(view.World.Settings.Screening).Select(mineral => (country, mineral)))
        .Select(pair => (pair.country, pair.mineral, Exports: new Exports(view, pair.country, pair.mineral)))
        .Where(item => item.Exports.LargestBuyer is not null)
        .OrderByDescending(item => Weighed(item.Exports.BuyerShare(item.Exports.LargestBuyer ?? "") ?? 0, item.Exports.Value))
        .Select(item => ((string, string, string)?)(item.country, item.mineral, item.Exports.LargestBuyer ?? ""))
        .FirstOrDefault();

    private static Finding? BuyerFinding(StudyViews study, string country, string mineral, string buyer, Exports exports)
    {
        var run = study.Base;
        var share = Ranges.Of(run, "share to the largest buyer", FigureUnit.Share, view => new Exports(view, country, mineral).BuyerShare(buyer), mineral);
        var tonnes = Ranges.Of(run, "shipped abroad", FigureUnit.TonnesPerYear, view => new Exports(view, country, mineral).Tonnes, mineral);
        var processed = Ranges.Of(run, "processed next there", FigureUnit.Share, view => new Exports(view, country, mineral).ProcessorShare(buyer), mineral);
        if (share is null || tonnes is null || processed is null) return null;
        var (seller, goods, taker) = (run.Labels.Country(country), run.Labels.Mineral(mineral), run.Labels.Country(buyer));
        return new Finding
        {
            Id = $"{run.Run.Id}-buyer-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = run.Words.Say("subject.sales", ("mineral", goods), ("seller", seller), ("buyer", taker)),
            Mineral = mineral,
            Headline = run.Words.Say("finding.buyer", ("seller", seller), ("share", share), ("mineral", goods), ("buyer", taker), ("tonnes", tonnes),
                ("processed", processed.Value < LeastProcessed ? null : new Quantity(processed.Value, FigureUnit.Share)),
                ("turns", Turns(study, country, mineral, buyer)), ("likely", Likely(study, country, mineral, buyer))),
            Figures = [share, tonnes, processed],
            Where = run.Words.Say("where.buyer", ("country", country), ("mineral", mineral)),
            Weight = Weighed(share.Value, exports.Value),
        };
    }

    /// <summary>The share decides; what is at stake tells equal shares apart.</summary>
    private static double Weighed(double share, double usdPerYear) => share * Math.Log10(1 + usdPerYear);

    /// <summary>Where lock-in gives way, as far as it was solved for.</summary>
    private static string? Turns(StudyViews study, string country, string mineral, string buyer)
    {
        if (study.Switching is not { } found || (found.Country, found.Mineral, found.Buyer) != (country, mineral, buyer)) return null;
        string At(double cost) => study.Words.Say("finding.buyer-cost",
            ("cost", new Quantity(cost, FigureUnit.UsdPerTonne)), ("share", new Quantity(cost / found.Price, FigureUnit.Share)));
        return found switch
        {
            { Turns: null } => study.Words.Say("finding.buyer-holds", ("cost", At(found.Holds ?? 0))),
            { Holds: null, Turns: { } turns } => study.Words.Say("finding.buyer-turns", ("cost", At(turns))),
            { Holds: { } holds, Turns: { } turns } => study.Words.Say("finding.buyer-turns-between",
                ("costs", study.Words.Numbers.Range(holds, turns, FigureUnit.UsdPerTonne)), ("shares", study.Words.Numbers.Range(holds / found.Price, turns / found.Price, FigureUnit.Share))),
        };
    }

    /// <summary>How often the share lies on the other side of a half, where that was asked for.</summary>
    private static string? Likely(StudyViews study, string country, string mineral, string buyer) =>
        study.Turning.FirstOrDefault(point => (point.Country, point.Mineral, point.Buyer) == (country, mineral, buyer)) is { Draws: > 0 } point
            ? study.Words.Say("finding.buyer-likely", ("over", point.Share >= TurningPoint.Half), ("some", point.Turned > 0), ("turned", point.Turned), ("draws", point.Draws)) : null;

    private static Finding? WayFinding(RunViews run, string country, string mineral, string way, Exports exports)
    {
        var share = Ranges.Of(run, "share across the largest transit country", FigureUnit.Share, view => new Exports(view, country, mineral).TransitShare(way), mineral);
        if (share is null || share.Value < WorthSaying) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-transit-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = run.Words.Say("subject.transit", ("mineral", run.Labels.Mineral(mineral)), ("seller", run.Labels.Country(country)), ("way", run.Labels.Country(way))),
            Mineral = mineral,
            Headline = run.Words.Say("finding.transit", ("share", share), ("mineral", run.Labels.Mineral(mineral)), ("seller", run.Labels.Country(country)), ("way", run.Labels.Country(way))),
            Figures = [share],
            Where = run.Words.Say("where.transit", ("country", country), ("way", way)),
            Weight = Weighed(share.Value, exports.Value) / 2,
        };
    }
}
