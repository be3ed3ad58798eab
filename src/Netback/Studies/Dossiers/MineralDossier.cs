using System.Globalization;

namespace Netback.Studies.Dossiers;

/// <summary>Puts together the dossier of a mineral: everything from the case and its solution, no sentence of it written beforehand.</summary>
public static class MineralDossier
{
    /// <summary>The dossier.</summary>
    /// <param name="view">The certified solution.</param>
    /// <param name="facts">What the case says beside it.</param>
    /// <param name="title">Title of the case.</param>
    public static Dossier Of(MarketView view, DossierFacts facts, string title)
    {
        var goods = new MineralGoods(view, facts.Mineral);
        return new Dossier($"{Capital(facts.Mineral)}: dossier", Head(goods, facts, title),
        [
            ChainSections.Stages(goods), ChainSections.Steps(goods), CoverageSection.Of(goods, facts), PlantSection.Of(goods, facts), FlowSection.Of(goods), PriceSection.Of(goods, facts),
            DependenceSection.Of(goods), MeasureSection.Of(goods), EvidenceSections.Grades(facts), EvidenceSections.Contradictions(facts), EvidenceSections.Doubts(goods, facts),
        ]);
    }

    private static IReadOnlyList<string> Head(MineralGoods goods, DossierFacts facts, string title)
    {
        var certificate = goods.View.Result.Certificate;
        var worst = new[] { certificate.PrimalResidual, certificate.DualResidual, certificate.Complementarity, certificate.Gap }.Max() ?? 0;
        IReadOnlyList<string> screening = goods.View.World.Settings.Screening.Contains(facts.Mineral)
            ? ["Covered at screening level: good for a first question and never for a headline."] : [];
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{title}, {goods.View.World.Year}. {Counted.Of(goods.Goods.Count, "good")}, {Counted.Of(facts.Sites.Count, "site")}. Money is real USD of {goods.View.World.Settings.BaseYear}; tonnes are of contained mineral."),
            string.Create(CultureInfo.InvariantCulture, $"Quantities and prices are of the model's equilibrium, certified to {worst:0E+0}, not of observation, but where a column says observed."),
            .. screening,
        ];
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
