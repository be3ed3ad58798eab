using System.Text.RegularExpressions;
using Netback.Tests.Cli;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

public sealed partial class EvidenceTests
{
    /// <summary>Tables whose rows hold figures.</summary>
    private static readonly string[] Tables =
        ["places", "commodities", "links", "freight", "sites", "supplies", "processes", "recipes", "assays", "demands", "contracts", "frictions", "measures", "paths", "ownership", "observations"];

    /// <summary>Texts of rules that rows are drawn by: about a dozen a deep mineral, one or two a mineral at screening level. Pages of them are read; hundreds more are not.</summary>
    private const int MostRules = 200;

    [Fact]
    public void The_case_is_checked_without_a_problem_or_a_warning()
    {
        var run = CommandRun.Of("check", CaseFiles.Folder);
        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldContain("No problems, 0 warnings.");
    }

    [Fact]
    public void Every_row_with_figures_has_a_grade_and_a_source_or_is_an_assumption_with_a_rule()
    {
        var sources = CaseFiles.Table("sources").By("source");
        var bad = new List<string>();
        foreach (var (table, row) in Rows())
        {
            var name = $"{table}: {string.Join("+", row["source"], row["confidence"], row["note"])}";
            if (!Grades().IsMatch(row["confidence"])) bad.Add("no grade, " + name);
            if (row["source"].Length == 0 && !row["confidence"].StartsWith('D')) bad.Add("no source, " + name);
            if (IsComputedOrAssumed(row) && Rules(row).Count == 0) bad.Add("no rule, " + name);
            bad.AddRange(row.List("source").Select(id => id.Split(':')[^1]).Where(id => !sources.ContainsKey(id)).Select(id => $"unknown source {id}, {name}"));
        }
        bad.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_are_few_and_each_has_one_text()
    {
        var drawn = Rows().Where(item => item.Table is not ("sites" or "observations" or "commodities" or "ownership") && IsComputedOrAssumed(item.Row)).ToList();
        drawn.Select(item => (item.Table, item.Row["note"])).Distinct().Count().ShouldBeLessThan(MostRules);
        drawn.SelectMany(item => Rule().Matches(item.Row["note"])).GroupBy(match => match.Groups["name"].Value)
            .Where(rule => rule.Select(match => match.Groups["text"].Value).Distinct().Count() > 1).Select(rule => rule.Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_of_the_case_explains_every_rule()
    {
        var page = File.ReadAllText(Path.Combine(CaseFiles.Folder, "..", "..", "docs", "cases", "central-asia.md"));
        Rows().SelectMany(item => Rules(item.Row)).Distinct().Where(rule => !page.Contains($"`{rule}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_ban_says_on_what_basis_it_stands()
    {
        CaseFiles.Table("measures").Rows.Where(row => row["legal"].Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Corridors_are_corridors_and_not_modes()
    {
        var tags = CaseFiles.Table("links").Rows.SelectMany(row => row.List("corridors")).ToHashSet(StringComparer.Ordinal);
        tags.Where(tag => tag.StartsWith("by-", StringComparison.Ordinal)).ShouldBeEmpty();
        tags.ShouldContain("middle");
    }

    private static IEnumerable<(string Table, CsvRow Row)> Rows() =>
        Tables.SelectMany(table => CaseFiles.Table(table).Rows.Select(row => (table, row)));

    private static bool IsComputedOrAssumed(CsvRow row) => row["confidence"].Contains('C') || row["confidence"].Contains('D');

    private static List<string> Rules(CsvRow row) => [.. RuleName().Matches(row["note"]).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^[A-D](; \w+:[A-D])*$")]
    private static partial Regex Grades();

    [GeneratedRegex(@"\brule ([a-z0-9-]+):")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"\brule (?<name>[a-z0-9-]+): (?<text>.*?)(?=; rule |$)")]
    private static partial Regex Rule();
}
