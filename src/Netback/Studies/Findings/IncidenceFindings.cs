using Netback.Studies.Incidence;
using Netback.Studies.Language;

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
            return [FindingOf(run, incidence, "none", run.Words.Say("finding.measure-unanswered", ("name", NameOf(run, incidence)), ("why", why)), [], Direction.None, 0)];
        }
        return [Acts(run, incidence), Prices(study, run, incidence), Production(run, incidence), AgainstTheory(run, incidence), Gains(study, run, incidence)];
    }

    private static Finding Acts(RunViews run, MeasureIncidence incidence)
    {
        var isBan = incidence.Measures.All(measure => measure.Kind.EndsWith("_ban", StringComparison.Ordinal));
        return FindingOf(run, incidence, "acts",
            run.Words.Say("finding.measure-acts", ("name", NameOf(run, incidence)), ("ban", isBan), ("tonnes", new Quantity(incidence.Tonnes, FigureUnit.TonnesPerYear)),
                ("rate", incidence.Price is { } price ? new Quantity(price, FigureUnit.UsdPerTonne) : null),
                ("income", Money(incidence, incidence.Income)), ("outlay", Money(incidence, incidence.Outlay)), ("legal", run.Labels.LegalBasis(incidence.Measures))),
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
        var sides = string.Join(", ", figures.Select(figure => run.Words.Say("finding.measure-price-side", ("inside", figure.Name == "price inside"), ("change", figure))));
        return FindingOf(run, incidence, "prices",
            run.Words.Say("finding.measure-prices", ("commodity", run.Labels.Commodity(most.Commodity)), ("name", NameOf(run, incidence)), ("sides", sides)),
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
        return FindingOf(run, incidence, "production",
            run.Words.Say("finding.measure-production", ("name", NameOf(run, incidence)), ("commodity", run.Labels.Commodity(moved.Key.Commodity)), ("mined", moved.Key.IsMined),
                ("inside", Tonnes(inside)), ("outside", Tonnes(outside)), ("country", most is null ? null : run.Labels.Country(most.Country)), ("most", Tonnes(most?.Change ?? 0))),
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
            run.Words.Say("finding.measure-theory", ("holds", holds), ("dearer", dearer), ("inside", inside.Count), ("cheaper", cheaper), ("outside", outside.Count),
                ("more", Tonnes(more)), ("less", Tonnes(less))),
            [Plain("mined inside", more, FigureUnit.TonnesPerYear), Plain("mined outside", less, FigureUnit.TonnesPerYear)], Moved.Towards(more), 1.5);
    }

    private static Finding Gains(StudyViews study, RunViews run, MeasureIncidence incidence)
    {
        var users = Between(study, run, incidence, "users inside", FigureUnit.UsdPerYear, incidence.Of(Party.Users, true),
            (with, without) => IncidenceChange.Account(with, without, incidence, Party.Users, true));
        var welfare = Between(study, run, incidence, "welfare", FigureUnit.UsdPerYear, incidence.Welfare, (with, without) => IncidenceChange.Welfare(with, without));
        var others = Enum.GetValues<Party>().Where(party => party != Party.Users).Select(party => (Party: party, Gain: incidence.Of(party, true))).Where(item => Math.Abs(item.Gain) > incidence.Nothing)
            .Select(item => run.Words.Say("finding.measure-party", ("party", run.Words.Say($"party.{Parties.NameOf(item.Party)}")), ("gain", new Quantity(item.Gain, FigureUnit.UsdPerYear)))).ToList();
        return FindingOf(run, incidence, "gains",
            run.Words.Say("finding.measure-gains", ("name", NameOf(run, incidence)), ("users", users), ("others", others.Count == 0 ? null : string.Join(", ", others)),
                ("outside", Money(incidence, incidence.Of(false))), ("world", welfare)),
            [users, welfare], Moved.Towards(welfare.Value), 1);
    }

    /// <summary>A number with its range where the market without the measure is the base, whose draws are known.</summary>
    private static FindingFigure Between(
        StudyViews study, RunViews run, MeasureIncidence incidence, string name, FigureUnit unit, double value, Func<MarketView, MarketView, double?> change) =>
        (incidence.IsAgainstBase ? Ranges.Between(run, study.Base, name, unit, change) : null) ?? Plain(name, value, unit);

    private static FindingFigure Plain(string name, double value, FigureUnit unit) => new() { Name = name, Value = value, Unit = unit };

    /// <summary>"the variable levy w-floor", "its 3 measures together".</summary>
    private static string NameOf(RunViews run, MeasureIncidence incidence) => incidence.Measures is [var only]
        ? run.Words.Say("measure.one", ("kind", run.Words.Word("kind", only.Kind)), ("measure", only.Measure))
        : run.Words.Say("measure.several", ("count", incidence.Measures.Count));

    /// <summary>An amount; null where it is nothing beyond what tolerances leave.</summary>
    private static Quantity? Money(MeasureIncidence incidence, double usd) => Math.Abs(usd) <= incidence.Nothing ? null : new Quantity(usd, FigureUnit.UsdPerYear);

    private static Quantity Tonnes(double tonnes) => new(NumberText.Significant(tonnes, 2), FigureUnit.TonnesPerYear);

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
            Subject = subject == "all" ? run.Words.Say("subject.all-measures") : subject,
            Headline = headline,
            Figures = figures,
            Direction = direction,
            Where = run.Words.Say("where.measure", ("run", run.Run.Id), ("measure", subject)),
            Weight = rank - 10 * position,
        };
    }
}
