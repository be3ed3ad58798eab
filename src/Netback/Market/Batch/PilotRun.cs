using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>Solves pilot instances to learn which targets move, ways that the reference did not have, and links that get full.</summary>
internal sealed class PilotRun(BatchMarket market)
{
    /// <summary>Pilots after which the next begin with what has moved so far: few at first, when each teaches much.</summary>
    private static readonly int[] Stages = [2, 6, 24];

    private readonly HashSet<int> moved = [.. market.Candidates.Targets];
    private readonly HashSet<int> full = [];

    /// <summary>True where the program lacks what a pilot needed: a column, which the book has now, or a link to watch.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Rows of links that are not watched and carried nearly all they can.</summary>
    public IReadOnlyCollection<int> NearlyFull => full;

    public void Run(IReadOnlyList<BatchInstance> pilots, CancellationToken cancel)
    {
        var done = 0;
        foreach (var stage in Stages.Append(pilots.Count))
        {
            var solver = new BatchSolver(market);
            BatchInstance[] some = [.. pilots.Take(Math.Min(stage, pilots.Count)).Skip(done)];
            cancel.ThrowIfCancellationRequested();
            solver.Solve(some, (_, _) => { }, this);
            done += some.Length;
            market.LearnCandidates(moved);
        }
        HasNews = full.Count > 0 || market.Book.Columns.Count > market.Program.Known;
    }

    /// <summary>Notes a way that no instance knew before.</summary>
    public void Note(FoundWay way) => market.Book.Add(way.Lane, way.Links);

    /// <summary>Notes links that are not watched and carry nearly all they can.</summary>
    public void Note(IEnumerable<int> nearlyFull) => full.UnionWith(nearlyFull.Where(row => !market.Book.IsWatched(row)));

    /// <summary>Notes what moved in an instance.</summary>
    public void Note(ParametricSolver solver)
    {
        var states = market.Reference.System.States;
        foreach (var target in solver.Candidates.Targets)
        {
            if (solver.State[target] != states[target] && market.IsLasting(target)) moved.Add(target);
        }
    }
}
