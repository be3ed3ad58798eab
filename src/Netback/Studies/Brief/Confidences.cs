using Netback.Market.Results;
using Netback.Studies.Findings;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>Fills the confidence box.</summary>
internal static class Confidences
{
    /// <param name="study">The study.</param>
    /// <param name="reference">The base.</param>
    /// <param name="hosts">Host countries.</param>
    /// <param name="more">Results beside the study's: waiting, replies.</param>
    public static BriefConfidence Of(Study study, RunViews reference, IReadOnlyList<string> hosts, IReadOnlyList<MarketResult> more)
    {
        var certificates = study.Runs.Select(run => run.Result).Concat(more).Select(result => result.Certificate).ToList();
        var solved = certificates.Where(certificate => certificate.Status == SolveStatus.Solved).ToList();
        var figures = study.Base.State.Evidence;
        var verdicts = study.Backtest?.Verdicts;
        return new BriefConfidence
        {
            WorstResidual = solved.Select(certificate => certificate.WorstResidual).DefaultIfEmpty(0).Max(),
            Certified = solved.Count,
            Runs = certificates.Count,
            Variance = reference.Sample?.Of(view => HostAccounts.Together(view, hosts)),
            AssumedShare = figures.Count == 0 ? null : (double)figures.Count(figure => figure.Confidence == Confidence.D) / figures.Count,
            Figures = figures.Count,
            Outcomes = verdicts?.Sum(verdict => verdict.Outcomes),
            Hits = verdicts?.Sum(verdict => verdict.Hits),
            Illustrative = [.. (study.Backtest?.Illustrative ?? new HashSet<string>()).Order(StringComparer.Ordinal)],
            Screening = study.Base.World.Settings.Screening,
            BaseDraws = study.Base.Draws.Count,
            ScenarioDraws = study.Options.Draws,
            Draws = study.Runs.Sum(run => run.Draws.Count),
            LostDraws = study.Runs.Sum(run => run.UncertifiedDraws.Count),
        };
    }
}
