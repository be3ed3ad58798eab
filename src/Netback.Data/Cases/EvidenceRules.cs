using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Rules about what vouches for a row's figures: no grade above D without a source, and ranges the right way round.</summary>
internal static class EvidenceRules
{
    public static void Check(CaseRow row, ProblemBag bag)
    {
        if (!row.Schema.HasFigures) return;
        foreach (var figure in Evidence.Of(row))
        {
            var change = row.ChangeOf(row.Schema[figure.Column]);
            if (figure.Sources.Count == 0 && figure.Confidence != Confidence.D && change is null)
            {
                bag.Add(row, "confidence", $"{figure.Confidence} for {figure.Column} without a source", "a source, or D",
                    "name the source in the column source, or grade the figure D");
            }
            if (figure is { Low: { } low, High: { } high } && low > high)
            {
                bag.Add(row, "low", $"{Numbers.Text(low)} above {Numbers.Text(high)} for {figure.Column}", "low below high", "swap the two values");
            }
            else if (figure.Low > figure.Value || figure.High < figure.Value)
            {
                bag.Warn(new Checks.Problem(row.File, row.Line, figure.Column, Numbers.Text(figure.Value), "a value between its low and high",
                    "widen the range or correct the figure"));
            }
        }
    }
}
