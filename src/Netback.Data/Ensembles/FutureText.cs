using System.Globalization;
using System.Text;
using Netback.Data.Results;
using Netback.Ensembles;
using Netback.Market.Results;

namespace Netback.Data.Ensembles;

/// <summary>Futures as lines of CSV: UTF-8, comma, <c>\n</c>, absent values empty. No cell needs quotes: names are ids.</summary>
internal static class FutureText
{
    /// <summary>Columns before the inputs.</summary>
    public const int OwnColumns = 4;

    public static string Header(EnsemblePlan plan) => string.Join(',',
        ["scenario", "sample", "status", "worst_residual", .. plan.Inputs.Select(input => input.Target), .. plan.Outputs.Select(output => output.Name)]) + "\n";

    public static void Append(StringBuilder text, Future future)
    {
        text.Append(future.Scenario).Append(',').Append(future.Sample.ToString(CultureInfo.InvariantCulture));
        text.Append(',').Append(StatusText(future.Status)).Append(',').Append(Number(future.WorstResidual));
        foreach (var input in future.Inputs) text.Append(',').Append(Number(input));
        foreach (var output in future.Outputs) text.Append(',').Append(Number(output));
        text.Append('\n');
    }

    private static string Number(double? value) => value is { } number && double.IsFinite(number) ? ResultCell.NumberText(number) : "";

    private static string StatusText(SolveStatus status) => ResultJson.StatusText(status);
}
