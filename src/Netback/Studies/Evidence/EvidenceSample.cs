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
    private readonly MineralReach reach;

    private EvidenceSample(StudyRun run, GradeCube cube, long seed, IReadOnlyList<MarketView?> draws)
    {
        this.draws = draws;
        Cube = cube;
        Factors = new EvidenceFactors(run.State.Evidence);
        reach = new MineralReach(run.World);
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
    /// <param name="measure">The number.</param>
    /// <param name="mineral">Mineral that it is of; null where of none.</param>
    public VarianceShares? Of(Func<MarketView, double?> measure, string? mineral = null)
    {
        double? Ask(MarketView? view) => view is null ? null : measure(view);
        var whole = cubes.Select(cube => cube.Select(Ask).ToArray()).Where(cube => cube.All(value => value is not null))
            .Select(cube => cube.Select(value => value ?? 0).ToArray()).ToList();
        if (whole.Count < FewestPairs || ShapleyShares.Of(whole, Cube.Grades.Count) is not { } split) return null;
        var (factors, count) = SharpeningOf(Ask, mineral);
        return new VarianceShares
        {
            Grades = [.. Cube.Grades.Select((grade, i) => new GradeShare(grade, split.Shares[i], split.Errors[i]))],
            Rows = [.. factors.Select(found => SharpeningRow.Of(Factors.All[found.Factor], found.Share))],
            Draws = count,
        };
    }

    /// <summary>Factors that can reach a number and stand out of chance for it, and the draws that have it.</summary>
    public (IReadOnlyList<SharpeningFactor> Factors, int Draws) SharpeningOf(Func<MarketView?, double?> ask, string? mineral)
    {
        var near = Enumerable.Range(0, Factors.All.Count).Where(k => reach.Reaches(Factors.All[k], mineral)).ToList();
        var had = draws.Select((view, i) => (Value: ask(view), Numbers: numbers[i])).Where(item => item.Value is not null).ToList();
        var found = Sharpening.Of([.. had.Select(item => item.Value ?? 0)], [.. had.Select(item => near.Select(k => item.Numbers[k]).ToArray())]);
        return ([.. found.Select(factor => factor with { Factor = near[factor.Factor] })], had.Count);
    }
}
