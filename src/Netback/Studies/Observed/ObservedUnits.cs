using System.Text.RegularExpressions;
using Netback.World;

namespace Netback.Studies.Observed;

/// <summary>
/// Units of observations that a solution can be compared with. Tonnes are contained tonnes a year and may name what is counted (<c>t U</c>,
/// <c>t NdPr</c>), prices likewise; a share says of what it is one: <c>share</c> alone is of all shipments, <c>share of exports</c>,
/// <c>share of American imports of oxide 2021-24</c> of what the word says. Everything else is another measure.
/// </summary>
public static partial class ObservedUnits
{
    public static bool IsPrice(string? unit) => PriceUnit().IsMatch(unit ?? "");

    public static bool IsTonnes(string? unit) => TonneUnit().IsMatch(unit ?? "");

    /// <summary><c>t of mines</c>, <c>t Cu of mines</c>: tonnes out of the ground, not of plants, scrap and stocks.</summary>
    public static bool IsTonnesOfMines(string? unit) => MineUnit().IsMatch(unit ?? "");

    /// <summary><c>of w-apt</c>: a price as a multiple of that of another commodity at the same place; null for any other unit.</summary>
    public static string? ReadRatio(string? unit) => RatioUnit().Match(unit ?? "") is { Success: true } match ? match.Groups["other"].Value : null;

    /// <summary>What a share is one of; null for a share of something that a solution does not tell apart.</summary>
    public static ShareOf? ReadShare(string? unit)
    {
        if (unit is null or "" or "share") return ShareOf.Shipments;
        var match = ShareUnit().Match(unit);
        return !match.Success ? null : match.Groups["whole"].Value switch
        {
            "exports" => ShareOf.Exports,
            "purchases" => ShareOf.Purchases,
            "imports" => ShareOf.Imports,
            _ => ShareOf.Shipments,
        };
    }

    [GeneratedRegex(@"^USD/t( ([A-Z]|([A-Z][a-z])+))?$")]
    private static partial Regex PriceUnit();

    [GeneratedRegex(@"^t( ([A-Z]|([A-Z][a-z])+))?$")]
    private static partial Regex TonneUnit();

    [GeneratedRegex(@"^t( ([A-Z]|([A-Z][a-z])+))? of mines$")]
    private static partial Regex MineUnit();

    [GeneratedRegex(@"^of (?<other>[a-z0-9-]+)$")]
    private static partial Regex RatioUnit();

    [GeneratedRegex(@"^share of ([A-Z][a-z]+ )?(?<whole>shipments|exports|purchases|imports)( of [a-z ]+)?( \d{4}(-\d{2,4})?)?$")]
    private static partial Regex ShareUnit();
}
