using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Scenarios;

/// <summary>Applies a scenario to the tables of a case: drops, then sets, then adds; says what it did.</summary>
internal sealed class ScenarioRun(Scenario scenario, CaseTables tables, int year, ProblemBag bag)
{
    private readonly List<string> changes = [];

    public IReadOnlyList<string> Apply()
    {
        CheckPlayer();
        CheckBy();
        foreach (var pick in scenario.Drop) Drop(pick);
        foreach (var change in scenario.Set) Set(change);
        foreach (var rows in scenario.Add.GroupBy(row => row.Table)) Add(rows.Key, [.. rows]);
        return changes;
    }

    private void CheckPlayer()
    {
        if (scenario.Player is not { } player) return;
        var known = tables["countries"].Rows.SelectMany(row => new[] { row.Id, row["bloc"] }).OfType<string>().Distinct().ToList();
        if (known.Contains(player)) return;
        bag.Add(scenario.File, 1, "player", Words.Quote(player), "a country or bloc of the case", Words.DidYouMean(player, known, "correct the player, or remove it"));
    }

    private void CheckBy()
    {
        if (scenario.By is not { } by) return;
        if (Selector.Parse(by, out var fault) is not { } selector)
        {
            bag.Add(scenario.File, 1, "by", $"a faulty selector ({fault})", "a country, bloc or club", "write KAZ, bloc:china or group:c5");
            return;
        }
        if (scenario.Kind != "option") bag.Add(scenario.File, 1, "by", "somebody who chooses what is no option", "kind: option beside it", "add kind: option, or remove by");
        var names = tables["countries"].Rows.SelectMany(row => new[] { row.Id, row["bloc"] }).Concat(tables["groups"].Rows.Select(row => row["group"])).OfType<string>().Distinct().ToList();
        if (selector.Atoms.FirstOrDefault(atom => !names.Contains(atom.Value)) is { Value: { } unknown })
        {
            bag.Add(scenario.File, 1, "by", Words.Quote(unknown), "a country, bloc or club of the case", Words.DidYouMean(unknown, names, "write KAZ, bloc:china or group:c5"));
        }
    }

    private void Drop(RowPick pick)
    {
        var rows = Pick(pick, "drop");
        if (rows.Count == 0) return;
        tables[pick.Table].Remove(rows);
        Say($"{Words.Count(rows.Count, "row", "rows")} dropped ({pick.Text})");
    }

    private void Set(ColumnChange change)
    {
        var rows = Pick(change.Where, "set.where");
        if (rows.Count == 0 || CheckedColumn(change) is not { } column) return;
        var vouching = new Change(scenario.File, change.Where.Line, change.Sources, change.Confidence, change.Note ?? $"scenario {scenario.Name}");
        var absent = 0;
        foreach (var row in rows)
        {
            if (change.Operation == Operation.Value) row.Set(column, change.Operand, vouching);
            else if (row[column] is null) absent++;
            else row.Set(column, Changed(row, column, change), vouching);
        }
        var what = change.Operation switch
        {
            Operation.Times => $"{change.Column} × {change.Operand}",
            Operation.Plus => $"{change.Column} + {change.Operand}",
            Operation.Value => $"{change.Column} = {change.Operand ?? "absent"}",
        };
        Say($"{what} on {Words.Count(rows.Count - absent, "row", "rows")} ({change.Where.Text})"
            + (absent > 0 ? $", {Words.Count(absent, "absent cell", "absent cells")} left absent" : ""));
    }

    /// <summary>The new text; the old one where it cannot be read, which the check of the cells reports.</summary>
    private static string? Changed(CaseRow row, int column, ColumnChange change)
    {
        if (Numbers.Read(row[column] ?? "") is not { } value || Numbers.Read(change.Operand ?? "") is not { } operand) return row[column];
        return Numbers.Text(change.Operation == Operation.Times ? value * operand : value + operand);
    }

    /// <summary>Position of the column, or null where the change does not fit it.</summary>
    private int? CheckedColumn(ColumnChange change)
    {
        var schema = tables[change.Where.Table].Schema;
        var position = schema.Find(change.Column);
        if (position < 0)
        {
            Refuse(change, "column", $"an unknown column {Words.Quote(change.Column)}", $"a column of {schema.Name}",
                Words.DidYouMean(change.Column, schema.Columns.Select(column => column.Name), $"see 'netback explain {schema.Name}'"));
        }
        else if (schema.Columns[position].IsKey)
        {
            Refuse(change, "column", $"the key {change.Column}", "a column that is not part of the key", "drop the row and add another");
        }
        else if (change.Operation != Operation.Value && schema.Columns[position].Kind is not (CellKind.Number or CellKind.Year))
        {
            Refuse(change, "column", $"{change.Column}, which holds no numbers", "a column that holds numbers", "use value");
        }
        else if (change.Operation != Operation.Value && Numbers.Read(change.Operand ?? "") is null)
        {
            Refuse(change, change.Operation.ToString().ToLowerInvariant(), Words.Quote(change.Operand), "a number", Numbers.Remedy(change.Operand ?? ""));
        }
        else if (change.Confidence is not null && Evidence.Grade(change.Confidence) is null)
        {
            Refuse(change, "confidence", Words.Quote(change.Confidence), "A, B, C or D", "write one grade");
        }
        else if (change.Sources.FirstOrDefault(source => tables["sources"].Find(source) is null) is { } unknown)
        {
            Refuse(change, "source", Words.Quote(unknown), "an id of sources", Words.DidYouMean(unknown, tables["sources"].Ids, "add it to sources.csv"));
        }
        else
        {
            return position;
        }
        return null;
    }

    private void Add(string table, List<AddedRow> rows)
    {
        if (KnownTable(table, rows[0].Line, "add") is not { } schema) return;
        foreach (var added in rows)
        {
            var row = new CaseRow(schema, scenario.File, added.Line);
            foreach (var cell in added.Cells)
            {
                var position = schema.Find(cell.Column);
                if (position >= 0) row.Set(position, cell.Text);
                else
                {
                    bag.Add(scenario.File, cell.Line, $"add.{table}.{cell.Column}", "an unknown column", $"a column of {table}",
                        Words.DidYouMean(cell.Column, schema.Columns.Select(column => column.Name), $"see 'netback explain {table}'"));
                }
            }
            tables[table].Add(row);
        }
        Say($"{Words.Count(rows.Count, "row", "rows")} of {table} added");
    }

    /// <summary>Rows of a pick; none where it is at fault, and then the bag holds why.</summary>
    private IReadOnlyList<CaseRow> Pick(RowPick pick, string where)
    {
        if (KnownTable(pick.Table, pick.Line, where) is not { } schema) return [];
        if (Selector.Parse(pick.Selector, out var fault) is not { } selector)
        {
            bag.Add(scenario.File, pick.Line, where, $"a faulty selector ({fault})", "a selector", "join with &, separate alternatives with ;, negate with !");
            return [];
        }
        var match = new RowMatch(tables, year);
        var rows = tables[schema].Rows.Where(row => selector.Matches(atom => match.Holds(row, atom))).ToList();
        if (rows.Count == 0)
        {
            bag.Add(scenario.File, pick.Line, where, $"{Words.Quote(pick.Text)}, which matches no row", $"rows of {schema.Name}",
                Words.DidYouMean(pick.Selector ?? "", tables[schema].Ids, "correct the selector, or remove the item"));
        }
        return rows;
    }

    private TableSchema? KnownTable(string table, int line, string where)
    {
        if (CaseSchema.Find(table) is { } schema && table != EvidenceTables.Paths.Name) return schema;
        var isPaths = table == EvidenceTables.Paths.Name;
        bag.Add(scenario.File, line, where, isPaths ? "the table paths" : $"an unknown table {Words.Quote(table)}", "a table of the case",
            isPaths ? "paths apply before scenarios: change the figure itself"
            : Words.DidYouMean(table, CaseSchema.Tables.Select(known => known.Name), "write a table, a space and a selector"));
        return null;
    }

    private void Refuse(ColumnChange change, string key, string found, string expected, string remedy) =>
        bag.Add(scenario.File, change.Where.Line, "set." + key, found, expected, remedy);

    private void Say(string what) => changes.Add($"scenario {scenario.Name}: {what}");
}
