using Netback.Ensembles;

namespace Netback.Data.Ensembles;

/// <summary>Solves what is missing of an ensemble's parts.</summary>
public static class EnsembleRun
{
    /// <summary>Solves the files of a share in their order; what was solved before is left as it is.</summary>
    /// <param name="parts">Where futures go.</param>
    /// <param name="ensemble">Solves them.</param>
    /// <param name="share">Which files are this run's.</param>
    /// <param name="threads">Threads to solve with; no byte depends on it.</param>
    /// <param name="progress">Told how many futures of the share are there.</param>
    /// <param name="cancel">Stops after the futures at hand; the files written so far stay.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static void Solve(
        EnsembleParts parts, Ensemble ensemble, EnsembleShare share, int threads, IProgress<EnsembleProgress>? progress, CancellationToken cancel)
    {
        var plan = parts.Plan;
        var mine = share.FilesOf(plan).ToList();
        var before = mine.Where(parts.Has).Sum(file => CountOf(plan, file));
        var (total, done) = (mine.Sum(file => CountOf(plan, file)), before);
        void Solved() => progress?.Report(new EnsembleProgress(Interlocked.Increment(ref done), before, total));
        foreach (var file in mine.Where(file => !parts.Has(file)))
        {
            cancel.ThrowIfCancellationRequested();
            parts.Write(file, ensemble.Solve(file * plan.FuturesPerFile, CountOf(plan, file), threads, Solved, cancel));
        }
    }

    private static int CountOf(EnsemblePlan plan, long file) => (int)Math.Min(plan.FuturesPerFile, plan.Futures - file * plan.FuturesPerFile);
}

/// <summary>How far a run is: futures that are there, those that were there when it began, and all of its share.</summary>
public readonly record struct EnsembleProgress(long Done, long Before, long Total);

/// <summary>Which part of an ensemble one of several runs solves: every n-th file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many runs there are.</param>
public readonly record struct EnsembleShare(int Number, int Of)
{
    public static readonly EnsembleShare Whole = new(1, 1);

    public IEnumerable<long> FilesOf(EnsemblePlan plan)
    {
        for (long file = Number - 1; file < plan.Files; file += Of) yield return file;
    }
}
