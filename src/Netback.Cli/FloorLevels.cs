using System.Globalization;
using Netback.Checks;
using Netback.World;

namespace Netback.Cli;

/// <summary>Levels of a floor as the command line gives them: numbers in the unit of the trade, or in USD per tonne contained.</summary>
internal sealed class FloorLevels
{
    private const string Option = "--levels";

    private FloorLevels(string unit, double perTonne, bool lacksTradeUnit) => (Unit, PerTonne, LacksTradeUnit) = (unit, perTonne, lacksTradeUnit);

    /// <summary>Unit of the levels, for headings.</summary>
    public string Unit { get; }

    /// <summary>Units per tonne contained: a level times this is USD per tonne.</summary>
    public double PerTonne { get; }

    /// <summary>True where the trade unit was asked for and the commodity has none.</summary>
    public bool LacksTradeUnit { get; }

    /// <summary>The unit that levels of a commodity are in.</summary>
    public static FloorLevels In(string unit, Commodity? commodity) => unit == "trade" && commodity is { TradeUnit: { } name, PerTonne: { } perTonne }
        ? new FloorLevels($"USD/{name}", perTonne, lacksTradeUnit: false)
        : new FloorLevels("USD/t", 1, lacksTradeUnit: unit == "trade" && commodity is not null);

    /// <summary>Levels in USD per tonne contained; what is none goes into the list of problems.</summary>
    public IReadOnlyList<double> Read(string text, List<Problem> problems)
    {
        var levels = new List<double>();
        foreach (var part in text.Split(',').Select(part => part.Trim()))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var level) || level <= 0 || !double.IsFinite(level))
            {
                Add($"'{part}'", "a number above 0", "write levels as numbers with a decimal point, joined by commas: 350,400,450.5");
            }
            else if (levels.Contains(level * PerTonne)) Add($"{part} twice", "different levels", "leave one out");
            else levels.Add(level * PerTonne);
        }
        return levels;
        void Add(string found, string expected, string remedy) => problems.Add(new Problem("command line", null, Option, found, expected, remedy));
    }
}
