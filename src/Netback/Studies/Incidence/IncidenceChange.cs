namespace Netback.Studies.Incidence;

/// <summary>Single numbers of an incidence, asked of any pair of markets with and without: of the case as written and of draws.</summary>
internal static class IncidenceChange
{
    /// <summary>Change of the mean delivered price of a commodity on one side; null where it is not known.</summary>
    public static double? Price(MarketView with, MarketView without, MeasureIncidence incidence, string commodity, bool isInside) =>
        new StagePrices(with, without, incidence.Inside.ToHashSet(StringComparer.Ordinal)).Of(commodity, isInside)?.Change;

    /// <summary>Change of what a party gains on one side, USD a year.</summary>
    public static double Account(MarketView with, MarketView without, MeasureIncidence incidence, Party party, bool isInside) =>
        Sum(with, incidence, party, isInside) - Sum(without, incidence, party, isInside);

    /// <summary>Change of welfare, USD a year.</summary>
    public static double? Welfare(MarketView with, MarketView without) => with.Result.Certificate.Welfare - without.Result.Certificate.Welfare;

    private static double Sum(MarketView view, MeasureIncidence incidence, Party party, bool isInside) => view.Result.Accounts
        .Where(row => Parties.Of(row.Item) == party && incidence.Inside.Contains(row.Country) == isInside).Sum(row => row.Value);
}
