using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>Solves pilot instances to learn which targets move, and ways and columns that the reference did not have.</summary>
internal sealed class PilotRun(BatchMarket market)
{
    private readonly SortedSet<int> moved = [];

    /// <summary>Targets that were otherwise than at the reference in some pilot, ascending.</summary>
    public IReadOnlyList<int> Moved => [.. moved];

    /// <summary>True where a pilot needed a column that the program does not have; the book has it now.</summary>
    public bool HasNewColumns { get; private set; }

    public void Run(IReadOnlyList<BatchInstance> pilots, CancellationToken cancel)
    {
        var solver = new BatchSolver(market);
        var columns = market.Program.Routes.Count;
        for (var first = 0; first < pilots.Count; first += CostBlock.Width)
        {
            cancel.ThrowIfCancellationRequested();
            BatchInstance[] block = [.. pilots.Skip(first).Take(CostBlock.Width)];
            solver.Solve(block, (_, _) => Note(solver.Parametric), way => market.Book.Add(way.Lane, way.Links));
        }
        HasNewColumns = market.Book.Columns.Count > columns;
    }

    private void Note(ParametricSolver solver)
    {
        var states = market.Reference.System.States;
        foreach (var target in solver.Candidates.Targets)
        {
            if (solver.State[target] != states[target]) moved.Add(target);
        }
    }
}
