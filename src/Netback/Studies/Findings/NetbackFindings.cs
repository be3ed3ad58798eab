using Netback.Market.Results;

namespace Netback.Studies.Findings;

/// <summary>What a tonne earns at the gates of host countries, and what stands between it and the reference market.</summary>
internal static class NetbackFindings
{
    public static IEnumerable<Finding> Of(StudyViews study)
    {
        if (study.Base.Central is not { } view) yield break;
        foreach (var row in view.Result.Netbacks)
        {
            if (!study.HostCountries.Contains(view.CountryOfSite(row.Site)) || !IsFirm(view, row)) continue;
            var tonnes = Shipped(view, row.Site, row.Commodity);
            if (tonnes > 0 && FindingOf(study.Base, view, row, tonnes) is { } finding) yield return finding;
        }
    }

    /// <summary>Prices that an equilibrium could also have otherwise are no headline.</summary>
    private static bool IsFirm(MarketView view, NetbackRow row) =>
        !row.IsTie && view.Gate(row.Site, row.Commodity) is { IsUnique: true } && view.Delivered(row.Market, row.Commodity) is { IsUnique: true };

    private static double Shipped(MarketView view, string site, string commodity) =>
        view.Result.Shipments.Where(item => item.Site == site && item.Commodity == commodity).Sum(item => item.Quantity);

    private static NetbackRow? RowOf(MarketView view, NetbackRow like) =>
        view.Result.Netbacks.FirstOrDefault(row => row.Site == like.Site && row.Commodity == like.Commodity);

    private static Finding? FindingOf(RunViews run, MarketView view, NetbackRow row, double tonnes)
    {
        var gate = Ranges.Of(run, "gate price", FigureUnit.UsdPerTonne, other => RowOf(other, row)?.GatePrice, view.MineralOf(row.Commodity));
        var discount = Ranges.Of(run, "isolation discount", FigureUnit.UsdPerTonne,
            other => RowOf(other, row) is { } found ? NetbackParts.Discount(found) : null, view.MineralOf(row.Commodity));
        if (gate is null || discount is null) return null;
        return new Finding
        {
            Id = $"{run.Run.Id}-netback-{row.Site}-{row.Commodity}",
            Run = run.Run.Id,
            Topic = FindingTopic.Netback,
            Subject = $"{run.Labels.Commodity(row.Commodity)} at {run.Labels.Site(row.Site)}",
            Mineral = view.MineralOf(row.Commodity),
            Headline = Sentence(run, view, row, gate, discount),
            Figures = [gate, discount],
            Direction = discount.Value > 0 ? Direction.Down : discount.Value < 0 ? Direction.Up : Direction.None,
            Where = $"netbacks.csv: site {row.Site}, commodity {row.Commodity}",
            Weight = Math.Abs(discount.Value) * tonnes,
        };
    }

    private static string Sentence(RunViews run, MarketView view, NetbackRow row, FindingFigure gate, FindingFigure discount)
    {
        var quoted = TradePrice.Of(view.Commodity(row.Commodity), row.GatePrice, 2) is { } trade ? $", or {trade}" : "";
        var start = $"At the gate of {run.Labels.Site(row.Site)} a tonne of {run.Labels.Commodity(row.Commodity)} earns {gate.Text}{quoted}";
        var market = run.Labels.Place(row.Market);
        if (Math.Abs(discount.Value) < 0.0005 * row.MarketPrice) return $"{start}: the same as in {market}.";
        var share = NumberText.Percent(Math.Abs(discount.Value) / row.MarketPrice);
        var size = NumberText.Of(Math.Abs(discount.Value), FigureUnit.UsdPerTonne);
        if (discount.Value < 0) return $"{start}: {size} or {share} more than in {market}, because it is sold where the price is higher.";
        var largest = NetbackParts.Largest(row) is { } part
            ? $"; the largest part is {part.Name}, {NumberText.Of(part.UsdPerTonne, FigureUnit.UsdPerTonne)}" : "";
        return $"{start}: {size}{discount.Brackets} or {share} less than in {market}{largest}.";
    }
}
