using System.Text;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Data.Templates;
using Netback.Studies.Calibration;

namespace Netback.Data.Reports;

/// <summary>
/// Writes what calibration moved as an overlay: the case itself stays as it is. Figures keep the spread that they had, and the rule
/// that they share, so that draws go around the new value as they went around the old one.
/// </summary>
public static class CalibratedOverlay
{
    private const string MarkFile = "calibrated.txt";
    private const string Mark = "Written by netback calibrate: use this folder with --overlay.";
    private const string AnchorRule = "rule d-friction-anchor: slope = 0.05 x price / output of the seller; cost such that the market sends the flow that was read";

    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="Checks.CaseException">The folder holds something that is no calibration.</exception>
    public static void Write(string folder, CalibrationResult result, CancellationToken cancel = default) => StagedFolder.Write(folder, IsOurs, staging =>
    {
        foreach (var table in result.Figures.GroupBy(moved => moved.Figure.Table)) WriteTable(staging, table.Key, [.. table.GroupBy(moved => moved.Figure.Id).Select(RowOf)]);
        if (result.Frictions.Count > 0) WriteTable(staging, "frictions", [.. result.Frictions.Select(RowOf)]);
        File.WriteAllText(Path.Combine(staging, MarkFile), Mark + "\n", PlainUtf8);
        cancel.ThrowIfCancellationRequested();
    });

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something that is no calibration.</exception>
    public static void Check(string folder) => StagedFolder.Check(folder, IsOurs);

    private static bool IsOurs(string folder) =>
        Path.Combine(folder, MarkFile) is var mark && File.Exists(mark) && File.ReadAllText(mark).StartsWith(Mark, StringComparison.Ordinal);

    private static void WriteTable(string folder, string table, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var schema = CaseSchema.Find(table) ?? throw new InvalidOperationException($"no table {table}");
        File.WriteAllText(Path.Combine(folder, schema.FileName), TableWriter.Text(schema, rows), PlainUtf8);
    }

    private static IReadOnlyDictionary<string, string> RowOf(IGrouping<string, MovedFigure> moved)
    {
        var first = moved.First().Figure;
        var schema = CaseSchema.Find(first.Table) ?? throw new InvalidOperationException($"no table {first.Table}");
        string Pairs(Func<MovedFigure, double> value) => string.Join(';', moved.Select(item => $"{item.Figure.Column}:{Numbers.Text(value(item))}"));
        var row = schema.Keys.Zip(first.Id.Split('+'), (key, value) => (schema.Columns[key].Name, value)).ToDictionary(pair => pair.Name, pair => pair.value, StringComparer.Ordinal);
        foreach (var item in moved) row[item.Figure.Column] = Numbers.Text(item.Value);
        row["low"] = Pairs(item => item.Low);
        row["high"] = Pairs(item => item.High);
        row["source"] = string.Join(';', first.Sources);
        row["confidence"] = "D";
        if (first.Note is { } note) row["note"] = note;
        return row;
    }

    private static IReadOnlyDictionary<string, string> RowOf(AnchoredFriction anchored) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["seller"] = anchored.Friction.Seller,
        ["buyer"] = anchored.Friction.Buyer,
        ["commodity"] = anchored.Friction.Commodity,
        ["cost"] = Numbers.Text(anchored.Friction.Cost),
        ["slope"] = Numbers.Text(anchored.Friction.Slope),
        ["source"] = string.Join(';', anchored.Observation.Sources),
        ["confidence"] = "D",
        ["note"] = AnchorRule,
    };
}
