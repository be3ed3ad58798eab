using Netback.Studies.Draws;
using Netback.World;

namespace Netback.Studies.Evidence;

/// <summary>
/// Draws that mix two draws by grade: vertex <c>mask</c> of pair p takes the factors of the grades in the mask from draw P + p and the others
/// from draw p. The corners with no grade and with all of them are the two draws themselves.
/// </summary>
public sealed class GradeCube
{
    private readonly EvidenceFactors factors;
    private readonly IReadOnlyList<FigureEvidence> evidence;
    private readonly long seed;

    /// <param name="evidence">What stands behind every figure.</param>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="pairs">P, pairs of draws.</param>
    public GradeCube(IReadOnlyList<FigureEvidence> evidence, long seed, int pairs)
    {
        (this.evidence, this.seed, Pairs) = (evidence, seed, pairs);
        factors = new EvidenceFactors(evidence);
    }

    public int Pairs { get; }

    /// <summary>Grades in the order of the bits of a mask.</summary>
    public IReadOnlyList<Confidence> Grades => factors.Grades;

    /// <summary>Vertices of a pair.</summary>
    public int Vertices => 1 << Grades.Count;

    /// <summary>True for the vertices that are no draw of their own.</summary>
    public bool IsMixed(int mask) => mask > 0 && mask < Vertices - 1;

    /// <summary>Number of the draw that a corner is.</summary>
    public int DrawOf(int pair, int mask) => mask == 0 ? pair : Pairs + pair;

    /// <summary>The world at a vertex.</summary>
    /// <param name="world">The world as written.</param>
    /// <param name="pair">Pair from 1.</param>
    /// <param name="mask">Grades taken from the second draw of the pair.</param>
    public CaseWorld Apply(CaseWorld world, int pair, int mask)
    {
        var bit = Grades.Select((grade, i) => (grade, i)).ToDictionary(item => item.grade, item => 1 << item.i);
        return new EvidenceDraw(evidence, figure => figure.Value > 0
            ? EvidenceSpread.Normal(figure, seed, (mask & bit[factors.GradeOf(figure)]) == 0 ? pair : Pairs + pair) : null).Apply(world);
    }
}
