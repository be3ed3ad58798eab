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
                if (exports.LargestBuyer is { } buyer && BuyerFinding(study.Base, country, mineral, buyer, exports) is { } bought) yield return bought;
                if (exports.LargestTransit is { } way && WayFinding(study.Base, country, mineral, way, exports) is { } crossed) yield return crossed;
            }
        }
    }

    private static Finding? BuyerFinding(RunViews run, string country, string mineral, string buyer, Exports exports)
    {
        var share = Ranges.Of(run, "share to the largest buyer", FigureUnit.Share, view => new Exports(view, country, mineral).BuyerShare(buyer));
        var tonnes = Ranges.Of(run, "shipped abroad", FigureUnit.TonnesPerYear, view => new Exports(view, country, mineral).Tonnes);
        var processed = Ranges.Of(run, "processed next there", FigureUnit.Share, view => new Exports(view, country, mineral).ProcessorShare(buyer));
        if (share is null || tonnes is null || processed is null) return null;
        var (seller, taker) = (run.Labels.Country(country), run.Labels.Country(buyer));
        return new Finding
        {
            Id = $"{run.Run.Id}-buyer-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = $"{mineral} of {seller} to {taker}",
            Headline = $"{seller} sells {share.Text} of the {mineral} that it ships abroad to {taker}: "
                + $"{tonnes.Text} leave{NextProcessed(taker, processed.Value)}.",
            Figures = [share, tonnes, processed],
            Where = $"shipments.csv: origin {country}, commodities of {mineral}; dependence.csv: country {country}, by buyer",
            Weight = Weighed(share.Value, exports.Value),
        };
    }

    /// <summary>The share decides; what is at stake tells equal shares apart.</summary>
    private static double Weighed(double share, double usdPerYear) => share * Math.Log10(1 + usdPerYear);

    private static string NextProcessed(string taker, double share) =>
        share < 0.01 ? "" : $", and {taker}'s plants are next to process {NumberText.Percent(share)} of it";

    private static Finding? WayFinding(RunViews run, string country, string mineral, string way, Exports exports)
    {
        var share = Ranges.Of(run, "share across the largest transit country", FigureUnit.Share, view => new Exports(view, country, mineral).TransitShare(way));
        if (share is null || share.Value < WorthSaying) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-transit-{country}-{mineral}",
            Run = run.Run.Id,
            Topic = FindingTopic.Dependence,
            Subject = $"{mineral} of {run.Labels.Country(country)} across {run.Labels.Country(way)}",
            Headline = $"{share.Text} of the {mineral} that {run.Labels.Country(country)} ships abroad crosses {run.Labels.Country(way)} on the way to somebody else.",
            Figures = [share],
            Where = $"dependence.csv: country {country}, by route, who {way}",
            Weight = Weighed(share.Value, exports.Value) / 2,
        };
    }
}
