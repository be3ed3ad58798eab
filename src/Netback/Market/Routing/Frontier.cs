namespace Netback.Market.Routing;

/// <summary>States in order of distance, ties by number: a four-way heap without removal (a state may stand in it twice).</summary>
internal sealed class Frontier
{
    private const int Arity = 4;

    private double[] distances = new double[64];
    private int[] states = new int[64];
    private int count;

    public void Clear() => count = 0;

    public void Add(double distance, int state)
    {
        if (count == states.Length)
        {
            Array.Resize(ref distances, 2 * count);
            Array.Resize(ref states, 2 * count);
        }
        var hole = count++;
        while (hole > 0)
        {
            var above = (hole - 1) / Arity;
            if (!IsBefore(distance, state, above)) break;
            (distances[hole], states[hole]) = (distances[above], states[above]);
            hole = above;
        }
        (distances[hole], states[hole]) = (distance, state);
    }

    /// <summary>Takes the nearest state out; false where none is left.</summary>
    public bool TryTake(out int state)
    {
        state = -1;
        if (count == 0) return false;
        state = states[0];
        count--;
        if (count > 0) Settle(distances[count], states[count]);
        return true;
    }

    private void Settle(double distance, int state)
    {
        var hole = 0;
        while (true)
        {
            var least = Arity * hole + 1;
            if (least >= count) break;
            var end = Math.Min(least + Arity, count);
            for (var child = least + 1; child < end; child++)
            {
                if (IsBefore(distances[child], states[child], least)) least = child;
            }
            if (!IsBefore(distances[least], states[least], distance, state)) break;
            (distances[hole], states[hole]) = (distances[least], states[least]);
            hole = least;
        }
        (distances[hole], states[hole]) = (distance, state);
    }

    private bool IsBefore(double distance, int state, int place) => IsBefore(distance, state, distances[place], states[place]);

    private static bool IsBefore(double distance, int state, double otherDistance, int otherState) =>
        distance < otherDistance || (distance == otherDistance && state < otherState);
}
