using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>A factor from a unit that the user gave to that of a column, or what is wrong with the unit.</summary>
internal readonly record struct UnitFactor(double Factor, UnitFault? Fault);

/// <summary>Units that would do, and what to do.</summary>
internal sealed record UnitFault(string Expected, string Remedy);

/// <summary>
/// Converts what people quote into what the tables hold: prices into USD per tonne contained, quantities into tonnes contained.
/// A trade unit goes through the commodity's own <c>trade_unit</c> and <c>per_tonne</c>: 331 USD/mtu WO3 × 126.103 mtu a tonne of
/// tungsten = 41,740 USD/t. A bare pound of a commodity that is quoted in pounds of an oxide could be either: it is refused.
/// </summary>
internal static class UnitConversion
{
    /// <summary>A trade unit within this share of the mass it is named after is that mass.</summary>
    private const double SameMass = 1e-4;

    private static readonly string[] PerYear = ["/yr", "/year", "/a", "/y", "/год", " p.a.", " a year", " per year"];
    private static readonly string[] Dollars = ["USD/", "US$/", "$/", "usd/"];

    /// <summary>Units of columns that hold parts of one, where per cent means something.</summary>
    private static readonly string[] Parts = ["share", "t/t", "t/gross t", "t per unit of activity"];

    /// <summary>Units that a column takes, for lists to choose from; the column's own first.</summary>
    public static IReadOnlyList<string> UnitsOf(ColumnSchema column, Goods? goods = null) => column.Unit switch
    {
        "USD/t" => [column.Unit, "USD/kg", "USD/lb contained", "USD/gross t", .. Trade(goods, "USD/")],
        "t/yr" => [column.Unit, "kt/yr", "kg/yr", "lb/yr contained", "gross t/yr", "gross kt/yr", .. Trade(goods, "")],
        "gross t/yr" => [column.Unit, "gross kt/yr", "gross Mt/yr"],
        "USD/gross t" => [column.Unit, "USD/gross kg"],
        "USD per unit of activity" => [column.Unit, "USD/t", "USD/kg", "USD/lb contained"],
        "activity/yr" => [column.Unit, "t/yr", "kt/yr"],
        _ when Parts.Contains(column.Unit) => [column.Unit, "%"],
        "" => [],
        _ => [column.Unit],
    };

    /// <summary>The factor from a unit to the column's own.</summary>
    public static UnitFactor To(ColumnSchema column, string unit, Goods? goods)
    {
        if (unit.Length == 0 || unit == column.Unit) return new UnitFactor(1, null);
        var factor = column.Unit switch
        {
            "USD/t" => Price(unit, goods, column.Unit),
            "t/yr" => Quantity(unit, goods),
            "gross t/yr" => MassOf(Bare(WithoutYear(unit))) is { } mass ? new UnitFactor(mass, null) : null,
            "USD/gross t" => Priced(unit) is { } per && MassOf(Bare(per)) is { } mass ? new UnitFactor(1 / mass, null) : null,
            "USD per unit of activity" => Priced(unit) is { } per && MassOf(Contained(per)) is { } mass ? new UnitFactor(1 / mass, null) : null,
            "activity/yr" => MassOf(Contained(WithoutYear(unit))) is { } mass ? new UnitFactor(mass, null) : null,
            _ when unit == "%" && Parts.Contains(column.Unit) => new UnitFactor(0.01, null),
            _ => (UnitFactor?)null,
        };
        return factor ?? Unknown(column, goods);
    }

    private static UnitFactor? Price(string unit, Goods? goods, string own)
    {
        if (Priced(unit) is not { } measure) return null;
        return Measure(measure, goods, "USD/") is { } tonnes ? tonnes with { Factor = 1 / tonnes.Factor } : null;
    }

    private static UnitFactor? Quantity(string unit, Goods? goods) => Measure(WithoutYear(unit), goods, "");

    /// <summary>Tonnes contained of one unit of a measure.</summary>
    private static UnitFactor? Measure(string measure, Goods? goods, string prefix)
    {
        if (goods is { TradeUnit: { } trade, PerTonne: { } perTonne } && IsTradeUnit(measure, trade)) return new UnitFactor(1 / perTonne, null);
        if (MassOf(Contained(measure)) is { } contained)
        {
            return IsDoubtful(measure, contained, goods)
                ? Refused($"{prefix}{goods!.TradeUnit} or {prefix}{measure} contained", "say which of the two is meant")
                : new UnitFactor(contained, null);
        }
        if (!IsGross(measure) || MassOf(Bare(measure)) is not { } gross) return null;
        return goods?.Contained is { } share ? new UnitFactor(gross * share, null)
            : Refused("a commodity with its content", "name the commodity of the row, and what it contains");
    }

    /// <summary>The trade's unit as it is written, or by its first word where that is no unit of mass: <c>mtu</c> for <c>mtu WO3</c>.</summary>
    private static bool IsTradeUnit(string measure, string trade)
    {
        var first = trade.Split(' ')[0];
        return measure == trade || (measure == first && Mass.Of(first) is null);
    }

    /// <summary>A bare unit of mass that the trade uses for something else than the mineral: lb of U3O8 and not of uranium.</summary>
    private static bool IsDoubtful(string measure, double tonnes, Goods? goods) =>
        goods is { TradeUnit: { } trade, PerTonne: { } perTonne } && trade.Split(' ')[0] == measure
        && Math.Abs((perTonne * tonnes) - 1) > SameMass;

    private static bool IsGross(string measure) => measure.StartsWith("gross ", StringComparison.Ordinal) || measure.EndsWith(" gross", StringComparison.Ordinal);

    private static string Bare(string measure) => IsGross(measure)
        ? measure.StartsWith("gross ", StringComparison.Ordinal) ? measure[6..].Trim() : measure[..^6].Trim() : measure;

    private static string Contained(string measure) => measure.EndsWith(" contained", StringComparison.Ordinal) ? measure[..^10].Trim() : measure;

    private static double? MassOf(string measure) => Mass.Of(measure);

    private static string? Priced(string unit) =>
        Dollars.Where(prefix => unit.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => unit[prefix.Length..].Trim()).FirstOrDefault();

    /// <summary>The unit without its year, wherever that stands: <c>t/yr contained</c>, <c>kt a year</c>.</summary>
    private static string WithoutYear(string unit)
    {
        foreach (var year in PerYear)
        {
            var at = unit.IndexOf(year, StringComparison.Ordinal);
            if (at >= 0 && (at + year.Length == unit.Length || unit[at + year.Length] == ' ')) return unit.Remove(at, year.Length).Trim();
        }
        return unit;
    }

    private static IEnumerable<string> Trade(Goods? goods, string prefix) =>
        goods is { TradeUnit: { } unit, PerTonne: not null } ? [prefix + unit] : [];

    private static UnitFactor Unknown(ColumnSchema column, Goods? goods) => UnitsOf(column, goods) is { Count: > 0 } units
        ? Refused(Words.Or(units), "write one of these units, or convert the figure and say how in note")
        : Refused("a number without a unit", "write the number alone");

    private static UnitFactor Refused(string expected, string remedy) => new(double.NaN, new UnitFault(expected, remedy));
}
