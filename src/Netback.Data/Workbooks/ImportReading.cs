using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>Reads all files of an import into rows of the case's format, commodities before what is counted in their units.</summary>
internal sealed class ImportReading(ImportProblems problems, DecimalMark mark, GoodsBook goods)
{
    public IReadOnlyList<ImportedRow> Read(IReadOnlyList<string> files, CancellationToken cancel)
    {
        var grids = files.SelectMany(file => Grids(file, cancel)).ToList();
        var rows = new List<ImportedRow>();
        foreach (var grid in grids.OrderByDescending(grid => grid.Table == GoodsTables.Commodities.Name).ThenBy(grid => OrderOf(grid.Table))) Read(grid, rows);
        CheckTwice(rows);
        if (rows.Count == 0 && !problems.Bag.HasProblems)
        {
            problems.Bag.Add(Words.And([.. files.Select(CaseSource.Display)]), null, null, "no row of your own", "rows below the header",
                $"fill rows with the first cell empty; rows marked {TemplateSheets.Example} are passed over");
        }
        return rows;
    }

    private void Read(Grid grid, List<ImportedRow> rows)
    {
        if (CaseSchema.Find(grid.Table) is not { } schema || GridHeader.Read(grid, schema, problems) is not { } header) return;
        foreach (var row in new RowTranslation(grid, header, goods, mark, problems).Rows())
        {
            if (schema == GoodsTables.Commodities) goods.Include(row.Row);
            rows.Add(row);
        }
    }

    private IReadOnlyList<Grid> Grids(string path, CancellationToken cancel)
    {
        var display = CaseSource.Display(path);
        if (!File.Exists(path))
        {
            problems.Bag.Add(display, null, null, Directory.Exists(path) ? "a folder" : "no such file", "a workbook (.xlsx) or a CSV file", "correct the path");
            return [];
        }
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx":
                return new WorkbookReader(display, problems.Bag).Read(path, cancel);
            case ".csv":
                return CsvGrid.Read(path, display, problems.Bag, cancel) is { } grid ? [grid] : [];
            default:
                problems.Bag.Add(display, null, null, $"a file that ends in {Words.Quote(Path.GetExtension(path))}", "a workbook (.xlsx) or a CSV file (.csv)", "save it as one of these");
                return [];
        }
    }

    /// <summary>The same row in two places would leave it to chance which one holds.</summary>
    private void CheckTwice(List<ImportedRow> rows)
    {
        foreach (var same in rows.Where(row => row.Row.Id.Length > 0).GroupBy(row => (row.Schema.Name, row.Row.Id)))
        {
            var first = same.First();
            foreach (var row in same.Skip(1))
            {
                var key = row.Schema.Columns[row.Schema.Keys[0]].Name;
                problems.Add(row.Grid, row.Line, row.ColumnOf(key), key, $"{row.Row.Id} again",
                    $"each id once; it stands on {first.Grid.Display}:{Numbers.Text(first.Line)}", "remove or rename one of the two rows");
            }
        }
    }

    private static int OrderOf(string table) => CaseSchema.Tables.Select((schema, i) => (schema.Name, i)).First(pair => pair.Name == table).i;
}
