namespace Netback.Data.Workbooks;

/// <summary>Units of mass, in tonnes.</summary>
internal static class Mass
{
    /// <summary>International avoirdupois pound (1959), exact.</summary>
    private const double TonnesPerPound = 0.00045359237;

    private static readonly Dictionary<string, double> Tonnes = new(StringComparer.Ordinal)
    {
        ["kg"] = 1e-3, ["кг"] = 1e-3,
        ["lb"] = TonnesPerPound, ["lbs"] = TonnesPerPound,
        ["t"] = 1, ["tonne"] = 1, ["tonnes"] = 1, ["т"] = 1,
        ["kt"] = 1e3, ["тыс. т"] = 1e3, ["тыс.т"] = 1e3,
        ["Mt"] = 1e6, ["млн т"] = 1e6,
    };

    /// <summary>Tonnes of a unit; null where it is none. <c>mt</c> is none: it may mean metric ton or megatonne.</summary>
    public static double? Of(string unit) => Tonnes.TryGetValue(unit, out var tonnes) ? tonnes : null;
}
