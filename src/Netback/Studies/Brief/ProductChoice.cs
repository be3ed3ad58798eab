namespace Netback.Studies.Brief;

/// <summary>The product that page one follows from end price to gate, and whose.</summary>
/// <param name="Commodity">What is shipped.</param>
/// <param name="Site">The site that sends most of it to others by value.</param>
/// <param name="IsNamed">True where the user named it.</param>
internal sealed record ProductChoice(string Commodity, string Site, bool IsNamed)
{
    /// <summary>
    /// The named product, else the one of most value among those that hosts ship to others and whose gate and delivered prices are
    /// all the only ones possible; minerals at screening level or whose past a naive rule tells better come after all others. Null where
    /// nothing is shipped so.
    /// </summary>
    public static ProductChoice? Of(MarketView view, IReadOnlyList<string> hosts, string? named, IReadOnlySet<string> illustrative)
    {
        bool IsWeak(string commodity) => view.MineralOf(commodity) is var mineral && (view.World.Settings.Screening.Contains(mineral) || illustrative.Contains(mineral));
        return Exports.Together(view, hosts).Rows.Where(row => row.Quantity > 0).GroupBy(row => row.Commodity)
            .Where(group => named is null ? group.All(row => view.Gate(row.Site, row.Commodity) is { IsUnique: true } && view.Delivered(row.Destination, row.Commodity) is { IsUnique: true })
                : group.Key == named)
            .OrderBy(group => IsWeak(group.Key)).ThenByDescending(group => group.Sum(row => row.Quantity * row.GatePrice)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProductChoice(group.Key, SellerOf(group), named is not null)).FirstOrDefault();
    }

    private static string SellerOf(IEnumerable<Market.Results.ShipmentRow> rows) => rows.GroupBy(row => row.Site)
        .OrderByDescending(group => group.Sum(row => row.Quantity * row.GatePrice)).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
}
