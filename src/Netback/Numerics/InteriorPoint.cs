namespace Netback.Numerics;
internal static class InteriorPoint
{
    public static QuadraticSolution Solve(QuadraticProgram program, CancellationToken cancel = default) => throw new NotSupportedException("being built");
}
internal static class AffineUniqueness
{
    public static bool[] Determined(int unknowns, int[] starts, int[] indices, double[] values) => throw new NotSupportedException("being built");
}
