namespace Netback.World;

/// <summary>A conjecture of market power; theta 0 is a price taker, 1 is Cournot.</summary>
public sealed record Conduct(string Seller, string Commodity, string? Market, string? Side, double Theta, double? Slope)
{
    public string Id => Market is null ? $"{Seller}+{Commodity}" : $"{Seller}+{Commodity}+{Market}";
}

/// <summary>Who bears the loss on tonnes that a contract forces.</summary>
public enum Bearer
{
    Seller,
    Buyer,
}

/// <summary>An obligation of a site to deliver to a buyer, in tonnes a year or as a share of its shipments.</summary>
public sealed record Contract
{
    public required string Id { get; init; }
    public required string SellerSite { get; init; }

    /// <summary>A place, a country or a bloc.</summary>
    public required string Buyer { get; init; }
    public required string Commodity { get; init; }

    /// <summary>Tonnes contained a year; exactly one of this and <see cref="Share"/> is given.</summary>
    public double? Quantity { get; init; }

    /// <summary>Share of the site's shipments of the commodity.</summary>
    public double? Share { get; init; }

    /// <summary>Agreed price, USD per tonne contained delivered; absent: the delivered price.</summary>
    public double? Price { get; init; }

    /// <summary>USD per tonne of shortfall, paid to the buyer; absent: the commodity's reference price.</summary>
    public double? Penalty { get; init; }
    public Bearer Bearer { get; init; } = Bearer.Seller;
    public bool IsFirm { get; init; }
    public int? From { get; init; }
    public int? Until { get; init; }
}

/// <summary>A cost between a seller and a buyer that the map does not explain: <c>Cost·X + ½·Slope·X²</c>.</summary>
public sealed record Friction
{
    public required string Seller { get; init; }
    public required string Buyer { get; init; }
    public required string Commodity { get; init; }

    /// <summary>USD per tonne contained; may be negative.</summary>
    public double Cost { get; init; }
    public double Slope { get; init; }
    public string Id => $"{Seller}+{Buyer}+{Commodity}";
}

/// <summary>A government's measure, as written in the case.</summary>
public sealed record Measure
{
    public required string Id { get; init; }

    /// <summary>import_ban, export_ban, transit_ban, tariff …</summary>
    public required string Kind { get; init; }
    public string? Commodity { get; init; }
    public string? Origin { get; init; }
    public string? Destination { get; init; }
    public string? Via { get; init; }
    public string? Seller { get; init; }
    public string? Owner { get; init; }
    public string? Site { get; init; }
    public string? Place { get; init; }
    public double? Value { get; init; }
    public string? Unit { get; init; }
    public string? Basis { get; init; }
    public double? Quantity { get; init; }
    public double? Upside { get; init; }
    public string? RentTo { get; init; }
    public string? OriginRule { get; init; }
    public int? From { get; init; }
    public int? Until { get; init; }
    public string? Legal { get; init; }
}

/// <summary>A gate of a selective partner: what it asks of what a site ships.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Partner">Whose gate it is, as a selector of places.</param>
/// <param name="Rule">What is asked; rules are a closed set.</param>
/// <param name="Of">Whom or what the rule is about: owners, countries, ways.</param>
/// <param name="Threshold">A share; absent where the rule has none, or for none at all.</param>
/// <param name="AppliesTo">Sites and commodities it is asked of; absent: everything.</param>
public sealed record Requirement(string Id, string Partner, string Rule, string? Of, double? Threshold, string? AppliesTo);
