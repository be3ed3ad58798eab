namespace Netback.Studies.Findings;

/// <summary>All certified results of a run, as views; a draw that is not certified is null.</summary>
internal sealed class RunViews
{
    public RunViews(StudyRun run)
    {
        Run = run;
        Central = MarketView.Of(run.World, run.Result);
        HalfChoke = MarketView.Of(run.World, run.HalfChoke);
        DoubleChoke = MarketView.Of(run.World, run.DoubleChoke);
        Draws = [.. run.Draws.Select(draw => MarketView.Of(run.World, draw))];
        Labels = new Labels(run.World);
    }

    public StudyRun Run { get; }
    public Labels Labels { get; }

    /// <summary>The case as written; null where it has no certified answer.</summary>
    public MarketView? Central { get; }
    public MarketView? HalfChoke { get; }
    public MarketView? DoubleChoke { get; }
    public IReadOnlyList<MarketView?> Draws { get; }
}
