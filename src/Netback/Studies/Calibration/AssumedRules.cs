using Netback.Studies.Draws;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>
/// The assumptions that calibration may move: figures graded D of a case, by the rule that they share (as in draws). A rule moves by
/// a standard normal number z within 5 and 95 % of its spread, |z| ≤ 1.64. Capacities of links stay: the traffic of others is in them.
/// </summary>
public sealed class AssumedRules
{
    /// <summary>Furthest that a rule moves: its 5 or 95 % point, to two digits and rounded inwards.</summary>
    public const double Bound = 1.64;

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <param name="evidence">What stands behind every figure.</param>
    /// <param name="isFixed">Figures that may not move, by target.</param>
    public AssumedRules(IReadOnlyList<FigureEvidence> evidence, Func<string, bool> isFixed)
    {
        var figures = new List<List<FigureEvidence>>();
        foreach (var figure in evidence.Where(figure => IsMovable(figure) && !isFixed(figure.Target)))
        {
            var name = EvidenceSpread.Purpose(figure);
            if (!positions.TryGetValue(name, out var position))
            {
                position = positions[name] = figures.Count;
                figures.Add([]);
            }
            figures[position].Add(figure);
        }
        Names = [.. positions.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        Figures = figures;
    }

    /// <summary>Names of the rules in the order of the case.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Figures of each rule.</summary>
    public IReadOnlyList<IReadOnlyList<FigureEvidence>> Figures { get; }

    public int Count => Names.Count;

    /// <summary>The world with the rules moved.</summary>
    public CaseWorld Apply(CaseWorld world, IReadOnlyList<double> z) =>
        new EvidenceDraw(Figures.SelectMany(figures => figures), figure => z[positions[EvidenceSpread.Purpose(figure)]] is var normal && normal != 0 ? normal : null).Apply(world);

    private static bool IsMovable(FigureEvidence figure) =>
        figure.Confidence == Confidence.D && figure.Value > 0 && EvidenceDraw.IsVaried(figure) && (figure.Table, figure.Column) != ("links", "capacity");
}
