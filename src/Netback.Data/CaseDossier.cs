using Netback.Checks;
using Netback.Data.Dossiers;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Dossiers;

namespace Netback.Data;

/// <summary>All that a case and its solution say of one mineral.</summary>
public static class CaseDossier
{
    /// <summary>Refuses a mineral that no commodity of the case is of.</summary>
    /// <exception cref="CaseException">The case has no such mineral.</exception>
    public static void Check(OpenedCase opened, string mineral)
    {
        var minerals = opened.World.Commodities.Select(goods => goods.Mineral).Distinct().Order(StringComparer.Ordinal).ToList();
        if (minerals.Contains(mineral)) return;
        throw new CaseException([new Problem("command line", null, "MINERAL", Words.Quote(mineral), "a mineral of the case",
            Words.DidYouMean(mineral, minerals, $"choose one of {Words.Or(minerals)}"))]);
    }

    /// <summary>The dossier of a mineral from the case and its certified result.</summary>
    /// <exception cref="CaseException">The case has no such mineral.</exception>
    public static Dossier Of(OpenedCase opened, MarketResult result, string mineral)
    {
        Check(opened, mineral);
        return MineralDossier.Of(new MarketView(opened.World, result), new DossierReading(opened.Tables, mineral).Facts(mineral), opened.Title, Languages.English);
    }

    /// <summary>Writes a dossier as Markdown, as a whole or not at all.</summary>
    public static void Write(string path, Dossier dossier) => StagedFile.Write(path, beside => File.WriteAllText(beside, DossierMarkdown.Text(dossier)));
}
