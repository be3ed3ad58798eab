using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>What the figures of the mineral rest on: grades, where sources disagree, and which assumptions carry most.</summary>
internal static class EvidenceSections
{
    private const int MostContradictions = 15;
    private const int MostRules = 12;

    public static DossierSection Grades(DossierFacts facts)
    {
        var total = Math.Max(1, facts.Evidence.Count);
        return new DossierSection("Evidence", $"{Counted.Of(facts.Evidence.Count, "figure")} of the mineral's rows by grade: A official, B press, C computed from A or B, D assumed.",
            ["table", ">figures", ">A", ">B", ">C", ">D", ">without source", ">with a range"],
            [
                .. facts.Evidence.GroupBy(figure => figure.Table).Select(group => Row(group.Key, [.. group])),
                .. facts.Evidence.Count > 0 ? [Row("all", facts.Evidence)] : Array.Empty<IReadOnlyList<string>>(),
            ],
            [$"{NumberText.Percent((double)facts.Evidence.Count(figure => figure.Confidence == Confidence.D) / total)} of the figures are assumptions."]);
    }

    public static DossierSection Contradictions(DossierFacts facts)
    {
        var all = facts.Evidence.Where(figure => (figure.Low ?? figure.High) is not null && figure.Value != 0)
            .Select(figure => (Figure: figure, Ratio: (figure.High ?? figure.Value) / (figure.Low ?? figure.Value)))
            .Where(pair => pair.Ratio is > 1 and < double.PositiveInfinity).ToList();
        var ranged = all.Where(pair => pair.Figure.Confidence != Confidence.D).OrderByDescending(pair => pair.Ratio).ThenBy(pair => pair.Figure.Target, StringComparer.Ordinal).ToList();
        var assumed = all.Count > ranged.Count ? $" {Counted.Of(all.Count - ranged.Count, "assumption")} with a range of their own not among them." : "";
        return new DossierSection("Where sources disagree",
            (ranged.Count == 0 ? "No sourced figure gives a range." : $"Of {Counted.Of(ranged.Count, "sourced figure")} with a range the widest: 95 % value over 5 % value.") + assumed,
            ranged.Count == 0 ? [] : ["figure", ">value", ">low", ">high", ">high / low", "grade", "sources"],
            [.. ranged.Take(MostContradictions).Select(pair => (IReadOnlyList<string>)
            [
                pair.Figure.Target, NumberText.Plain(pair.Figure.Value, 5), Number(pair.Figure.Low), Number(pair.Figure.High), NumberText.Plain(pair.Ratio, 3),
                pair.Figure.Confidence.ToString(), string.Join(' ', pair.Figure.Sources),
            ])], []);
    }

    /// <summary>Assumptions by rule, those first that carry most of what is mined, made and used.</summary>
    public static DossierSection Doubts(MineralGoods goods, DossierFacts facts)
    {
        var carried = Carried(goods);
        var rules = facts.Evidence.Where(figure => figure.Confidence == Confidence.D).GroupBy(figure => figure.Note ?? "(no rule given)")
            .Select(group => (Note: group.Key, Figures: group.ToList(), Usd: group.Select(Carrier).Distinct().Sum(row => carried.GetValueOrDefault(row))))
            .OrderByDescending(rule => rule.Usd).ThenBy(rule => rule.Note, StringComparer.Ordinal).ToList();
        return new DossierSection("Doubts", rules.Count == 0 ? "No figure is an assumption."
                : "Assumptions (D) by their rule, those first whose rows carry most value at the solution, USD a year at the price of what they yield or use.",
            rules.Count == 0 ? [] : [">figures", ">value carried", "of", "rule"],
            [.. rules.Take(MostRules).Select(rule => (IReadOnlyList<string>)
            [
                NumberText.Plain(rule.Figures.Count, 6), NumberText.Money(rule.Usd, 2), string.Join(", ", rule.Figures.Select(figure => $"{figure.Table}.{figure.Column}").Distinct().Take(4)), rule.Note,
            ])],
            rules.Count > MostRules ? [$"{Counted.Of(rules.Count - MostRules, "rule")} more."] : []);
    }

    /// <summary>Value a year of what a supply yields, a process makes, a demand uses.</summary>
    private static Dictionary<(string Table, string Id), double> Carried(MineralGoods goods)
    {
        var (world, result) = (goods.View.World, goods.View.Result);
        var carried = new Dictionary<(string, string), double>();
        var mined = result.Supplies.ToDictionary(row => row.Supply, row => row.Quantity, StringComparer.Ordinal);
        foreach (var supply in world.Supplies) carried[("supplies", supply.Id)] = mined.GetValueOrDefault(supply.Id) * (goods.View.Gate(supply.Site, supply.Commodity)?.Price ?? 0);
        foreach (var row in result.Demands) carried[("demands", row.Demand)] = row.Quantity * row.Price;
        var activity = result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        foreach (var process in world.Processes)
        {
            var worth = activity.GetValueOrDefault(process.Id)
                * process.Recipe.Where(item => item.Amount > 0).Sum(item => item.Amount * (goods.View.Gate(process.Site, item.Commodity)?.Price ?? 0));
            carried[("processes", process.Id)] = worth;
        }
        return carried;
    }

    /// <summary>The row that carries what a figure is about; rows of a recipe speak of one process.</summary>
    private static (string Table, string Id) Carrier(FigureEvidence figure) =>
        figure.Table == "recipes" ? ("processes", figure.Id.Split('+')[0]) : (figure.Table, figure.Id);

    private static IReadOnlyList<string> Row(string table, IReadOnlyList<FigureEvidence> figures)
    {
        string Count(Func<FigureEvidence, bool> which) => NumberText.Plain(figures.Count(which), 6);
        return
        [
            table, NumberText.Plain(figures.Count, 6), Count(figure => figure.Confidence == Confidence.A), Count(figure => figure.Confidence == Confidence.B),
            Count(figure => figure.Confidence == Confidence.C), Count(figure => figure.Confidence == Confidence.D), Count(figure => figure.Sources.Count == 0),
            Count(figure => figure.Low is not null || figure.High is not null),
        ];
    }

    private static string Number(double? value) => value is { } number ? NumberText.Plain(number, 5) : "";
}
