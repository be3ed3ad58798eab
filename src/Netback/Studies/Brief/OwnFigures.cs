using Netback.Studies.Draws;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>What an option itself rests on: the figures of the mines, plants, lines and users that it opens or changes.</summary>
internal static class OwnFigures
{
    /// <summary>Those among them that draws vary, in the order of the case.</summary>
    public static IReadOnlyList<FigureEvidence> Of(CaseWorld reference, StudyState option)
    {
        var changes = new WorldChanges(reference, option.World);
        var own = new[] { ("supplies", changes.Supplies), ("processes", changes.Processes), ("links", changes.Links), ("demands", changes.Demands) }
            .SelectMany(table => table.Item2.Added.Concat(table.Item2.Changed).Select(id => (table.Item1, id))).ToHashSet();
        return [.. option.Evidence.Where(figure => EvidenceDraw.IsVaried(figure) && own.Contains((figure.Table, figure.Id)))];
    }
}
