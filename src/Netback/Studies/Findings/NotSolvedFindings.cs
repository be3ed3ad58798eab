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
            yield return new Finding
            {
                Id = $"{run.Run.Id}-not-solved",
                Run = run.Run.Id,
                Topic = FindingTopic.NotSolved,
                Subject = run.Run.Title,
                Headline = run.Words.Say("finding.not-solved", ("status", run.Words.Say($"status.{StatusText.Of(certificate.Status)}")), ("reason", certificate.Reason),
                    ("conflict", certificate.Conflict.Count > 0 ? string.Join(", ", certificate.Conflict) : null)),
                Where = run.Words.Say("where.certificate", ("run", run.Run.Id)),
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
                Headline = run.Words.Say("finding.draws-not-solved", ("missing", missing.Count), ("draws", run.Run.Draws.Count), ("which", string.Join(", ", missing))),
                Where = run.Words.Say("where.run", ("run", run.Run.Id)),
            };
        }
    }
}
