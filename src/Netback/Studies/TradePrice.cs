using Netback.World;

namespace Netback.Studies;

/// <summary>Prices in the unit that the trade quotes.</summary>
public static class TradePrice
{
    /// <summary>"USD 351 per mtu WO3"; null where the commodity names no trade unit.</summary>
    public static string? Of(Commodity? commodity, double usdPerTonne, int digits = 3) =>
        commodity is { TradeUnit: { } unit, PerTonne: > 0 and var perTonne }
            ? $"{NumberText.Money(usdPerTonne / perTonne, digits)} per {unit}"
            : null;
}
