using Netback.Data;
using Netback.Data.Schema;

namespace Netback.Cli;

/// <summary>What an import changes, table by table: rows added with their cells, cells changed from what to what.</summary>
internal static class ImportTable
{
    public static void Write(TextWriter output, ImportReport report)
    {
        foreach (var table in report.Changes.GroupBy(change => change.Table))
        {
            output.WriteLine($"{table.Key}: {Words.Count(table.Count(change => change.IsNew), "row", "rows")} added, {Words.Count(table.Count(change => !change.IsNew), "row", "rows")} changed");
            foreach (var change in table) Write(output, change);
        }
        if (report.Changes.Count == 0) output.WriteLine("Nothing changes: the case has all of it already.");
        else if (report.Unchanged > 0) output.WriteLine($"{Words.Count(report.Unchanged, "row is", "rows are")} as the case has them.");
    }

    private static void Write(TextWriter output, ImportChange change)
    {
        if (change.IsNew)
        {
            output.WriteLine($"  + {change.Id}: {string.Join(", ", change.Cells.Select(cell => $"{cell.Column} {WithUnit(cell.Now, cell.Unit)}"))}");
            return;
        }
        foreach (var cell in change.Cells) output.WriteLine($"  {change.Id}/{cell.Column}: {cell.Was ?? "absent"} → {WithUnit(cell.Now, cell.Unit)}");
    }

    private static string WithUnit(string value, string unit) => unit.Length == 0 ? value : $"{value} {unit}";
}
