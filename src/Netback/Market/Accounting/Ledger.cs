using Netback.Market.Results;

namespace Netback.Market.Accounting;

/// <summary>Sums amounts by country and item, USD a year, in the order they are booked; and by what row of the case they come from.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Country, string Item), double> amounts = [];
    private readonly Dictionary<(string Country, string Item, string From), double> parts = [];

    /// <param name="country">Who gains.</param>
    /// <param name="item">Line of its account.</param>
    /// <param name="from">Row of the case that it comes from, as <c>table/id</c>.</param>
    /// <param name="amount">USD a year.</param>
    public void Book(string country, string item, string from, double amount)
    {
        if (amount == 0) return;
        amounts[(country, item)] = amounts.GetValueOrDefault((country, item)) + amount;
        parts[(country, item, from)] = parts.GetValueOrDefault((country, item, from)) + amount;
    }

    /// <summary>What each line of an account is made of, in the order of booking.</summary>
    public IReadOnlyList<AccountPart> Parts() =>
        [.. parts.Select(entry => new AccountPart(entry.Key.Country, entry.Key.Item, entry.Key.From, entry.Value))];

    public IReadOnlyList<AccountRow> Rows() =>
        [.. amounts.Select(entry => new AccountRow(entry.Key.Country, entry.Key.Item, entry.Value))
            .OrderBy(row => row.Country, StringComparer.Ordinal)
            .ThenBy(row => row.Item, StringComparer.Ordinal)];
}
