using System.Globalization;
using Netback.Studies;
using Netback.Studies.Observed;

namespace Netback.Cli;

/// <summary>Observations beside a solution, for reading.</summary>
internal static class ObservationTables
{
    /// <summary>Longest note that is printed whole.</summary>
    private const int LongestNote = 90;

    public static void WriteSummary(TextWriter output, IReadOnlyList<ObservationMatch> comparisons, int year)
    {
        var table = new TextTable("observations", "of", "kind", ">compared", ">met", ">median error", ">largest");
        foreach (var group in MatchSummary.Of(comparisons, year))
        {
            table.Add(group.IsHeldOut ? "held out" : "used in calibration", group.IsOfBaseYear ? Text(year) : "other years", group.Kind, Text(group.Compared), Text(group.Met),
                ErrorText(group.MedianError, group.Kind), ErrorText(group.LargestError, group.Kind));
        }
        table.Write(output);
        output.WriteLine("Met: prices and outputs within 5 %, flows within 10 %, shares within 10 points.");
        output.WriteLine();
    }

    public static void WriteObservations(TextWriter output, IReadOnlyList<ObservationMatch> comparisons, bool isWhole)
    {
        var shown = comparisons.Where(item => item.Solved is not null && (isWhole || item.IsMet != true)).ToList();
        var table = new TextTable(isWhole ? "compared" : "missed", ">year", "used", ">observed", ">solved", ">error", "unit", "note");
        foreach (var item in shown)
        {
            table.Add(item.Observation.Id, Text(item.Observation.Year), item.Observation.IsUsedInCalibration ? "yes" : "no", Number(item.Observation.Value), Number(item.Solved ?? 0),
                item.Error is { } error ? ErrorText(error, item.Observation.What.Kind) : "", item.Observation.Unit ?? "", Short(item.Observation.Note ?? ""));
        }
        table.Write(output);
        output.WriteLine();
        var left = comparisons.Where(item => item.NotCompared is not null).ToList();
        if (left.Count == 0) return;
        output.WriteLine($"{Counted.Of(left.Count, "observation")} not compared: {string.Join("; ", left.GroupBy(item => item.NotCompared).Select(group => $"{string.Join(", ", group.Select(item => item.Observation.Id))} ({group.Key})"))}.");
        output.WriteLine();
    }

    /// <summary>"+4.1 %", "-12 points".</summary>
    public static string ErrorText(double error, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{error * 100:0.0} {(kind == "share" ? "points" : "%")}");

    public static string Number(double value) => NumberText.Plain(value, 4);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Short(string note) => note.Length <= LongestNote ? note : note[..LongestNote].TrimEnd() + "…";
}
