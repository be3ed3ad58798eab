using Netback.Numerics;

namespace Netback.Studies.Evidence;

/// <summary>A factor that would sharpen a number, with the share of the number's variance that would go if it were known.</summary>
public readonly record struct SharpeningFactor(int Factor, double Share);

/// <summary>
/// Which inputs a number's spread comes from, out of the draws that are there anyway: forward selection of a linear regression on the
/// factors' standard normal numbers. Factors are independent, so the share that one explains is its squared standardised regression
/// coefficient, the linear part of its first-order index (Saltelli and others 2008, section 1.2). A factor is taken only where
/// chance would give the best of all factors so close a fit in one case of twenty (Bonferroni); fewer than five is an honest answer.
/// </summary>
public static class Sharpening
{
    /// <summary>Factors named at most.</summary>
    public const int Most = 5;

    /// <summary>Chance of naming a factor that does nothing.</summary>
    private const double Level = 0.05;

    /// <summary>Fewer draws tell nothing.</summary>
    private const int FewestDraws = 20;

    /// <summary>Selects factors.</summary>
    /// <param name="values">The number by draw.</param>
    /// <param name="numbers">By draw: the factors' standard normal numbers.</param>
    public static IReadOnlyList<SharpeningFactor> Of(IReadOnlyList<double> values, IReadOnlyList<double[]> numbers)
    {
        if (values.Count < FewestDraws) return [];
        var rest = Centred(values);
        var whole = Square(rest);
        var columns = Enumerable.Range(0, numbers[0].Length).Select(k => Centred([.. numbers.Select(row => row[k])])).ToList();
        var found = new List<SharpeningFactor>();
        while (found.Count < Most && whole > 0 && Best(rest, columns) is { } best)
        {
            var left = Square(rest);
            if (best.Square < Needed(columns.Count, values.Count - found.Count - 2) * left) break;
            found.Add(new SharpeningFactor(best.Factor, best.Square / whole));
            var column = columns[best.Factor];
            rest = Without(rest, column);
            // What is left is compared with what the others have beyond the factors taken: small samples correlate by chance.
            for (var k = 0; k < columns.Count; k++) columns[k] = Without(columns[k], column);
        }
        return found;
    }

    /// <summary>Share of the variance that a factor must explain: t² ÷ (t² + degrees of freedom) at the normal point of the level.</summary>
    private static double Needed(int factors, int freedom)
    {
        var point = NormalQuantile.At(1 - Level / (2 * factors));
        return point * point / (point * point + Math.Max(1, freedom));
    }

    private static (int Factor, double Square)? Best(double[] rest, IReadOnlyList<double[]> columns)
    {
        (int Factor, double Square)? best = null;
        for (var k = 0; k < columns.Count; k++)
        {
            var size = Square(columns[k]);
            // A column that the ones taken explain has nothing left.
            if (size < 1e-9 * rest.Length) continue;
            var product = Product(rest, columns[k]);
            var square = product * product / size;
            if (square > (best?.Square ?? 0)) best = (k, square);
        }
        return best;
    }

    private static double[] Centred(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return [.. values.Select(value => value - mean)];
    }

    private static double[] Without(double[] vector, double[] column)
    {
        var size = Square(column);
        if (size == 0) return vector;
        var share = Product(vector, column) / size;
        return [.. vector.Select((value, i) => value - share * column[i])];
    }

    private static double Square(double[] vector) => Product(vector, vector);

    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
