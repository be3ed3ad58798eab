using Netback.Market.Results;
using Netback.Studies.Incidence;

namespace Netback.Studies.Brief;

/// <summary>What page one asks of one market about the hosts together.</summary>
internal static class HostAccounts
{
    /// <summary>Sum of the hosts' accounts, USD a year.</summary>
    public static double Together(MarketView view, IReadOnlyList<string> hosts) => hosts.Sum(view.Welfare);

    /// <summary>
    /// Value kept: what host gates receive for what they send to others, and host treasuries as tax on it, over what final users pay for
    /// what is made of it (<see cref="FinalValues"/>). Null where nothing leaves.
    /// </summary>
    public static double? ValueKept(MarketView view, IReadOnlyList<string> hosts)
    {
        var rows = Exports.Together(view, hosts).Rows;
        var values = new FinalValues(view);
        var paid = rows.Sum(row => row.Quantity * values.Delivered(row.Destination, row.Commodity));
        var taxed = Sum(view, row => hosts.Contains(row.Country) && row.Item == "export_tax");
        return paid > 0 ? (rows.Sum(row => row.Quantity * row.GatePrice) + taxed) / paid : null;
    }

    /// <summary>Mean gate price of a commodity over the tonnes that hosts ship, USD per tonne; null where they ship none.</summary>
    public static double? Netback(MarketView view, IReadOnlyList<string> hosts, string commodity)
    {
        var rows = view.Result.Shipments.Where(row => row.Commodity == commodity && hosts.Contains(view.CountryOfSite(row.Site))).ToList();
        var tonnes = rows.Sum(row => row.Quantity);
        return tonnes > 0 ? rows.Sum(row => row.Quantity * row.GatePrice) / tonnes : null;
    }

    /// <summary>What treasuries of some countries pay out: subsidies and floors, less what floors pay back; USD a year.</summary>
    public static double Outlay(MarketView view, Func<string, bool> isMeant) =>
        -Sum(view, row => isMeant(row.Country) && (Parties.IsOutlay(row.Item) || row.Item == "floor_payback"));

    /// <summary>True where every price that hosts sell or use at is the only one possible.</summary>
    public static bool TradesAtUniquePrices(MarketView view, IReadOnlyList<string> hosts) => view.Result.Shipments
        .Where(row => row.Quantity > 0)
        .All(row => (!hosts.Contains(view.CountryOfSite(row.Site)) || view.Gate(row.Site, row.Commodity) is { IsUnique: true })
            && (!hosts.Contains(view.CountryOfPlace(row.Destination)) || view.Delivered(row.Destination, row.Commodity) is { IsUnique: true }));

    private static double Sum(MarketView view, Func<AccountRow, bool> isMeant) => view.Result.Accounts.Where(isMeant).Sum(row => row.Value);
}
