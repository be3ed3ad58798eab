using Netback.World;

namespace Netback.Studies;

/// <summary>
/// What turning one commodity into another adds, at the plants of some countries: value of what a process makes less value
/// of what it takes in, at the prices of the plant, USD per tonne of the first input, weighted by what the plants run.
/// </summary>
/// <param name="UsdPerTonne">Value added before the cost of processing.</param>
/// <param name="Margin">What is left of it after that cost.</param>
/// <param name="TonnesIn">Tonnes contained a year that the plants take in.</param>
public readonly record struct ValueAdded(double UsdPerTonne, double Margin, double TonnesIn)
{
    /// <summary>A step of a chain: the first input of a process and its largest output of the same mineral.</summary>
    public readonly record struct Step(string From, string To);

    /// <summary>The step a process is; null where it has no input, or no output of the input's mineral.</summary>
    public static Step? StepOf(MarketView view, Process process)
    {
        if (process.Recipe.FirstOrDefault(item => item.Amount < 0) is not { Commodity: { } from }) return null;
        var made = process.Recipe.Where(item => item.Amount > 0 && view.MineralOf(item.Commodity) == view.MineralOf(from))
            .OrderByDescending(item => item.Amount).FirstOrDefault();
        return made.Commodity is { } to ? new Step(from, to) : null;
    }

    /// <summary>Over running plants that a test picks by country; null where none runs.</summary>
    public static ValueAdded? Of(MarketView view, Step step, Func<string, bool> isCountry)
    {
        var rows = view.Result.Processes.ToDictionary(row => row.Process, StringComparer.Ordinal);
        var (added, margin, taken) = (0.0, 0.0, 0.0);
        foreach (var process in view.World.Processes)
        {
            if (StepOf(view, process) != step || !isCountry(view.CountryOfSite(process.Site))) continue;
            if (!rows.TryGetValue(process.Id, out var row) || row.Activity <= 0) continue;
            var tonnes = row.Activity * -process.Recipe.First(item => item.Amount < 0).Amount;
            added += row.Activity * (row.Margin + process.Cost + process.Slope * row.Activity);
            // The margin is that of the last unit; on a rising cost the average earns half the rise more.
            margin += row.Activity * (row.Margin + 0.5 * process.Slope * row.Activity);
            taken += tonnes;
        }
        return taken > 0 ? new ValueAdded(added / taken, margin / taken, taken) : null;
    }
}
