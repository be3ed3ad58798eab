using Netback.Checks;
using Netback.Data;
using Netback.Data.Schema;
using Netback.Tests.Golden;
using Shouldly;
using Xunit;

namespace Netback.Tests.Cases;

public sealed class SchemaTextTests
{
    [Fact]
    public void The_overview_lists_every_table() =>
        GoldenFile.ShouldHold("tests/Netback.Tests/Golden/explain.txt", SchemaText.Explain());

    [Fact]
    public void A_table_is_explained_column_by_column() =>
        GoldenFile.ShouldHold("tests/Netback.Tests/Golden/explain-links.txt", SchemaText.Explain("links"));

    [Fact]
    public void The_page_of_tables_is_current() => GoldenFile.ShouldHold("docs/reference/tables.md", SchemaText.Markdown());

    [Fact]
    public void The_json_schema_of_scenarios_is_current() =>
        GoldenFile.ShouldHold("docs/schemas/scenario.schema.json", ScenarioJsonSchema.Text());

    [Fact]
    public void A_table_that_is_only_counted_says_so() =>
        SchemaText.Explain("deals").ShouldBe("deals: a known name; its rows are counted and not read yet.\n");

    [Fact]
    public void An_unknown_table_is_refused_with_the_nearest_name() =>
        Should.Throw<CaseException>(() => SchemaText.Explain("link")).Message
            .ShouldBe("command line: TABLE: found 'link', expected a table of the format; did you mean 'links'?");

    [Fact]
    public void Every_column_says_what_it_means_and_every_reference_points_to_a_known_table()
    {
        foreach (var table in CaseSchema.Tables)
        {
            table.Keys.ShouldNotBeEmpty(table.Name);
            foreach (var column in table.Columns)
            {
                column.Meaning.ShouldNotBeNullOrWhiteSpace($"{table.Name}.{column.Name}");
                column.Tables.Except(CaseSchema.Names).ShouldBeEmpty($"{table.Name}.{column.Name}");
            }
        }
    }
}
