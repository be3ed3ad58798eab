using Netback.Studies;
using Netback.World;

namespace Netback.Ensembles;

/// <summary>
/// What an ensemble records: welfare, the price of every commodity at its reference market, and for every host country its account, the
/// price at its gates and the share of its largest buyer. Who and what is chosen once, from the base, so that columns do not
/// depend on the draw.
/// </summary>
public static class EnsembleOutputs
{
    public static IReadOnlyList<EnsembleOutput> Of(MarketView view)
    {
        var hosts = Hosts.Of(view);
        return
        [
            new EnsembleOutput("welfare", "USD/yr", "welfare of all countries", other => other.Result.Certificate.Welfare),
            .. view.World.Commodities.Where(row => row.Market is not null && view.Delivered(row.Market, row.Id) is not null).Select(Price),
            .. hosts.Select(country => new EnsembleOutput($"account/{country}", "USD/yr", $"account of {country}, all items", other => other.Welfare(country))),
            .. hosts.SelectMany(country => Gates(view, country)),
            .. hosts.SelectMany(country => Buyers(view, country)),
        ];
    }

    private static EnsembleOutput Price(Commodity row) => new(
        $"price/{row.Market}/{row.Id}", "USD/t contained", $"delivered price of {row.Id} at {row.Market}",
        view => view.Delivered(row.Market!, row.Id) is { IsUnique: true } price ? price.Price : null);

    /// <summary>Mean price at a country's gates by commodity, by tonnes shipped.</summary>
    private static IEnumerable<EnsembleOutput> Gates(MarketView view, string country)
    {
        var commodities = view.Result.Shipments.Where(row => view.CountryOfSite(row.Site) == country && row.Quantity > 0).Select(row => row.Commodity);
        return commodities.Distinct().Order(StringComparer.Ordinal).Select(commodity => new EnsembleOutput(
            $"gate/{country}/{commodity}", "USD/t contained", $"mean price of {commodity} at the gates of {country}, by tonnes shipped",
            other => MeanGatePrice(other, country, commodity)));
    }

    private static double? MeanGatePrice(MarketView view, string country, string commodity)
    {
        var (value, tonnes) = (0.0, 0.0);
        foreach (var row in view.Result.Shipments)
        {
            if (row.Commodity != commodity || view.CountryOfSite(row.Site) != country) continue;
            if (view.Gate(row.Site, commodity) is not { IsUnique: true }) return null;
            (value, tonnes) = (value + row.Quantity * row.GatePrice, tonnes + row.Quantity);
        }
        return tonnes > 0 ? value / tonnes : null;
    }

    /// <summary>Share of a country's exports of a mineral that goes to the buyer that is largest in the base.</summary>
    private static IEnumerable<EnsembleOutput> Buyers(MarketView view, string country)
    {
        foreach (var mineral in view.World.Commodities.Select(row => row.Mineral).Distinct())
        {
            if (new Exports(view, country, mineral).LargestBuyer is not { } buyer) continue;
            yield return new EnsembleOutput(
                $"share/{country}/{mineral}/{buyer}", "share", $"share of the exports of {mineral} from {country} that goes to {buyer}",
                other => new Exports(other, country, mineral).BuyerShare(buyer));
        }
    }
}
