using Netback.Studies.Language;
using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>The goods of a mineral in the order of its chain, and their names.</summary>
internal sealed class MineralGoods
{
    /// <summary>Stages from the ground to use.</summary>
    private static readonly string[] Stages = ["ore", "concentrate", "intermediate", "metal", "product"];
    private readonly HashSet<string> ids;

    public MineralGoods(MarketView view, string mineral, Phrasebook words)
    {
        View = view;
        Mineral = mineral;
        Labels = new Labels(view.World, words);
        Goods = [.. view.World.Commodities.Index().Where(pair => pair.Item.Mineral == mineral)
            .OrderBy(pair => Array.IndexOf(Stages, pair.Item.Form)).ThenBy(pair => pair.Index).Select(pair => pair.Item)];
        ids = Goods.Select(goods => goods.Id).ToHashSet(StringComparer.Ordinal);
        Made = Output.Of(view);
    }

    public MarketView View { get; }
    public string Mineral { get; }
    public Labels Labels { get; }
    public IReadOnlyList<Commodity> Goods { get; }

    /// <summary>Tonnes made a year by site and commodity.</summary>
    public IReadOnlyDictionary<(string Site, string Commodity), double> Made { get; }

    public bool Has(string commodity) => ids.Contains(commodity);

    /// <summary>Position of a commodity in the chain.</summary>
    public int StageOf(string commodity) => Goods.Index().First(pair => pair.Item.Id == commodity).Index;

    /// <summary>All that is made of a commodity, tonnes a year.</summary>
    public double MadeOf(string commodity) => Made.Where(pair => pair.Key.Commodity == commodity).Sum(pair => pair.Value);

    public static string Tonnes(double tonnes) => NumberText.Plain(tonnes, 4);

    /// <summary>A price per tonne in the unit that the trade quotes, or per tonne where it quotes none.</summary>
    public static string Trade(Commodity goods, double usdPerTonne) => goods is { PerTonne: { } perTonne, TradeUnit: { } unit }
        ? $"{NumberText.Plain(usdPerTonne / perTonne, 4)} USD/{unit}" : $"{NumberText.Plain(usdPerTonne, 4)} USD/t";
}
