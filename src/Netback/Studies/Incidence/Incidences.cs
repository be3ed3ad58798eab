using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Incidence;

/// <summary>Compares a market with measures to the same market without them.</summary>
public static class Incidences
{

    /// <summary>Share of the accounts of all that certified solves may leave.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The world without some of its measures.</summary>
    public static CaseWorld Without(CaseWorld world, IReadOnlyList<string> measures) =>
        world with { Measures = [.. world.Measures.Where(measure => !measures.Contains(measure.Id))] };

    /// <summary>What some measures of a world do.</summary>
    /// <param name="world">The world with them.</param>
    /// <param name="measures">Their ids.</param>
    /// <param name="with">Its solution.</param>
    /// <param name="without">The solution of the world without them.</param>
    /// <param name="club">Whom "inside" means; null: the side of whoever takes the measures.</param>
    public static MeasureIncidence Of(CaseWorld world, IReadOnlyList<string> measures, MarketResult with, MarketResult without, IReadOnlyList<string>? club = null)
    {
        var rows = world.Measures.Where(measure => measures.Contains(measure.Id)).ToList();
        var inside = club ?? Border.Inside(world, rows);
        var named = new MeasureIncidence
        {
            Measures = [.. rows.Select(row => new MeasureName(row.Id, row.Kind, row.Legal ?? MeasureName.NotChecked))],
            Inside = inside,
        };
        if (MarketView.Of(world, with) is not { } after) return named with { NoAnswer = Why("with", measures, with) };
        if (MarketView.Of(Without(world, measures), without) is not { } before) return named with { NoAnswer = Why("without", measures, without) };
        var countries = inside.ToHashSet(StringComparer.Ordinal);
        return named with
        {
            Tonnes = rows.Sum(row => TonnesOf(row, after, before)),
            Price = rows.Count == 1 ? after.Result.Measures.FirstOrDefault(row => row.Measure == rows[0].Id)?.Price : null,
            Accounts = AccountChanges(after, before),
            Prices = new StagePrices(after, before, countries).All(),
            Outputs = OutputMoves.Of(after, before, countries),
            Nothing = Rounding * without.Accounts.Sum(row => Math.Abs(row.Value)),
            Welfare = (with.Certificate.Welfare ?? 0) - (without.Certificate.Welfare ?? 0),
        };
    }

    private static string Why(string which, IReadOnlyList<string> measures, MarketResult result) =>
        $"{which} {(measures.Count == 1 ? "it" : "them")} the market has no certified answer: {result.Certificate.Reason ?? StatusText.Of(result.Certificate.Status)}";

    private static double TonnesOf(Measure measure, MarketView with, MarketView without) => Ban.IsBan(measure)
        ? StoppedTonnes.Of(measure, without)
        : with.Result.Measures.Where(row => row.Measure == measure.Id).Sum(row => row.Quantity);

    private static List<AccountChange> AccountChanges(MarketView with, MarketView without)
    {
        static Dictionary<(string Country, string Item), double> Read(MarketView view) =>
            view.Result.Accounts.ToDictionary(row => (row.Country, row.Item), row => row.Value);
        var (after, before) = (Read(with), Read(without));
        return [.. before.Keys.Union(after.Keys)
            .OrderBy(key => key.Country, StringComparer.Ordinal).ThenBy(key => key.Item, StringComparer.Ordinal)
            .Select(key => new AccountChange(key.Country, Parties.Of(key.Item), key.Item, after.GetValueOrDefault(key) - before.GetValueOrDefault(key)))];
    }
}
