using Netback.Market.Results;
using Netback.World;

namespace Netback.Studies.Comparison;

/// <summary>The figures that a choice between states of a case would be made on, for each of them.</summary>
internal sealed class DecisionFigures(IReadOnlyList<MarketView?> views, IReadOnlyList<MarketResult> results, IReadOnlyList<string> hosts)
{
    private readonly MarketView first = views.OfType<MarketView>().First();

    public IReadOnlyList<DecisionFigure> All() =>
        [.. Prices(), .. Netbacks(), .. Shipped(), .. Delivered(), .. Dependence(), .. Accounts(), Welfare(), Certificates()];

    private DecisionFigure Row(FigureGroup group, string subject, string unit, Func<MarketView, double?> value) =>
        new(group, subject, unit, [.. views.Select(view => view is null ? null : value(view))]);

    private IEnumerable<DecisionFigure> Prices() => first.World.Commodities
        .Where(goods => goods.Market is not null)
        .Select(goods => Row(FigureGroup.Price, $"{goods.Id} at {goods.Market}", "USD/t", view => view.Delivered(goods.Market ?? "", goods.Id)?.Price))
        .Where(row => row.Values.Any(value => value is not null));

    /// <summary>Gates of hosts that ship in some market.</summary>
    private IEnumerable<(string Site, string Commodity)> Gates() => views.OfType<MarketView>()
        .SelectMany(view => view.Result.Shipments.Where(row => hosts.Contains(view.CountryOfSite(row.Site))).Select(row => (row.Site, row.Commodity)))
        .Distinct().OrderBy(gate => gate.Site, StringComparer.Ordinal).ThenBy(gate => gate.Commodity, StringComparer.Ordinal);

    private static double? ShippedBy(MarketView view, (string Site, string Commodity) gate) =>
        view.Result.Shipments.Where(row => row.Site == gate.Site && row.Commodity == gate.Commodity).Sum(row => row.Quantity);

    /// <summary>Of gates that ship only: the price of an idle one is a bound, no income.</summary>
    private IEnumerable<DecisionFigure> Netbacks() => Gates().Select(gate => Row(FigureGroup.Netback, $"{gate.Commodity} of {gate.Site}", "USD/t",
        view => ShippedBy(view, gate) > 0 ? view.Result.Netbacks.FirstOrDefault(row => row.Site == gate.Site && row.Commodity == gate.Commodity)?.Netback
            ?? view.Gate(gate.Site, gate.Commodity)?.Price : null));

    private IEnumerable<DecisionFigure> Shipped() => Gates().Select(gate => Row(FigureGroup.Shipped, $"{gate.Commodity} of {gate.Site}", "t/yr", view => ShippedBy(view, gate)));

    private IEnumerable<DecisionFigure> Delivered() => first.World.Commodities.Select(goods => Row(FigureGroup.Delivered, goods.Id, "t/yr",
        view => view.Result.Shipments.Where(row => row.Commodity == goods.Id).Sum(row => row.Quantity))).Where(row => row.Values.Any(value => value > 0));

    private IEnumerable<DecisionFigure> Dependence()
    {
        var minerals = first.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal).ToList();
        foreach (var host in hosts)
        {
            foreach (var mineral in minerals)
            {
                if (new Exports(first, host, mineral).LargestBuyer is not { } buyer) continue;
                yield return Row(FigureGroup.Dependence, $"{mineral} of {host} to {buyer}", "share", view => new Exports(view, host, mineral).BuyerShare(buyer));
            }
        }
    }

    private IEnumerable<DecisionFigure> Accounts() => hosts.Concat(first.World.Settings.Players).Distinct(StringComparer.Ordinal)
        .Select(who => Row(FigureGroup.Account, who, "USD/yr", view => Members(view.World, who).Sum(view.Welfare)));

    /// <summary>The country itself, or the countries of a bloc.</summary>
    private static IEnumerable<string> Members(CaseWorld world, string player) =>
        world.Countries.Where(country => country.Id == player || country.Bloc == player).Select(country => country.Id);

    private DecisionFigure Welfare() => Row(FigureGroup.Welfare, "all countries", "USD/yr", view => view.Result.Certificate.Welfare);

    private DecisionFigure Certificates() => new(FigureGroup.Certificate, "worst residual", "relative", [.. results.Select(result => result.Certificate)
        .Select(row => new[] { row.PrimalResidual, row.DualResidual, row.Complementarity, row.Gap }.Max())]);
}
