using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>What each country gains in the base, and what scenarios change.</summary>
internal static class AccountsSection
{
    /// <summary>Rows shown before the rest folds away.</summary>
    private const int First = 12;

    /// <summary>Changes below this, USD a year, are shown as none.</summary>
    private const double Nothing = 500;

    public static Tag Of(StudyReport report, MarketView view)
    {
        var scenarios = report.Study.Scenarios.Select(run => (run.Title, View: MarketView.Of(run.World, run.Result))).ToList();
        var countries = report.Study.Base.World.Countries.Select(country => country.Id)
            .Where(country => view.Result.Accounts.Any(row => row.Country == country))
            .OrderByDescending(country => report.Findings.HostCountries.Contains(country))
            .ThenByDescending(country => Math.Abs(view.Welfare(country))).ThenBy(country => country, StringComparer.Ordinal).ToList();
        DataTable Table(IEnumerable<string> some)
        {
            var table = new DataTable([report.Column("country"), report.Number("base-millions"), .. scenarios.Select(run => new TableColumn(report.Say("accounts.change", ("run", run.Title)), true))]);
            foreach (var country in some)
            {
                table.Row([report.Labels.Country(country), Millions(report, view.Welfare(country)), .. scenarios.Select(run => Change(report, run.View, view, country))]);
            }
            return table;
        }
        var rest = countries.Skip(First).ToList();
        return report.Section("accounts",
            Table(countries.Take(First)).Build(TableShape.Cards),
            rest.Count == 0 ? "" : Tags.Details(report.Say("accounts.more", ("accounts", rest.Count)), Table(rest).Build(TableShape.Cards)),
            Tags.Details(report.Say("accounts.items"), Items(report, view, countries)));
    }

    private static string Millions(StudyReport report, double usd) => report.Numbers.Plain(usd / 1e6, 3);

    private static Markup Change(StudyReport report, MarketView? run, MarketView view, string country)
    {
        if (run is null) return report.Say("key.no-answer");
        var change = run.Welfare(country) - view.Welfare(country);
        if (Math.Abs(change) < Nothing) return Tags.Span("none", "0");
        return Tags.Span(change > 0 ? "up" : "down", (change > 0 ? "+" : "") + Millions(report, change));
    }

    private static Tag Items(StudyReport report, MarketView view, IReadOnlyList<string> countries)
    {
        var items = view.Result.Accounts.Select(row => row.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var table = new DataTable([report.Column("country"), .. items.Select(item => new TableColumn(report.Say("accounts.item", ("item", report.Say($"item.{item}"))), true))]);
        foreach (var country in countries)
        {
            table.Row([report.Labels.Country(country), .. items.Select(item =>
                (Markup)Millions(report, view.Result.Accounts.Where(row => row.Country == country && row.Item == item).Sum(row => row.Value)))]);
        }
        return table.Build();
    }
}
