using System.Globalization;
using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>Prices by stage: solved at the reference market and where one was observed, in trade units, the observed beside.</summary>
internal static class PriceSection
{
    public static DossierSection Of(MineralGoods goods, DossierFacts facts)
    {
        var rows = goods.Goods.SelectMany(good => Markets(good, facts).SelectMany(place => Rows(goods, facts, good, place))).ToList();
        return new DossierSection("Prices", "Delivered, in the unit of the trade; * other prices clear the market as well. Gap: solved over observed. Observations used in calibration cannot test the result.",
            ["good", "place", ">solved", "", ">observed", "year", ">gap", "used", "observation"], rows, []);
    }

    /// <summary>The reference market, then places where a price was observed.</summary>
    private static IEnumerable<string> Markets(Commodity good, DossierFacts facts) =>
        facts.Prices.Where(price => price.Commodity == good.Id).Select(price => price.Place).Prepend(good.Market ?? "").Where(place => place.Length > 0).Distinct();

    private static IEnumerable<IReadOnlyList<string>> Rows(MineralGoods goods, DossierFacts facts, Commodity good, string place)
    {
        var solved = goods.View.Delivered(place, good.Id);
        string[] head = [good.Id, goods.Labels.Place(place), solved is null ? "no price" : MineralGoods.Trade(good, solved.Price), solved is { IsUnique: false } ? "*" : ""];
        var observed = facts.Prices.Where(price => price.Commodity == good.Id && price.Place == place).OrderBy(price => price.Year).ThenBy(price => price.Id, StringComparer.Ordinal).ToList();
        if (observed.Count == 0) return [[.. head, "", "", "", "", ""]];
        return observed.Select(price => (IReadOnlyList<string>)
        [
            .. head, PerTonne(good, price) is { } usd ? MineralGoods.Trade(good, usd) : $"{NumberText.Plain(price.Value, 4)} {price.Unit}",
            price.Year.ToString(CultureInfo.InvariantCulture),
            solved is not null && PerTonne(good, price) is { } value ? Gap(solved.Price / value - 1) : "",
            price.IsUsed ? "yes" : "no", price.Note ?? price.Id,
        ]);
    }

    /// <summary>USD per tonne of an observation in that unit or in the trade's; null in any other.</summary>
    private static double? PerTonne(Commodity good, KnownPrice price) =>
        price.Unit == "USD/t" ? price.Value : good is { TradeUnit: { } unit, PerTonne: { } perTonne } && price.Unit == $"USD/{unit}" ? price.Value * perTonne : null;

    private static string Gap(double share) => (share * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
