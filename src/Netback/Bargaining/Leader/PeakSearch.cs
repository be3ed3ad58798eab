using Netback.Numerics;

namespace Netback.Bargaining.Leader;

/// <summary>
/// The level of greatest profit. Profit is piecewise smooth and need not be concave: equal steps first, then every local maximum among
/// the best few narrowed by itself. What is told is an interval that holds a local maximum; that no better one hides
/// between two steps is not proved.
/// </summary>
internal static class PeakSearch
{
    /// <summary>Width of an interval as a share of the whole range.</summary>
    public const double IntervalShare = 1e-4;

    /// <summary>A local maximum that misses the best by less than this share of it is told as well.</summary>
    public const double NearShare = 0.05;

    /// <summary>Local maxima that are narrowed.</summary>
    public const int MostPeaks = 3;

    /// <summary>Solves after which an interval is told as wide as it is: golden steps alone need some twenty.</summary>
    public const int MostSolves = 40;

    /// <summary>Narrowed local maxima, best first, and every level tried.</summary>
    public static (IReadOnlyList<LeaderPeak> Peaks, IReadOnlyList<LeaderPoint> Points) Find(LeaderTrials trials, IReadOnlyList<LeaderPoint> grid)
    {
        var tops = Tops(grid);
        var narrowed = trials.Each(tops.Count, i => Narrow(trials, grid, tops[i], IntervalShare * grid[^1].Lever));
        return ([.. narrowed.Select(item => item.Peak).OrderByDescending(peak => Worth(peak.Point)).ThenBy(peak => peak.Point.Lever)],
            [.. grid, .. narrowed.SelectMany(item => item.Tried)]);
    }

    /// <summary>Positions of the highest local maxima of the grid, best first.</summary>
    private static List<int> Tops(IReadOnlyList<LeaderPoint> grid)
    {
        double At(int i) => i < 0 || i >= grid.Count ? double.NegativeInfinity : Worth(grid[i]);
        return [.. Enumerable.Range(0, grid.Count).Where(i => grid[i].IsCertified && (i == 0 || At(i) > At(i - 1)) && At(i) >= At(i + 1))
            .OrderByDescending(At).ThenBy(i => i).Take(MostPeaks)];
    }

    private static (LeaderPeak Peak, List<LeaderPoint> Tried) Narrow(LeaderTrials trials, IReadOnlyList<LeaderPoint> grid, int top, double width)
    {
        Sample Of(LeaderPoint point) => new(point.Lever, Worth(point));
        var bracket = new BracketedPeak(Of(grid[Math.Max(0, top - 1)]), Of(grid[top]), Of(grid[Math.Min(grid.Count - 1, top + 1)]));
        var (best, tried) = (grid[top], new List<LeaderPoint>());
        while (!bracket.IsWithin(width) && tried.Count < MostSolves)
        {
            var point = trials.At(bracket.Next(width));
            tried.Add(point);
            bracket.Take(Of(point));
            if (bracket.Peak.X == point.Lever) best = point;
        }
        return (new LeaderPeak(best, new LeverInterval(bracket.Low.X, bracket.High.X)), tried);
    }

    private static double Worth(LeaderPoint point) => point.Profit ?? double.NegativeInfinity;
}
