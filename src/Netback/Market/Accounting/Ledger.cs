using Netback.Market.Results;

namespace Netback.Market.Accounting;

/// <summary>Sums amounts by country and item, USD a year, in the order they are booked.</summary>
internal sealed class Ledger
{
    /// <summary>Accounts of countries: every amount goes to the owners of what earns it.</summary>
    public static IReadOnlyList<AccountRow> Accounts(IReadOnlyList<Booking> bookings, Ownership ownership)
    {
        var ledger = new Ledger();
        foreach (var booking in bookings)
        {
            foreach (var share in ownership.Of(booking)) ledger.Book(share.Country, booking.Item, booking.Amount * share.Share);
        }
        return ledger.Rows();
    }

    private readonly Dictionary<(string Country, string Item), double> amounts = [];

    private void Book(string country, string item, double amount)
    {
        if (amount == 0) return;
        amounts[(country, item)] = amounts.GetValueOrDefault((country, item)) + amount;
    }

    private IReadOnlyList<AccountRow> Rows() =>
        [.. amounts.Select(entry => new AccountRow(entry.Key.Country, entry.Key.Item, entry.Value))
            .OrderBy(row => row.Country, StringComparer.Ordinal)
            .ThenBy(row => row.Item, StringComparer.Ordinal)];
}
