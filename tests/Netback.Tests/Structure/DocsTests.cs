using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Netback.Tests.Structure;

/// <summary>What README and docs say must be there.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        foreach (var page in Pages())
        {
            foreach (Match link in RelativeLink().Matches(WithoutCode(SourceTree.Read(page))))
            {
                var target = Path.GetFullPath(Path.Combine(SourceTree.Root, Path.GetDirectoryName(page) ?? "", link.Groups["path"].Value));
                (File.Exists(target) || Directory.Exists(target)).ShouldBeTrue($"{page} links to {link.Value}");
                var anchor = link.Groups["anchor"].Value;
                var own = link.Groups["path"].Value.Length == 0 ? Path.Combine(SourceTree.Root, page) : target;
                if (anchor.Length > 0) Anchors(own).ShouldContain(anchor, $"{page} links to {link.Value}");
            }
        }
    }

    [Fact]
    public void The_readme_is_short_and_its_first_command_comes_early()
    {
        var lines = SourceTree.Read("README.md").TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeLessThanOrEqualTo(120);
        var first = Array.FindIndex(lines, line => line.StartsWith("./netback ", StringComparison.Ordinal) || line.StartsWith("dotnet ", StringComparison.Ordinal));
        first.ShouldBeInRange(0, 19, "a runnable command by line 20");
        lines[..first].Count(line => line.StartsWith("```", StringComparison.Ordinal)).ShouldBe(1, "the command stands in a block of code");
    }

    [Fact]
    public void Every_command_that_the_readme_names_exists()
    {
        var known = SourceTree.Files("src/Netback.Cli", "*.cs")
            .SelectMany(path => NewCommand().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var named = CommandInReadme().Matches(SourceTree.Read("README.md")).Select(match => match.Groups[1].Value).Distinct().ToList();
        named.ShouldNotBeEmpty();
        named.Where(command => !known.Contains(command)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_of_the_docs_stands_in_the_index()
    {
        var index = SourceTree.Read("docs/README.md");
        SourceTree.Files("docs", "*.md").Select(path => path["docs/".Length..]).Where(path => path != "README.md")
            .Where(path => !index.Contains($"({path})", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_tolerance_of_the_conventions_is_a_constant_of_the_code()
    {
        var code = string.Join('\n', SourceTree.Files("src/Netback", "*.cs").Select(SourceTree.Read));
        var rows = ToleranceRow().Matches(SourceTree.Read("docs/design/conventions.md"));
        rows.Count.ShouldBeGreaterThan(5);
        foreach (Match row in rows)
        {
            var name = row.Groups["name"].Value;
            Regex.IsMatch(code, $@"\b(class|record) {row.Groups["type"].Value}\b").ShouldBeTrue(row.Value);
            Regex.IsMatch(code, $@"const double {name} = {Regex.Escape(row.Groups["value"].Value)};").ShouldBeTrue(row.Value);
        }
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(SourceTree.Root, "*.md").Select(path => Path.GetFileName(path)).Concat(SourceTree.Files("docs", "*.md"));

    private static string WithoutCode(string text) => CodeBlock().Replace(text, "");

    /// <summary>Headings as the names that links use: lower case, words joined with hyphens.</summary>
    private static IEnumerable<string> Anchors(string path) =>
        Heading().Matches(WithoutCode(File.ReadAllText(path)))
            .Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<path>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("""new Command\(\s*"([a-z-]+)""")]
    private static partial Regex NewCommand();

    [GeneratedRegex(@"(?:`|\./|^)netback ([a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex CommandInReadme();

    [GeneratedRegex(@"^\| `(?<type>\w+)\.(?<name>\w+)`[^|]*\| (?<value>[\de.-]+) \|", RegexOptions.Multiline)]
    private static partial Regex ToleranceRow();
}
