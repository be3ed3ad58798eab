namespace Netback.Numerics;

/// <summary>Where a condition of one variable begins to hold that, once it holds, goes on holding.</summary>
internal static class Threshold
{
    /// <summary>
    /// The least point of [low, high] at which the condition holds, to a width: it holds at the answer and not a width below,
    /// or the answer is within a width of <paramref name="low"/>. Points tried first may come from a guess, exact ones on
    /// either side of it save the halving.
    /// </summary>
    /// <param name="low">A point below which nothing is asked.</param>
    /// <param name="high">A point at which the condition holds.</param>
    /// <param name="width">How near the answer is told.</param>
    /// <param name="guesses">Points to try before halving.</param>
    /// <param name="holds">The condition.</param>
    public static double Least(double low, double high, double width, IEnumerable<double> guesses, Func<double, bool> holds)
    {
        void Try(double point)
        {
            if (holds(point)) high = point;
            else low = point;
        }
        foreach (var guess in guesses)
        {
            if (guess > low && guess < high) Try(guess);
        }
        while (high - low > width) Try(low + (high - low) / 2);
        return high;
    }
}
