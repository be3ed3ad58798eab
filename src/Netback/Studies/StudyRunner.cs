using Netback.Market;
using Netback.Market.Measures;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies.Draws;
using Netback.Studies.Findings;
using Netback.Studies.Incidence;
using Netback.World;

namespace Netback.Studies;

/// <summary>
/// Solves every state of a study and its variants. Each solve writes to its own slot, so the answer is the same at any
/// number of threads.
/// </summary>
public static class StudyRunner
{
    private const double HalfChoke = 0.5;
    private const double DoubleChoke = 2;

    /// <summary>Runs a study.</summary>
    /// <param name="states">The base first, then the scenarios.</param>
    /// <param name="options">What to vary.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops the study.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Study Run(
        IReadOnlyList<StudyState> states, StudyOptions options,
        IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var plans = states.Select(state => new IncidencePlan(state.World, new WorldChanges(states[0].World, state.World).Measures.Added, states[0].World)).ToList();
        var tasks = states.SelectMany((state, position) => TasksOf(state, position, plans[position], options)).ToList();
        var structures = states.Select(state => new Lazy<MarketStructure>(() => StructureBuilder.Build(state.World))).ToList();
        var results = new MarketResult[tasks.Count];
        var done = 0;
        Parallel.For(0, tasks.Count, Settings(options, cancel), i =>
        {
            var (state, structure) = (states[tasks[i].State], structures[tasks[i].State].Value);
            var world = tasks[i].Build();
            results[i] = tasks[i].Variant == Variant.Without ? MarketSolver.Solve(world, null, cancel) : MarketSolver.Solve(
                ReferenceEquals(world, state.World) ? structure : StructureBuilder.WithFigures(structure, world), null, cancel);
            var count = Interlocked.Increment(ref done);
            progress?.Report(new SolveCount(count, tasks.Count, tasks[i].What));
        });
        cancel.ThrowIfCancellationRequested();
        var runs = states.Select((state, position) => RunOf(state, position, plans[position], tasks, results)).ToList();
        return new Study { Base = runs[0], Scenarios = runs[1..], Options = options, Switching = SwitchingOf(runs[0], options, cancel) };
    }

    private static SwitchingValue? SwitchingOf(StudyRun run, StudyOptions options, CancellationToken cancel) =>
        options.Draws > 0 && MarketView.Of(run.World, run.Result) is { } view && DependenceFindings.Heaviest(view) is { } held
            ? SwitchingValue.Find(run.World, held.Country, held.Mineral, held.Buyer, view, options.Threads, cancel)
            : null;

    private enum Variant
    {
        Central,
        HalfChoke,
        DoubleChoke,
        Draw,

        /// <summary>Without some of the measures that the state adds.</summary>
        Without,
    }

    private sealed record SolveTask(int State, Variant Variant, string What, Func<CaseWorld> Build);

    private static ParallelOptions Settings(StudyOptions options, CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel };

    private static IEnumerable<SolveTask> TasksOf(StudyState state, int position, IncidencePlan plan, StudyOptions options)
    {
        yield return new SolveTask(position, Variant.Central, state.Id, () => state.World);
        if (ChokeVariant.HasChokes(state.World))
        {
            yield return new SolveTask(position, Variant.HalfChoke, $"{state.Id}, half chokes", () => ChokeVariant.Times(state.World, HalfChoke));
            yield return new SolveTask(position, Variant.DoubleChoke, $"{state.Id}, double chokes", () => ChokeVariant.Times(state.World, DoubleChoke));
        }
        foreach (var variant in plan.Variants) yield return new SolveTask(position, Variant.Without, $"{state.Id}, {variant.Name}", () => variant.World);
        var draws = MeasureEffects.AnswerToPrices(state.World) ? options.DrawsThatLoop : options.Draws;
        for (var draw = 1; draw <= draws; draw++)
        {
            var number = draw;
            yield return new SolveTask(position, Variant.Draw, $"{state.Id}, draw {number}",
                () => new EvidenceDraw(state.Evidence, options.Seed, number).Apply(state.World));
        }
    }

    private static StudyRun RunOf(StudyState state, int position, IncidencePlan plan, List<SolveTask> tasks, MarketResult[] results)
    {
        List<MarketResult> Of(Variant variant) =>
            [.. Enumerable.Range(0, tasks.Count).Where(i => tasks[i].State == position && tasks[i].Variant == variant).Select(i => results[i])];
        return new StudyRun
        {
            State = state,
            Result = Of(Variant.Central)[0],
            HalfChoke = Of(Variant.HalfChoke).FirstOrDefault(),
            DoubleChoke = Of(Variant.DoubleChoke).FirstOrDefault(),
            Draws = Of(Variant.Draw),
            Incidences = plan.Read(Of(Variant.Central)[0], Of(Variant.Without), results[0]),
        };
    }
}
