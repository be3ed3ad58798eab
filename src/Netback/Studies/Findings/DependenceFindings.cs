using Netback.Studies.Evidence;

namespace Netback.Studies.Findings;

/// <summary>Through whose hands what the host countries send abroad passes: buyer, next processor, way.</summary>
internal static class DependenceFindings
{
    /// <summary>A transit country below this share is not worth a sentence.</summary>
    private const double WorthSaying = 0.25;

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
        var (seller, taker) = (run.Labels.Country(country), run.Labels.Country(buyer));
        return new Finding
        {
            Id = $"{run.Run.Id}-buyer-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = $"{mineral} of {seller} to {taker}",
            Mineral = mineral,
            Headline = $"{seller} sells {share.Text} of the {mineral} that it ships abroad to {taker}: "
                + $"{tonnes.Text} leave{NextProcessed(processed.Value)}.{Turns(study.Switching, country, mineral, buyer)}{Likely(study, country, mineral, buyer)}",
            Figures = [share, tonnes, processed],
            Where = $"shipments.csv: origin {country}, commodities of {mineral}; dependence.csv: country {country}, by buyer",
            Weight = Weighed(share.Value, exports.Value),
        };
    }

    /// <summary>The share decides; what is at stake tells equal shares apart.</summary>
    private static double Weighed(double share, double usdPerYear) => share * Math.Log10(1 + usdPerYear);

    /// <summary>Where lock-in gives way, as far as it was solved for.</summary>
    private static string Turns(SwitchingValue? found, string country, string mineral, string buyer)
    {
        if (found is null || (found.Country, found.Mineral, found.Buyer) != (country, mineral, buyer)) return "";
        string At(double cost) => $"{NumberText.Of(cost, FigureUnit.UsdPerTonne)} more ({NumberText.Percent(cost / found.Price)} of the gate price)";
        return found switch
        {
            { Turns: null } => $" The share would still be more than half if selling a tonne there cost {At(found.Holds ?? 0)}.",
            { Holds: null, Turns: { } turns } => $" The share would fall below half if selling a tonne there cost {At(turns)}, or less than that.",
            { Holds: { } holds, Turns: { } turns } => $" The share would fall below half if selling a tonne there cost USD {NumberText.Range(holds, turns, FigureUnit.UsdPerTonne)} more ({NumberText.Range(holds / found.Price, turns / found.Price, FigureUnit.Share)} of the gate price).",
        };
    }

    /// <summary>How often the share lies on the other side of a half, where that was asked for.</summary>
    private static string Likely(StudyViews study, string country, string mineral, string buyer) =>
        study.Turning.FirstOrDefault(point => (point.Country, point.Mineral, point.Buyer) == (country, mineral, buyer)) is { Draws: > 0 } point
            ? $" It is {(point.Share >= TurningPoint.Half ? "less" : "more")} than half in {(point.Turned == 0 ? "none" : NumberText.Plain(point.Turned, 9))} of {Counted.Of(point.Draws, "draw")}." : "";

    private static string NextProcessed(double share) =>
        share < 0.01 ? "" : $", and plants there process {NumberText.Percent(share)} of it next";

    private static Finding? WayFinding(RunViews run, string country, string mineral, string way, Exports exports)
    {
        var share = Ranges.Of(run, "share across the largest transit country", FigureUnit.Share, view => new Exports(view, country, mineral).TransitShare(way), mineral);
        if (share is null || share.Value < WorthSaying) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-transit-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = $"{mineral} of {run.Labels.Country(country)} across {run.Labels.Country(way)}",
            Mineral = mineral,
            Headline = $"{share.Text} of the {mineral} that {run.Labels.Country(country)} ships abroad crosses {run.Labels.Country(way)} on the way to somebody else.",
            Figures = [share],
            Where = $"dependence.csv: country {country}, by route, who {way}",
            Weight = Weighed(share.Value, exports.Value) / 2,
        };
    }
}
