namespace Netback.World;

/// <summary>A good in one form, measured in tonnes of its main mineral.</summary>
public sealed record Commodity
{
    public required string Id { get; init; }
    public required string Mineral { get; init; }

    /// <summary>ore, concentrate, intermediate, metal or product.</summary>
    public required string Form { get; init; }

    /// <summary>Tonnes of the mineral per gross tonne, in (0, 1].</summary>
    public required double Contained { get; init; }

    /// <summary>Reference price, USD per tonne contained; absent: no time cost is charged.</summary>
    public double? Price { get; init; }

    /// <summary>Place of the reference market.</summary>
    public string? Market { get; init; }

    /// <summary>The unit the trade quotes, for instance mtu WO3.</summary>
    public string? TradeUnit { get; init; }

    /// <summary>Trade units per tonne contained.</summary>
    public double? PerTonne { get; init; }
}

/// <summary>Tonnes of another mineral that come along with a tonne contained of a commodity.</summary>
public sealed record Assay(string Commodity, string Mineral, double Amount);

/// <summary>Tonnes contained of some goods that are held in store at some places, both as selectors, as last observed.</summary>
public sealed record StockHeld(string Id, string Commodity, string Place, double Tonnes);
