using Netback.Market.Results;

namespace Netback.Market.Reasons;

/// <summary>A balance that has a price: a commodity at a site's gate, or delivered at a place.</summary>
internal readonly record struct PriceNode(string Place, string Commodity, string? Site)
{
    public static PriceNode Of(PriceRow row) => new(row.Place, row.Commodity, row.Site);

    public bool IsGate => Site is not null;

    public override string ToString() => IsGate ? $"{Commodity} at the gate of {Site}" : $"{Commodity} delivered at {Place}";
}

/// <summary>A fact that ties a price to another one, or, without a next one, sets it.</summary>
internal readonly record struct PriceStep(PriceFact Fact, PriceNode? Next);
