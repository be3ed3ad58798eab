using Netback.Market.Results;

namespace Netback.Market.Accounting;

/// <summary>Sums amounts by country and item, USD a year, in the order they are booked.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Country, string Item), double> amounts = [];

    public void Book(string country, string item, double amount)
    {
        if (amount == 0) return;
        amounts[(country, item)] = amounts.GetValueOrDefault((country, item)) + amount;
    }

    public IReadOnlyList<AccountRow> Rows() =>
        [.. amounts.Select(entry => new AccountRow(entry.Key.Country, entry.Key.Item, entry.Value))
            .OrderBy(row => row.Country, StringComparer.Ordinal)
            .ThenBy(row => row.Item, StringComparer.Ordinal)];
}
