using Netback.Studies.Findings;

namespace Netback.Studies.Evidence;

/// <summary>Everything that tells what the numbers of the base rest on: its draws with their numbers, and cubes of draws mixed by grade.</summary>
internal sealed class EvidenceSample
{
    /// <summary>Pairs of draws that a split by grade needs at least.</summary>
    private const int FewestPairs = 3;

    private readonly IReadOnlyList<MarketView?> draws;
    private readonly List<MarketView?[]> cubes;
    private readonly List<double[]> numbers;

    private EvidenceSample(StudyRun run, GradeCube cube, long seed, IReadOnlyList<MarketView?> draws)
    {
        this.draws = draws;
        Cube = cube;
        Factors = new EvidenceFactors(run.State.Evidence);
        numbers = [.. Enumerable.Range(1, draws.Count).Select(draw => Factors.Numbers(seed, draw))];
        cubes = [.. Enumerable.Range(1, cube.Pairs).Select(pair => Enumerable.Range(0, cube.Vertices).Select(mask =>
            cube.IsMixed(mask) ? MarketView.Of(run.World, run.Mixed[(pair - 1) * (cube.Vertices - 2) + mask - 1]) : draws[cube.DrawOf(pair, mask) - 1]).ToArray())];
    }

    public GradeCube Cube { get; }
    public EvidenceFactors Factors { get; }

    /// <summary>The sample of a run; null where it was not drawn for this.</summary>
    public static EvidenceSample? Of(StudyRun run, StudyOptions options, IReadOnlyList<MarketView?> draws)
    {
        if (options.EvidencePairs == 0) return null;
        var cube = new GradeCube(run.State.Evidence, options.Seed, options.EvidencePairs);
        var isDrawn = cube.Grades.Count > 0 && draws.Count >= 2 * cube.Pairs && run.Mixed.Count == cube.Pairs * (cube.Vertices - 2);
        return isDrawn ? new EvidenceSample(run, cube, options.Seed, draws) : null;
    }

    /// <summary>What a number rests on; null where it hardly varies or most draws do not have it.</summary>
    public VarianceShares? Of(Func<MarketView, double?> measure)
    {
        double? Ask(MarketView? view) => view is null ? null : measure(view);
        var whole = cubes.Select(cube => cube.Select(Ask).ToArray()).Where(cube => cube.All(value => value is not null))
            .Select(cube => cube.Select(value => value ?? 0).ToArray()).ToList();
        if (whole.Count < FewestPairs || ShapleyShares.Of(whole, Cube.Grades.Count) is not { } split) return null;
        var (factors, count) = SharpeningOf(Ask);
        return new VarianceShares
        {
            Grades = [.. Cube.Grades.Select((grade, i) => new GradeShare(grade, split.Shares[i], split.Errors[i]))],
            Rows = [.. factors.Select(found => SharpeningRow.Of(Factors.All[found.Factor], found.Share))],
            Draws = count,
        };
    }

    /// <summary>Factors that stand out of chance for a number, and the draws that have it.</summary>
    public (IReadOnlyList<SharpeningFactor> Factors, int Draws) SharpeningOf(Func<MarketView?, double?> ask)
    {
        var had = draws.Select((view, i) => (Value: ask(view), Numbers: numbers[i])).Where(item => item.Value is not null).ToList();
        return (Sharpening.Of([.. had.Select(item => item.Value ?? 0)], [.. had.Select(item => item.Numbers)]), had.Count);
    }
}
