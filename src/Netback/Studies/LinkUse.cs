using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>How a link is used.</summary>
public static class LinkUse
{
    /// <summary>A link that uses this share of its room counts as full.</summary>
    public const double FullShare = 0.999;

    /// <summary>True where a link has no room left and more would be paid for.</summary>
    public static bool IsFull(LinkRow row) => row is { UsedShare: >= FullShare, Rent: > 0 };

    /// <summary>Rent of a full link per gross tonne that passes; 0 where there is none.</summary>
    public static double RentPerGrossTonne(LinkRow row) =>
        row.Forward + row.Backward > 0 ? row.Rent / (row.Forward + row.Backward) : 0;
}
