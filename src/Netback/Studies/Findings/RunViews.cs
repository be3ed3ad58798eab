using Netback.Studies.Evidence;

namespace Netback.Studies.Findings;

/// <summary>All certified results of a run, as views; a draw that is not certified is null.</summary>
internal sealed class RunViews
{
    /// <param name="run">The run.</param>
    /// <param name="options">How it was varied.</param>
    public RunViews(StudyRun run, StudyOptions options)
    {
        Run = run;
        Seed = options.Seed;
        Central = MarketView.Of(run.World, run.Result);
        HalfChoke = MarketView.Of(run.World, run.HalfChoke);
        DoubleChoke = MarketView.Of(run.World, run.DoubleChoke);
        Draws = [.. run.Draws.Select(draw => MarketView.Of(run.World, draw))];
        Labels = new Labels(run.World);
        Sample = EvidenceSample.Of(run, options, Draws);
    }

    public StudyRun Run { get; }

    /// <summary>Seed of the draws.</summary>
    public long Seed { get; }
    public Labels Labels { get; }

    /// <summary>The case as written; null where it has no certified answer.</summary>
    public MarketView? Central { get; }
    public MarketView? HalfChoke { get; }
    public MarketView? DoubleChoke { get; }
    public IReadOnlyList<MarketView?> Draws { get; }

    /// <summary>What tells what its numbers rest on; null where that was not asked for.</summary>
    public EvidenceSample? Sample { get; }
}
