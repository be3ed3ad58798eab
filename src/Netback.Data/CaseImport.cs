using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Data.Workbooks;

namespace Netback.Data;

/// <summary>Reads a user's own tables from workbooks and CSV files, and makes an overlay of a case from them.</summary>
public static class CaseImport
{
    /// <summary>Reads, compares with the case, checks the case with what was read, and writes the overlay: as a whole or not at all.</summary>
    /// <exception cref="CaseException">The files are wrong, or the case would be with them: all problems at once; nothing is written.</exception>
    public static ImportReport Run(ImportRequest request, CancellationToken cancel = default)
    {
        if (request.Out is { } folder) StagedFolder.Check(folder, ImportedOverlay.IsOurs);
        var tables = CaseReading.TablesOf(request.Case, cancel);
        var problems = new ImportProblems();
        var rows = new ImportReading(problems, request.Decimal, new GoodsBook(tables)).Read(request.Files, cancel);
        var changed = rows.Select(row => (Row: row, Cells: ImportDifference.Cells(row, tables[row.Schema]))).Where(row => row.Cells is not null).ToList();
        var overlay = new ImportedOverlay(changed.Select(row => (row.Row, row.Cells!)), [.. request.Files.Select(CaseSource.Display)]);
        if (changed.Count > 0) Check(overlay, request, problems, cancel);
        problems.Bag.ThrowIfAny();
        cancel.ThrowIfCancellationRequested();
        var isWritten = request.Out is not null && changed.Count > 0;
        if (isWritten) StagedFolder.Write(request.Out!, ImportedOverlay.IsOurs, overlay.Write);
        return new ImportReport
        {
            Changes = [.. changed.Select(row => ImportDifference.Change(row.Row, tables[row.Row.Schema]))],
            Unchanged = rows.Count - changed.Count,
            Warnings = problems.Bag.Warnings,
            IsWritten = isWritten,
        };
    }

    /// <summary>Checks case and overlay together, from files as they would be written.</summary>
    private static void Check(ImportedOverlay overlay, ImportRequest request, ImportProblems problems, CancellationToken cancel)
    {
        var scratch = Directory.CreateTempSubdirectory("netback-import-");
        try
        {
            var name = CaseSource.Display(request.Out ?? "import");
            var folder = scratch.CreateSubdirectory(name).FullName;
            overlay.Write(folder);
            var report = CaseCheck.Run(request.Case with { Overlays = [.. request.Case.Overlays, folder] }, cancel);
            foreach (var problem in report.Problems)
            {
                if (Origin(problem) is { } row) problems.Add(row, problem);
                else problems.Bag.Add(problem);
            }
            foreach (var warning in report.Warnings)
            {
                if (Origin(warning) is { } row) problems.Warn(row, warning);
            }
            ImportedRow? Origin(Problem problem) =>
                problem.File.StartsWith(name + "/", StringComparison.Ordinal) ? overlay.Origin(problem.File[(name.Length + 1)..], problem.Line) : null;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}

/// <summary>What to import into which case.</summary>
public sealed record ImportRequest
{
    /// <summary>Workbooks (.xlsx), and CSV files named after their tables.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The case, with overlays that the new rows may stand on.</summary>
    public required CaseRequest Case { get; init; }

    /// <summary>Folder of the overlay; null: nothing is written.</summary>
    public string? Out { get; init; }

    /// <summary>What marks decimals in texts.</summary>
    public DecimalMark Decimal { get; init; }
}

/// <summary>What an import does to its case.</summary>
public sealed record ImportReport
{
    /// <summary>Rows that are new or change something, by table and in the order of the files.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }

    /// <summary>Rows that the case has already, as they are.</summary>
    public required int Unchanged { get; init; }
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>An overlay was written.</summary>
    public required bool IsWritten { get; init; }
}

/// <summary>A row that is new, or whose cells change.</summary>
public sealed record ImportChange(string Table, string Id, bool IsNew, IReadOnlyList<ImportedCell> Cells);

/// <summary>A cell before and after, in the unit of its column; before is null where it was absent.</summary>
public sealed record ImportedCell(string Column, string Unit, string? Was, string Now);
