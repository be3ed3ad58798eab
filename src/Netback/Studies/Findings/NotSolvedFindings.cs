using Netback.Market.Results;

namespace Netback.Studies.Findings;

/// <summary>Runs and draws without a certified answer are named, not hidden.</summary>
internal static class NotSolvedFindings
{
    public static IEnumerable<Finding> Of(RunViews run)
    {
        var certificate = run.Run.Result.Certificate;
        if (certificate.Status != SolveStatus.Solved)
        {
            var conflict = certificate.Conflict.Count > 0 ? $" Rows that cannot all hold: {string.Join(", ", certificate.Conflict)}." : "";
            yield return new Finding
            {
                Id = $"{run.Run.Id}-not-solved",
                Run = run.Run.Id,
                Topic = FindingTopic.NotSolved,
                Subject = run.Run.Title,
                Headline = $"{run.Run.Title} has no certified answer ({StatusText.Of(certificate.Status)}): {certificate.Reason ?? "no reason is known"}.{conflict}",
                Where = $"certificate.json of {run.Run.Id}",
            };
        }
        else if (run.Run.UncertifiedDraws is { Count: > 0 } missing)
        {
            yield return new Finding
            {
                Id = $"{run.Run.Id}-draws-not-solved",
                Run = run.Run.Id,
                Topic = FindingTopic.DrawsNotSolved,
                Subject = run.Run.Title,
                Headline = $"{missing.Count} of {Counted.Of(run.Run.Draws.Count, "draw")} of {run.Run.Title} have no certified answer "
                    + $"(draw {string.Join(", ", missing)}); ranges leave them out.",
                Where = $"run.json of {run.Run.Id}",
            };
        }
    }
}
