using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.World;

namespace Netback.Data;

/// <summary>Checks a case and each of its scenarios without solving anything.</summary>
public static class CaseCheck
{
    /// <summary>Reports every problem, every warning, and what each table holds.</summary>
    /// <param name="request">The case; with scenarios named these together, else each scenario of the case by itself.</param>
    /// <param name="cancel">Stops the check.</param>
    public static CaseReport Run(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (CaseReading.Read(request, bag, hash, cancel) is not { } reading) return new CaseReport(bag.Problems, bag.Warnings, []);
        reading.WrittenRules.WarnOfAbsences();
        Refusals.Check(new ExistingRows(reading.Tables, year: null), bag);
        reading.Prepare([], hash, cancel);
        if (request.Scenarios.Count > 0)
        {
            reading.Prepare(request.Scenarios, hash, cancel);
        }
        else
        {
            foreach (var name in CaseFolder.ScenarioNames(request.Folder)) reading.Prepare([name], hash, cancel);
            _ = EpisodeFolder.Prepare(request, reading, bag, hash, cancel);
        }
        return new CaseReport(bag.Problems, bag.Warnings, Counts(reading.Tables));
    }

    private static List<TableCount> Counts(CaseTables tables) =>
    [
        .. tables.All.Where(table => table.Rows.Count > 0).Select(Count),
        .. tables.Counted.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new TableCount(pair.Key, pair.Value.Count, 0, 0, 0)),
    ];

    private static TableCount Count(CaseTable table)
    {
        var figures = table.Rows.SelectMany(Cases.Evidence.Of).ToList();
        return new TableCount(table.Schema.Name, table.Rows.Count, figures.Count, figures.Count(figure => figure.Sources.Count == 0),
            figures.Count(figure => figure.Confidence == Confidence.D));
    }
}

/// <summary>What a check found.</summary>
/// <param name="Problems">What must be mended, by file and line; empty: the case can be solved.</param>
/// <param name="Warnings">What is worth knowing.</param>
/// <param name="Tables">What each table with rows holds.</param>
public sealed record CaseReport(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings, IReadOnlyList<TableCount> Tables);

/// <summary>What one table holds.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Figures">Numbers that need evidence; none are counted in tables that are not read yet.</param>
/// <param name="Unsourced">Figures that name no source.</param>
/// <param name="Assumed">Figures graded D.</param>
public sealed record TableCount(string Table, int Rows, int Figures, int Unsourced, int Assumed);
