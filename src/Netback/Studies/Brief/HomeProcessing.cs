using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>
/// The same tonne as the next stage of a plant in a host country. Per tonne of the product, with a the plant's intake of it and y its
/// yield of the next stage, both per unit of activity:
/// <code>
/// gate = (y/a)·(end − beyond − way)_next − (other inputs − by-products)/a − cost/a − margin/a − way to the plant
/// </code>
/// For a plant that runs this is the price that its supplier gets; for an idle one, without a margin, what it could pay at the market's
/// prices.
/// </summary>
internal static class HomeProcessing
{
    /// <summary>The waterfall that leaves the seller most: of plants that run, else of idle ones; or why there is none.</summary>
    public static (PriceFall? Fall, MissingFall? Missing) Of(ProductChoice product, IReadOnlyList<string> hosts, IReadOnlyList<(string Run, PriceFalls Falls)> markets)
    {
        var found = markets.SelectMany(market => PlantsOf(market.Falls.View, product.Commodity, hosts).Select(plant => (Fall: FallOf(product, plant, market.Run, market.Falls), Plant: plant))).ToList();
        if (found.Select(item => item.Fall).OfType<PriceFall>()
            .OrderByDescending(fall => fall.IsRunning).ThenByDescending(fall => fall.Gate).FirstOrDefault() is { } best) return (best, null);
        var isLast = markets.All(market => market.Falls.View.World.Processes.All(process => ValueAdded.StepOf(market.Falls.View, process)?.From != product.Commodity));
        var name = new Labels(markets[0].Falls.View.World).Commodity(product.Commodity);
        return (null, new MissingFall(PathKind.ProcessedAtHome, BriefText.NoHomePlant(name, isLast, found.Count > 0), NeedsRows: !isLast && found.Count == 0));
    }

    private static IEnumerable<Process> PlantsOf(MarketView view, string commodity, IReadOnlyList<string> hosts) => view.World.Processes
        .Where(process => hosts.Contains(view.CountryOfSite(process.Site)) && ValueAdded.StepOf(view, process)?.From == commodity);

    private static PriceFall? FallOf(ProductChoice product, Process plant, string run, PriceFalls falls)
    {
        var view = falls.View;
        var made = ValueAdded.StepOf(view, plant)?.To ?? "";
        var activity = view.Result.Processes.FirstOrDefault(row => row.Process == plant.Id)?.Activity ?? 0;
        var next = activity > 0 ? falls.Of(PathKind.ProcessedAtHome, run, plant.Site, made, _ => true) : falls.OfIdle(PathKind.ProcessedAtHome, run, plant.Site, made);
        if (next is null || ToPlant(view, product, plant) is not { } way) return null;
        var intake = -plant.Recipe.Where(item => item.Commodity == product.Commodity).Sum(item => item.Amount);
        var yield = plant.Recipe.Where(item => item.Commodity == made).Sum(item => item.Amount) / intake;
        var (others, cost) = (-OtherGoods(view, plant, product.Commodity, made) / intake, (plant.Cost + plant.Slope * activity) / intake);
        var margin = activity > 0 ? (view.Result.Processes.First(row => row.Process == plant.Id).Margin) / intake : 0;
        FallStep[] own = [new(FallPart.OtherGoods, others), new(FallPart.Processing, cost), new(FallPart.PlantMargin, margin), new(FallPart.ToPlant, way)];
        return next with
        {
            Plant = plant.Site,
            Made = made,
            End = yield * next.End,
            Steps = PriceFalls.Kept([.. next.Steps.Select(step => step with { UsdPerTonne = yield * step.UsdPerTonne }), .. own], yield * next.End),
            Gate = yield * next.Gate - own.Sum(step => step.UsdPerTonne),
        };
    }

    /// <summary>By-products at the plant's gate less other inputs as delivered, USD per unit of activity.</summary>
    private static double OtherGoods(MarketView view, Process plant, string product, string made) => plant.Recipe
        .Where(item => item.Commodity != product && item.Commodity != made)
        .Sum(item => item.Amount * (item.Amount > 0 ? view.Gate(plant.Site, item.Commodity)?.Price : view.Delivered(view.PlaceOfSite(plant.Site), item.Commodity)?.Price) ?? 0);

    /// <summary>All that lies between the seller's gate and the plant's door: as shipped, else the cheapest way.</summary>
    private static double? ToPlant(MarketView view, ProductChoice product, Process plant)
    {
        var place = view.PlaceOfSite(plant.Site);
        var rows = view.Result.Shipments.Where(row => row.Site == product.Site && row.Commodity == product.Commodity && row.Destination == place && row.Quantity > 0).ToList();
        if (rows.Count > 0) return rows.Sum(row => row.Quantity * row.Parts.Total) / rows.Sum(row => row.Quantity);
        return view.PlaceOfSite(product.Site) is { Length: > 0 } from ? CheapestWay.Of(view, product.Commodity, from, place) : null;
    }
}
