using Netback.Ensembles.Sampling;
using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.World;

namespace Netback.Ensembles;

/// <summary>
/// Futures of a case: every scenario at every sample of what is uncertain. Future f is scenario f mod S at sample ⌊f / S⌋, so
/// neighbours differ in scenario and share their random numbers. Each is a function of f alone: any part can be solved anywhere.
/// </summary>
public sealed class Ensemble
{
    private readonly IReadOnlyList<StudyState> states;
    private readonly IReadOnlyList<UncertainFigure> figures;
    private readonly SampleDesign design;
    private readonly IReadOnlyList<MarketStructure> structures;
    private readonly IReadOnlyList<Dictionary<string, double>> own;

    private Ensemble(IReadOnlyList<StudyState> states, IReadOnlyList<UncertainFigure> figures, EnsembleOptions options, MarketView view)
    {
        (this.states, this.figures) = (states, figures);
        design = new SampleDesign(options.Method, options.Samples, options.Seed, figures.Select(figure => figure.Draw));
        structures = [.. states.Select(state => StructureBuilder.Build(state.World))];
        own = [.. states.Select(state => ValuesOf(state, figures))];
        (Base, Outputs) = (view, EnsembleOutputs.Of(view));
        Count = options.Samples * states.Count;
    }

    /// <summary>What is drawn, in the order of <see cref="Future.Inputs"/>.</summary>
    public IReadOnlyList<UncertainFigure> Figures => figures;

    /// <summary>What is recorded, in the order of <see cref="Future.Outputs"/>.</summary>
    public IReadOnlyList<EnsembleOutput> Outputs { get; }

    /// <summary>The first state as it is, without any draw.</summary>
    public MarketView Base { get; }

    /// <summary>How many futures there are.</summary>
    public long Count { get; }

    /// <summary>Prepares an ensemble; null where the first state has no certified answer, so that nothing can be compared.</summary>
    /// <param name="states">Scenarios to solve at every sample; outputs are chosen from the first.</param>
    /// <param name="figures">What is uncertain.</param>
    /// <param name="options">What to draw.</param>
    /// <param name="cancel">The caller's.</param>
    public static Ensemble? Prepare(
        IReadOnlyList<StudyState> states, IReadOnlyList<UncertainFigure> figures, EnsembleOptions options, CancellationToken cancel)
    {
        var view = MarketView.Of(states[0].World, MarketSolver.Solve(states[0].World, null, cancel));
        return view is null ? null : new Ensemble(states, figures, options, view);
    }

    /// <summary>Solves a stretch of futures; each writes to its own slot, so nothing depends on the number of threads.</summary>
    public IReadOnlyList<Future> Solve(long first, int count, int threads, Action? solved, CancellationToken cancel)
    {
        var futures = new Future[count];
        var settings = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        Parallel.For(0, count, settings, i =>
        {
            futures[i] = Solve(first + i, cancel);
            solved?.Invoke();
        });
        return futures;
    }

    private Future Solve(long future, CancellationToken cancel)
    {
        var (state, sample) = ((int)(future % states.Count), future / states.Count);
        double[] drawn = [.. figures.Select(figure => figure.At(design.At(sample, figure.Draw)))];
        var world = ChangesOf(state, drawn) is var changes && changes.AreNumbersOnly
            ? StructureBuilder.WithFigures(structures[state], changes.Apply(states[state].World))
            : StructureBuilder.Build(changes.Apply(states[state].World));
        var result = MarketSolver.Solve(world, null, cancel);
        var view = MarketView.Of(world.World, result);
        return new Future(states[state].Id, sample, result.Certificate.Status, view is null ? null : result.Certificate.WorstResidual, drawn,
            [.. Outputs.Select(output => view is null ? null : output.Read(view))]);
    }

    private FigureChanges ChangesOf(int state, double[] drawn) => new(figures.Zip(drawn)
        .Where(pair => own[state].ContainsKey(pair.First.Target))
        .Select(pair => pair.First.In(own[state][pair.First.Target], pair.Second)));

    /// <summary>Values that the uncertain figures have in a state; figures of rows that the state has not are left out.</summary>
    private static Dictionary<string, double> ValuesOf(StudyState state, IReadOnlyList<UncertainFigure> figures)
    {
        var wanted = figures.Select(figure => figure.Target).ToHashSet(StringComparer.Ordinal);
        return state.Evidence.Where(figure => wanted.Contains(figure.Target))
            .ToDictionary(figure => figure.Target, figure => figure.Value, StringComparer.Ordinal);
    }
}
