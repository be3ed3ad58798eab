using System.Collections.Concurrent;
using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies.Draws;
using Netback.Studies.Evidence;
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
        var memory = options.Session.Memory;
        var structures = states.Select(state => new Lazy<MarketStructure>(() => StructureBuilder.Build(state.World, memory))).ToList();
        var results = new MarketResult[tasks.Count];
        var done = 0;
        var order = Enumerable.Range(0, tasks.Count).OrderBy(i => TurnOf(tasks[i], states.Count)).ToList();
        Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), Settings(options, cancel), i =>
        {
            var (state, structure) = (states[tasks[i].State], structures[tasks[i].State].Value);
            var world = tasks[i].Build();
            results[i] = MarketSolver.Solve(
                tasks[i].Variant == Variant.Without ? StructureBuilder.Build(world, memory)
                : ReferenceEquals(world, state.World) ? structure : StructureBuilder.WithFigures(structure, world), null, cancel);
            var count = Interlocked.Increment(ref done);
            progress?.Report(new SolveCount(count, tasks.Count, tasks[i].What));
        });
        cancel.ThrowIfCancellationRequested();
        var runs = states.Select((state, position) => RunOf(state, position, plans[position], tasks, results)).ToList();
        return new Study
        {
            Base = runs[0],
            Scenarios = runs[1..],
            Options = options,
            Switching = SwitchingOf(runs[0], options, memory, cancel),
            Turning = TurningPoints.Find(runs[0], options, memory, cancel),
        };
    }

    private static SwitchingValue? SwitchingOf(StudyRun run, StudyOptions options, MarketMemory memory, CancellationToken cancel) =>
        options.Draws > 0 && MarketView.Of(run.World, run.Result) is { } view && DependenceFindings.Heaviest(view) is { } held
            ? SwitchingValue.Find(StructureBuilder.Build(run.World, memory), held.Country, held.Mineral, held.Buyer, view, options.Threads, cancel)
            : null;

    private enum Variant
    {
        Central,
        HalfChoke,
        DoubleChoke,
        Draw,
        Mixed,

        /// <summary>Without some of the measures that the state adds.</summary>
        Without,
    }

    /// <param name="State">Position of the state.</param>
    /// <param name="Variant">What is varied.</param>
    /// <param name="Draw">Number of the draw; 0 where nothing is drawn.</param>
    /// <param name="What">What it is called while somebody waits for it.</param>
    /// <param name="Build">Makes its world.</param>
    private sealed record SolveTask(int State, Variant Variant, int Draw, string What, Func<CaseWorld> Build);

    /// <summary>Solves of the base that are begun before the last of the draw before it, so that the scenarios do not wait for it.</summary>
    private const int Ahead = 4;

    /// <summary>
    /// When a task has its turn: all states of one draw together, the base first, for they differ in few figures and share most of what is
    /// solved. No result depends on it.
    /// </summary>
    private static int TurnOf(SolveTask task, int states)
    {
        var draw = task.Variant switch
        {
            Variant.Central or Variant.Without => 0,
            Variant.HalfChoke => 1,
            Variant.DoubleChoke => 2,
            Variant.Draw => 2 + task.Draw,
            Variant.Mixed => int.MaxValue / (2 * states),
        };
        return draw * states + task.State - (task.State == 0 ? Ahead : 0);
    }

    private static ParallelOptions Settings(StudyOptions options, CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel };

    private static IEnumerable<SolveTask> TasksOf(StudyState state, int position, IncidencePlan plan, StudyOptions options)
    {
        yield return new SolveTask(position, Variant.Central, 0, state.Id, () => state.World);
        if (ChokeVariant.HasChokes(state.World))
        {
            yield return new SolveTask(position, Variant.HalfChoke, 0, $"{state.Id}, half chokes", () => ChokeVariant.Times(state.World, HalfChoke));
            yield return new SolveTask(position, Variant.DoubleChoke, 0, $"{state.Id}, double chokes", () => ChokeVariant.Times(state.World, DoubleChoke));
        }
        foreach (var variant in plan.Variants) yield return new SolveTask(position, Variant.Without, 0, $"{state.Id}, {variant.Name}", () => variant.World);
        var isBase = position == 0;
        for (var draw = 1; draw <= (isBase ? Math.Max(options.Draws, options.EvidenceDraws) : options.Draws); draw++)
        {
            var number = draw;
            yield return new SolveTask(position, Variant.Draw, number, $"{state.Id}, draw {number}",
                () => new EvidenceDraw(state.Evidence, options.Seed, number).Apply(state.World));
        }
        if (!isBase || options.EvidencePairs == 0) yield break;
        var cube = new GradeCube(state.Evidence, options.Seed, options.EvidencePairs);
        for (var pair = 1; pair <= cube.Pairs; pair++)
        {
            for (var mask = 1; mask < cube.Vertices - 1; mask++)
            {
                var (own, grades) = (pair, mask);
                yield return new SolveTask(position, Variant.Mixed, own, $"{state.Id}, grades of draw {own} mixed", () => cube.Apply(state.World, own, grades));
            }
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
            Mixed = Of(Variant.Mixed),
            Incidences = plan.Read(Of(Variant.Central)[0], Of(Variant.Without), results[0]),
        };
    }
}
