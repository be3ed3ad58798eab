using Netback.Market.Results;
using Netback.Studies.Language;

namespace Netback.Studies.Findings;

/// <summary>Which countries a scenario pays and which it costs.</summary>
internal static class WelfareFindings
{
    /// <summary>Most countries named of a run, besides the hosts.</summary>
    private const int Most = 6;

    /// <summary>What a host gains or loses comes before what anybody else does.</summary>
    private const double HostsFirst = 1e6;

    /// <summary>Changes below this share of the largest are not worth a sentence.</summary>
    private const double WorthSaying = 0.01;

    public static IEnumerable<Finding> Of(StudyViews study, RunViews run)
    {
        if (run.Central is not { } view || study.Base.Central is not { } reference) return [];
        var changes = view.World.Countries
            .Select(country => (country.Id, Change: view.Welfare(country.Id) - reference.Welfare(country.Id)))
            .OrderByDescending(item => Math.Abs(item.Change)).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        var floor = WorthSaying * (changes.Count == 0 ? 0 : Math.Abs(changes[0].Change));
        return changes
            .Where((item, rank) => Math.Abs(item.Change) > floor && (rank < Most || study.HostCountries.Contains(item.Id)))
            .Select(item => FindingOf(study, run, view, reference, item.Id)).OfType<Finding>();
    }

    private static Finding? FindingOf(StudyViews study, RunViews run, MarketView view, MarketView reference, string country)
    {
        var change = Ranges.Between(run, study.Base, "welfare", FigureUnit.UsdPerYear,
            (scenario, other) => scenario.Welfare(country) - other.Welfare(country));
        if (change is null) return null;
        var (item, moved) = LargestItem(view, reference, country, change.Value);
        return new Finding
        {
            Id = $"{run.Run.Id}-welfare-{country}",
            Run = run.Run.Id,
            Topic = FindingTopic.Welfare,
            Subject = run.Labels.Country(country),
            Headline = run.Words.Say("finding.welfare", ("country", run.Labels.Country(country)), ("change", change),
                ("item", run.Words.Say($"item.{item}")), ("moved", new Quantity(moved, FigureUnit.UsdPerYear)), ("next", Next(run, view, reference, country))),
            Figures = [change],
            Direction = Moved.Towards(change.Value),
            Where = run.Words.Say("where.welfare", ("run", run.Run.Id), ("country", country)),
            Weight = Math.Abs(change.Value) * (study.HostCountries.Contains(country) ? HostsFirst : 1),
        };
    }

    /// <summary>Of the others, whom it moves most: who pays, or who shares.</summary>
    private static string? Next(RunViews run, MarketView view, MarketView reference, string country)
    {
        var (other, change) = view.World.Countries.Where(row => row.Id != country)
            .Select(row => (row.Id, Change: view.Welfare(row.Id) - reference.Welfare(row.Id)))
            .OrderByDescending(item => Math.Abs(item.Change)).ThenBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault();
        return change == 0 ? null : run.Words.Say("finding.welfare-next", ("country", run.Labels.Country(other)), ("change", new Quantity(change, FigureUnit.UsdPerYear)));
    }

    /// <summary>The account item that moves most in the direction of the sum.</summary>
    private static (string Item, double Change) LargestItem(MarketView view, MarketView reference, string country, double sum)
    {
        double Of(MarketView from, string item) =>
            from.Result.Accounts.Where(row => row.Country == country && row.Item == item).Sum(row => row.Value);
        IEnumerable<AccountRow> both = [.. view.Result.Accounts, .. reference.Result.Accounts];
        return both.Where(row => row.Country == country).Select(row => row.Item).Distinct(StringComparer.Ordinal)
            .Select(item => (item, Of(view, item) - Of(reference, item)))
            .OrderByDescending(pair => pair.Item2 * Math.Sign(sum)).ThenBy(pair => pair.item, StringComparer.Ordinal)
            .FirstOrDefault(("nothing", 0.0));
    }
}
