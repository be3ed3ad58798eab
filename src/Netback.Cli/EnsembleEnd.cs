using System.Globalization;
using Netback.Data.Ensembles;

namespace Netback.Cli;

/// <summary>Puts an ensemble together and says where it is.</summary>
internal static class EnsembleEnd
{
    public static int Finish(Terminal terminal, string folder, IReadOnlyList<EnsembleParts> parts)
    {
        Patience.While(terminal, "summing up", () =>
        {
            EnsembleFolder.Write(folder, parts, terminal.Cancel);
            return true;
        });
        foreach (var part in parts.Select(part => part.Folder).Where(part => part == EnsembleFolder.PartsOf(folder))) Directory.Delete(part, recursive: true);
        var plan = parts[0].Plan;
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Futures} futures: {plan.Scenarios.Count} scenarios at {plan.Samples} samples of {plan.Inputs.Count} figures, {plan.Outputs.Count} outputs each"));
        terminal.Output.WriteLine($"{Path.Combine(folder, "quantiles.csv")}   where each output lies");
        terminal.Output.WriteLine($"{Path.Combine(folder, "exceedance.csv")}  how often it passes a level");
        terminal.Output.WriteLine($"{Path.Combine(folder, "influence.csv")}   which inputs move it");
        terminal.Output.WriteLine($"{Path.Combine(folder, "futures.csv")}     every future; columns.csv says what its columns hold");
        return ExitStatus.Done;
    }
}
