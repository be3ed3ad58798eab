namespace Netback.Market.Selection;

/// <summary>What a selection makes of the duals of a face, each over its scale.</summary>
internal sealed class ScaledDuals
{
    /// <param name="scaled">Duals to begin with.</param>
    /// <param name="isUnique">By row: determined before anything is chosen.</param>
    public ScaledDuals(double[] scaled, bool[] isUnique)
    {
        (Chosen, Inside, IsUnique) = (scaled, (double[])scaled.Clone(), isUnique);
    }

    /// <summary>The duals that are reported.</summary>
    public double[] Chosen { get; }

    /// <summary>Duals inside the face: no inequality is tight there that is not tight everywhere.</summary>
    public double[] Inside { get; }

    /// <summary>By row: the same all over the face.</summary>
    public bool[] IsUnique { get; }
}
