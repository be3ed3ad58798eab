using System.Globalization;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>Measures that touch the mineral, with their legal basis and what they do at the solution.</summary>
internal static class MeasureSection
{
    public static DossierSection Of(MineralGoods goods)
    {
        var rows = goods.View.Result.Measures.ToDictionary(row => row.Measure, StringComparer.Ordinal);
        var touching = goods.View.World.Measures.Where(measure => goods.Goods.Any(good => Selector.Parse(measure.Commodity).Matches(atom => WorldIndex.HoldsForCommodity(atom, good)))).ToList();
        return new DossierSection("Measures", touching.Count == 0 ? "None in force in the year solved." : "In force in the year solved. Paid in USD a year.",
            touching.Count == 0 ? [] : ["measure", "kind", "goods", "from", "to", "rate", "years", ">t/yr", ">paid", "legal basis"],
            [.. touching.Select(measure => Row(measure, rows.GetValueOrDefault(measure.Id)))], []);
    }

    private static IReadOnlyList<string> Row(Measure measure, Market.Results.MeasureRow? row) =>
    [
        measure.Id, measure.Kind.Replace('_', ' '), measure.Commodity ?? "all", measure.Origin ?? measure.Site ?? measure.Seller ?? measure.Owner ?? "all", measure.Destination ?? measure.Place ?? "all",
        measure.Value is { } value ? $"{NumberText.Plain(value, 4)} {measure.Unit}".TrimEnd() : "", Years(measure),
        row is null ? "" : MineralGoods.Tonnes(row.Quantity), row is null ? "" : NumberText.Money(row.Paid), measure.Legal ?? "not-checked",
    ];

    private static string Years(Measure measure) => measure.From is null && measure.Until is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{measure.From}–{measure.Until}");
}
