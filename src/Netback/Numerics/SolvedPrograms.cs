using System.Runtime.InteropServices;

namespace Netback.Numerics;

/// <summary>
/// <see cref="InteriorPoint.Solve"/>, which remembers: a program that is in all its numbers, bit by bit, one solved before has
/// that one's solution. Serves many threads. Solutions are shared, so nobody may write into them.
/// </summary>
/// <param name="limit">Bytes to keep at most.</param>
internal sealed class SolvedPrograms(long limit)
{
    /// <summary>Bytes of what a column, row or entry has in a program and its solution, roughly.</summary>
    private const int BytesEach = 64;

    private readonly RecentMap<Numbers, QuadraticSolution> known = new(limit);

    public QuadraticSolution Solve(QuadraticProgram program, CancellationToken cancel)
    {
        var numbers = new Numbers(program);
        if (known.Find(numbers) is { } before) return before;
        var solution = InteriorPoint.Solve(program, cancel);
        // A solve that was cancelled says nothing about the program.
        if (solution.Status == QuadraticStatus.Cancelled || cancel.IsCancellationRequested) return solution;
        return known.Keep(numbers, solution, BytesEach * (1L + program.Rows + program.Columns + program.Value.Length));
    }

    /// <summary>A program by its numbers.</summary>
    private sealed class Numbers : IEquatable<Numbers>
    {
        private readonly QuadraticProgram program;
        private readonly int hash;

        public Numbers(QuadraticProgram program)
        {
            this.program = program;
            var code = new HashCode();
            foreach (var vector in Vectors(program)) code.AddBytes(MemoryMarshal.AsBytes<double>(vector));
            code.AddBytes(MemoryMarshal.AsBytes<int>(program.RowIndex));
            hash = code.ToHashCode();
        }

        public bool Equals(Numbers? other) =>
            other is not null && hash == other.hash
            && program.ColumnStart.AsSpan().SequenceEqual(other.program.ColumnStart)
            && program.RowIndex.AsSpan().SequenceEqual(other.program.RowIndex)
            && Vectors(program).Zip(Vectors(other.program)).All(pair => AreSameBits(pair.First, pair.Second));

        public override bool Equals(object? obj) => Equals(obj as Numbers);

        public override int GetHashCode() => hash;

        private static double[][] Vectors(QuadraticProgram program) =>
            [program.P, program.Q, program.Lower, program.Upper, program.RowLower, program.RowUpper, program.Value];

        private static bool AreSameBits(double[] one, double[] other) =>
            MemoryMarshal.AsBytes<double>(one).SequenceEqual(MemoryMarshal.AsBytes<double>(other));
    }
}
