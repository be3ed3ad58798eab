namespace Netback.Numerics.Parametric;

/// <content>What stops a nonbasic quantity that moves while the data are held.</content>
internal sealed partial class Homotopy
{
    /// <summary>
    /// The other basic quantity that stops a nonbasic one that moves with the data held: of all that are met before any is passed by more than
    /// rounding, the one that answers most (Harris 1973).
    /// </summary>
    private (int Slot, double Step, bool IsBelow) Blocking(int moving, double direction)
    {
        var furthest = double.PositiveInfinity;
        for (var at = 0; touched.Next(ref at, tableau.Shared, out var start);) Reach(start, at);
        Reach(tableau.Shared, count);
        if (double.IsInfinity(furthest)) return (-1, furthest, false);
        var (slot, step, size) = (-1, 0.0, 0.0);
        for (var at = 0; touched.Next(ref at, tableau.Shared, out var start);) Choose(start, at);
        Choose(tableau.Shared, count);
        return (slot, step, direction * column[slot] < 0);

        void Reach(int start, int end)
        {
            for (var c = start; c < end; c++)
            {
                var move = direction * column[c];
                if (c == moving || Math.Abs(move) < LeastEntry * largest) continue;
                furthest = Math.Min(furthest, (Math.Max(0, paths.Room(c, move < 0, time)) + Passed) / Math.Abs(move));
            }
        }

        void Choose(int start, int end)
        {
            for (var c = start; c < end; c++)
            {
                var move = direction * column[c];
                if (c == moving || Math.Abs(move) <= size || Math.Abs(move) < LeastEntry * largest) continue;
                var own = Math.Max(0, paths.Room(c, move < 0, time)) / Math.Abs(move);
                if (own <= furthest) (slot, step, size) = (c, own, Math.Abs(move));
            }
        }
    }
}
