using System.Text;

namespace Netback.Data.Results;

/// <summary>The page that explains every column of every result file, in Markdown.</summary>
public static class ResultsPage
{
    private const string Head = """
        # Result files
        What `netback solve CASE --out DIR` writes, and with `--json` the keys of the one document. This page is made by
        `netback explain results`.

        Numbers have 15 significant digits; an empty cell (`null` in JSON) is a value that does not exist, never zero. `t` is a tonne
        of contained mineral unless it says gross; money is real USD of the case's base year. Rows stand in the order of their ids.
        Without a certified answer (exit status 3) there are only `certificate.json` and `run.json`.

        """;

    private const string Json = """

        ## certificate.json
        How the solve ended and how far its numbers are from an equilibrium at most. Relative residuals, recomputed from the case's own
        data.

        | key | meaning |
        |---|---|
        | status | solved, infeasible, unbounded, does-not-hold or not-converged |
        | reason | why there is no certified answer, and what to do |
        | objective, welfare | USD/yr; only where solved |
        | primal_residual, dual_residual, complementarity | largest over all rows and columns |
        | gap, gap_by_mineral | complementarity products over the sum of all terms |
        | bridge | from objective to welfare, term by term, USD/yr |
        | conditions | of measures that answer to prices: measure, condition, residual over the price scale |
        | conflict | rows (table/id) of an irreducible set that cannot all hold |
        | iterations, route_columns | effort |

        ## run.json
        What was solved: `version`, `case`, `case_hash` (SHA-256 of everything read), `year`, `scenario` (those applied, left to right), `sets`, `changes` (a sentence
        each), `accounts` (territory or owner), `settings`, `seed`.

        """;

    private const string Leader = """

        `netback leader --out DIR` writes this file, `leader.json` (question, sites, markets, the level chosen with its interval, zero, full, runner-up, what a
        discount does) and `solution/`, the result files above at the level chosen.

        """;

    /// <summary>The whole page.</summary>
    public static string Markdown() => Head + string.Concat(ResultTables.All.Select(Section)) + Json + Others;

    /// <summary>Files of commands other than solve.</summary>
    private static string Others => "\n# Files of other commands\n" + Section(LeaderTable.Points.FileName, LeaderTable.Points.Meaning, LeaderTable.Points.Columns) + Leader
        + Section("requirements.csv (netback gates)", GateFiles.Meaning, GateFiles.Columns)
        + string.Concat(ReplyFiles.Tables.Select(table => Section($"{table.Name}.csv (netback react)", table.Meaning, table.Columns)));

    /// <summary>One table: its columns, units and meanings.</summary>
    public static string Section(ResultTable table) => Section(table.FileName, table.Meaning, table.Columns);

    private static string Section(string title, string meaning, IReadOnlyList<ResultColumn> columns)
    {
        var text = new StringBuilder();
        text.Append($"\n## {title}\nA row is {meaning}.\n\n| column | unit | meaning |\n|---|---|---|\n");
        foreach (var column in columns) text.Append($"| {column.Name} | {column.Unit} | {column.Meaning} |\n");
        return text.ToString();
    }
}
