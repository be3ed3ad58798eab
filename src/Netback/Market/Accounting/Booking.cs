namespace Netback.Market.Accounting;

/// <summary>An amount before it is shared out among owners, USD a year, gains positive.</summary>
/// <param name="Country">Country of the site, the user, the treasury or the link.</param>
/// <param name="Asset">Supply, process or link that earns it; null where a site as a whole or a country does.</param>
/// <param name="Site">Site that earns it; null where none does.</param>
/// <param name="Item">Item of the accounts.</param>
/// <param name="From">Row of the case that it comes from, as <c>table/id</c>.</param>
/// <param name="Amount">USD a year.</param>
internal sealed record Booking(string Country, string? Asset, string? Site, string Item, string From, double Amount);
