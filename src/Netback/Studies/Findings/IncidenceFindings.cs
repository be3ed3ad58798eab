using Netback.Studies.Incidence;

namespace Netback.Studies.Findings;

/// <summary>What each measure that a scenario adds does: on how much it acts, prices on both sides, production, who pays and who gains.</summary>
internal static class IncidenceFindings
{
    public static IEnumerable<Finding> Of(StudyViews study, RunViews run) =>
        run.Run.Incidences.SelectMany(incidence => Of(study, run, incidence)).OfType<Finding>();

    private static IEnumerable<Finding?> Of(StudyViews study, RunViews run, MeasureIncidence incidence)
    {
        if (incidence.NoAnswer is { } why)
        {
            return [FindingOf(run, incidence, "none", $"What {NameOf(incidence)} does cannot be told: {why}.", [], Direction.None, 0)];
        }
        return [Acts(run, incidence), Prices(study, run, incidence), Production(run, incidence), AgainstTheory(run, incidence), Gains(study, run, incidence)];
    }

    private static Finding Acts(RunViews run, MeasureIncidence incidence)
    {
        var isBan = incidence.Measures.All(measure => measure.Kind.EndsWith("_ban", StringComparison.Ordinal));
        var rate = incidence.Price is { } price ? $" at {NumberText.Of(price, FigureUnit.UsdPerTonne)}" : "";
        var acts = isBan ? $"stops {NumberText.Of(incidence.Tonnes, FigureUnit.TonnesPerYear)} that would pass without it" : $"acts on {NumberText.Of(incidence.Tonnes, FigureUnit.TonnesPerYear)}{rate}";
        return FindingOf(run, incidence, "acts",
            $"{Capital(NameOf(incidence))} {acts}; governments take in {Money(incidence, incidence.Income)} more and pay out {Money(incidence, incidence.Outlay)} more. Legal basis: {LegalOf(incidence)}.",
            [Plain("tonnes", incidence.Tonnes, FigureUnit.TonnesPerYear), Plain("income", incidence.Income, FigureUnit.UsdPerYear), Plain("outlay", incidence.Outlay, FigureUnit.UsdPerYear)],
            Direction.None, 4);
    }

    /// <summary>The stage whose price moves most inside, or outside where nothing inside is priced.</summary>
    private static Finding? Prices(StudyViews study, RunViews run, MeasureIncidence incidence)
    {
        var most = incidence.Prices.OrderByDescending(row => row.IsInside && row.Change != 0).ThenByDescending(row => Math.Abs(row.Change) / Math.Max(double.Epsilon, Math.Abs(row.Without))).FirstOrDefault();
        if (most is null || Math.Abs(most.Change) <= Effect.Threshold * most.Without) return null;
        var figures = new[] { true, false }
            .Where(isInside => incidence.Prices.Any(row => row.Commodity == most.Commodity && row.IsInside == isInside))
            .Select(isInside => Between(study, run, incidence, isInside ? "price inside" : "price outside", FigureUnit.UsdPerTonne,
                incidence.Prices.First(row => row.Commodity == most.Commodity && row.IsInside == isInside).Change,
                (with, without) => IncidenceChange.Price(with, without, incidence, most.Commodity, isInside))).ToList();
        var text = string.Join(", ", figures.Select(figure => $"{(figure.Name == "price inside" ? "inside" : "outside")} {(figure.Value == 0 ? "unmoved" : Moved.By(figure, "dearer", "cheaper"))}"));
        return FindingOf(run, incidence, "prices",
            $"Of all stages {run.Labels.Commodity(most.Commodity)} moves most with {NameOf(incidence)}: delivered it is {text} (means over places, weighted by tonnes with and without).",
            figures, Moved.Towards(most.Change), 3);
    }

    /// <summary>What is mined or made of the commodity that moves most, on both sides.</summary>
    private static Finding? Production(RunViews run, MeasureIncidence incidence)
    {
        var moved = incidence.Outputs.GroupBy(row => (row.Commodity, row.IsMined))
            .OrderByDescending(group => group.Sum(row => Math.Abs(row.Change)) / Math.Max(double.Epsilon, group.Sum(row => row.Without + row.With)))
            .FirstOrDefault();
        if (moved is null || moved.Sum(row => Math.Abs(row.Change)) <= Effect.Threshold * moved.Sum(row => row.Without)) return null;
        var (inside, outside) = (moved.Where(row => row.IsInside).Sum(row => row.Change), moved.Where(row => !row.IsInside).Sum(row => row.Change));
        var most = moved.MaxBy(row => Math.Abs(row.Change));
        var how = moved.Key.IsMined ? "mined or recovered" : "processed";
        return FindingOf(run, incidence, "production",
            $"Production that moves most with {NameOf(incidence)} is {run.Labels.Commodity(moved.Key.Commodity)}, {how}: {Signed(inside)} inside and {Signed(outside)} outside"
                + $"{(most is null ? "" : $", most of it in {run.Labels.Country(most.Country)} ({Signed(most.Change)})")}.",
            [Plain("output inside", inside, FigureUnit.TonnesPerYear), Plain("output outside", outside, FigureUnit.TonnesPerYear)], Moved.Towards(inside), 2);
    }

    /// <summary>
    /// Of a charge at the border of a large buyer theory says for one good: dearer inside, cheaper outside, production moves in. Counted
    /// over the stages of the goods it moves.
    /// </summary>
    private static Finding? AgainstTheory(RunViews run, MeasureIncidence incidence)
    {
        if (incidence.Measures is not [{ Kind: "tariff" or "variable_levy" }]) return null;
        var moved = incidence.Prices.Where(row => Math.Abs(row.Change) > Effect.Threshold * row.Without).ToList();
        if (moved.Count == 0) return null;
        var (inside, outside) = (moved.Where(row => row.IsInside).ToList(), moved.Where(row => !row.IsInside).ToList());
        var (dearer, cheaper) = (inside.Count(row => row.Change > 0), outside.Count(row => row.Change < 0));
        var mined = incidence.Outputs.Where(row => row.IsMined && moved.Exists(price => price.Commodity == row.Commodity)).ToList();
        var (more, less) = (mined.Where(row => row.IsInside).Sum(row => row.Change), mined.Where(row => !row.IsInside).Sum(row => row.Change));
        var holds = dearer == inside.Count && cheaper == outside.Count && more >= 0 && less <= 0;
        return FindingOf(run, incidence, "theory",
            $"{(holds ? "As theory has it" : "Otherwise than theory has it for one good")} with a charge at the border of a large buyer, {dearer} of {Counted.Of(inside.Count, "stage")} that {(inside.Count == 1 ? "moves" : "move")} inside {(dearer == 1 ? "is" : "are")} dearer, "
                + $"{cheaper} of {outside.Count} outside {(cheaper == 1 ? "is" : "are")} cheaper, and mining and recovery of these goods change by {Signed(more)} inside and {Signed(less)} outside.",
            [Plain("mined inside", more, FigureUnit.TonnesPerYear), Plain("mined outside", less, FigureUnit.TonnesPerYear)], Moved.Towards(more), 1.5);
    }

    private static Finding Gains(StudyViews study, RunViews run, MeasureIncidence incidence)
    {
        var users = Between(study, run, incidence, "users inside", FigureUnit.UsdPerYear, incidence.Of(Party.Users, true),
            (with, without) => IncidenceChange.Account(with, without, incidence, Party.Users, true));
        var welfare = Between(study, run, incidence, "welfare", FigureUnit.UsdPerYear, incidence.Welfare, (with, without) => IncidenceChange.Welfare(with, without));
        var others = Enum.GetValues<Party>().Where(party => party != Party.Users).Select(party => (Party: party, Gain: incidence.Of(party, true))).Where(item => Math.Abs(item.Gain) > incidence.Nothing)
            .Select(item => $"{Parties.NameOf(item.Party)} {SignedMoney(incidence, item.Gain)}").ToList();
        return FindingOf(run, incidence, "gains",
            $"With {NameOf(incidence)} users inside {(users.Value < 0 ? "lose" : "gain")} {NumberText.Of(Math.Abs(users.Value), users.Unit)}{Moved.RangeOf(users)}"
                + $"{(others.Count == 0 ? "" : $"; inside also {string.Join(", ", others)}")}; outside all together {SignedMoney(incidence, incidence.Of(false))}; "
                + $"the world {(welfare.Value < 0 ? "loses" : "gains")} {NumberText.Of(Math.Abs(welfare.Value), welfare.Unit)}{Moved.RangeOf(welfare)}.",
            [users, welfare], Moved.Towards(welfare.Value), 1);
    }

    /// <summary>A number with its range where the market without the measure is the base, whose draws are known.</summary>
    private static FindingFigure Between(
        StudyViews study, RunViews run, MeasureIncidence incidence, string name, FigureUnit unit, double value, Func<MarketView, MarketView, double?> change) =>
        (incidence.IsAgainstBase ? Ranges.Between(run, study.Base, name, unit, change) : null) ?? Plain(name, value, unit);

    private static FindingFigure Plain(string name, double value, FigureUnit unit) => new() { Name = name, Value = value, Unit = unit };

    /// <summary>"the variable levy w-floor", "its 3 measures together".</summary>
    private static string NameOf(MeasureIncidence incidence) => incidence.Measures is [var only]
        ? $"the {only.Kind.Replace('_', ' ')} {only.Measure}" : $"its {NumberText.Plain(incidence.Measures.Count, 9)} measures together";

    private static string LegalOf(MeasureIncidence incidence) => string.Join("; ", incidence.Measures.Select(measure => measure.Legal).Distinct());

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Money(MeasureIncidence incidence, double usd) => Math.Abs(usd) <= incidence.Nothing ? "nothing" : NumberText.Of(usd, FigureUnit.UsdPerYear);

    private static string SignedMoney(MeasureIncidence incidence, double usd) => Math.Abs(usd) <= incidence.Nothing ? "nothing" : NumberText.Signed(usd, FigureUnit.UsdPerYear);

    private static string Signed(double tonnes) => NumberText.Signed(NumberText.Significant(tonnes, 2), FigureUnit.TonnesPerYear);

    /// <summary>The sentences of a measure stay in their order, the measures in that of the scenario.</summary>
    private static Finding FindingOf(RunViews run, MeasureIncidence incidence, string what, string headline, IReadOnlyList<FindingFigure> figures, Direction direction, double rank)
    {
        var subject = incidence.Measures is [var only] ? only.Measure : "all";
        var position = run.Run.Incidences.TakeWhile(item => !ReferenceEquals(item, incidence)).Count();
        return new Finding
        {
            Id = $"{run.Run.Id}-measure-{subject}-{what}",
            Run = run.Run.Id,
            Topic = FindingTopic.Incidence,
            Subject = subject == "all" ? "all its measures" : subject,
            Headline = headline,
            Figures = figures,
            Direction = direction,
            Where = $"incidence.csv and its companions: state {run.Run.Id}, measure {subject}",
            Weight = rank - 10 * position,
        };
    }
}
