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

    /// <summary>What a line of a country's account by territory is made of, row by row of the case.</summary>
    public static IReadOnlyList<AccountPart> Parts(IReadOnlyList<Booking> bookings, string country, string item) =>
        [.. bookings.Where(booking => booking.Country == country && booking.Item == item).GroupBy(booking => booking.From)
            .Select(rows => new AccountPart(rows.Key, rows.Sum(booking => booking.Amount)))];

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
