using System.Globalization;
using Netback.Studies;
using Netback.Studies.Calibration;
using Netback.Studies.Observed;

namespace Netback.Cli;

/// <summary>A calibration, for reading.</summary>
internal static class CalibrationTables
{
    private const int LongestRule = 80;

    public static void Write(TextWriter output, CalibrationResult result, IReadOnlyList<ShareRange> shares, int year)
    {
        WriteFit(output, result, year);
        WriteObservations(output, result);
        WriteRules(output, result);
        WriteFrictions(output, result);
        WriteShares(output, shares);
    }

    private static void WriteFit(TextWriter output, CalibrationResult result, int year)
    {
        var after = MatchSummary.Of(result.After, year);
        var table = new TextTable("observations", "of", "kind", ">compared", ">met before", ">after", ">median error before", ">after");
        foreach (var (before, now) in MatchSummary.Of(result.Before, year).Zip(after))
        {
            table.Add(before.IsHeldOut ? "held out" : "used", before.IsOfBaseYear ? Text(year) : "other years", before.Kind, Text(before.Compared), Text(before.Met), Text(now.Met),
                ObservationTables.ErrorText(before.MedianError, before.Kind), ObservationTables.ErrorText(now.MedianError, now.Kind));
        }
        table.Write(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Objective {result.ObjectiveBefore:0.00} with the observed flows imposed, {result.ObjectiveAfter:0.00} after {result.Rules} rules could move; {result.Solves} markets solved."));
        output.WriteLine();
    }

    private static void WriteObservations(TextWriter output, CalibrationResult result)
    {
        var table = new TextTable("observation", "held out", ">observed", ">before", ">after", ">error before", ">after", "unit");
        foreach (var (before, after) in result.Before.Zip(result.After))
        {
            if (before.Error is not { } was || after.Error is not { } now || after.Solved is not { } solved) continue;
            var kind = before.Observation.What.Kind;
            table.Add(before.Observation.Id, before.Observation.IsUsedInCalibration ? "" : "yes", ObservationTables.Number(before.Observation.Value), ObservationTables.Number(before.Solved ?? 0),
                ObservationTables.Number(solved), ObservationTables.ErrorText(was, kind), ObservationTables.ErrorText(now, kind), before.Observation.Unit ?? "");
        }
        table.Write(output);
        output.WriteLine();
    }

    private static void WriteRules(TextWriter output, CalibrationResult result)
    {
        var table = new TextTable("rule moved", "column", ">figures", ">times", ">of 5-95 %", "at its end");
        foreach (var rule in result.Figures.GroupBy(moved => (moved.Figure.Table, Name: moved.Figure.Note ?? moved.Figure.Id, moved.Figure.Column, moved.Z)).OrderByDescending(rule => Math.Abs(rule.Key.Z)))
        {
            var factors = rule.Select(moved => moved.Value / moved.Figure.Value).ToList();
            table.Add(Short(rule.Key.Name), $"{rule.Key.Table}/{rule.Key.Column}", Text(rule.Count()), string.Create(CultureInfo.InvariantCulture, $"{factors.Average():0.000}"),
                string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(rule.Key.Z) / AssumedRules.Bound:P0}"), rule.First().IsAtBound ? "yes" : "");
        }
        if (result.Figures.Count == 0) output.WriteLine("No assumption moved.");
        else table.Write(output);
        output.WriteLine();
    }

    private static void WriteFrictions(TextWriter output, CalibrationResult result)
    {
        if (result.Frictions.Count == 0) return;
        var table = new TextTable("friction", "anchored at", ">t/yr observed", ">solved", ">USD/t at the flow", ">of the price", ">cost before", ">after");
        foreach (var item in result.Frictions)
        {
            table.Add($"{item.Friction.Seller}>{item.Friction.Buyer} {item.Friction.Commodity}", item.Observation.Id, ObservationTables.Number(item.Target), ObservationTables.Number(item.Flow),
                ObservationTables.Number(item.Wedge), NumberText.Percent(item.Wedge / item.Price), item.Before is { } before ? ObservationTables.Number(before.Cost) : "", ObservationTables.Number(item.Friction.Cost));
        }
        table.Write(output);
        output.WriteLine();
    }

    private static void WriteShares(TextWriter output, IReadOnlyList<ShareRange> shares)
    {
        if (shares.All(share => share.Draws == 0)) return;
        var table = new TextTable("share of the largest buyer", "terms", ">as it is", ">median", ">5 %", ">95 %", ">draws");
        foreach (var share in shares)
        {
            table.Add($"{share.Mineral} of {share.Country} to {share.Buyer}", share.State, Percent(share.Share), Percent(share.Median), Percent(share.Low), Percent(share.High), Text(share.Draws));
        }
        table.Write(output);
        output.WriteLine("Draws over figures graded D only.");
    }

    private static string Percent(double? share) => share is { } value ? NumberText.Percent(value) : "-";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= LongestRule ? text : text[..LongestRule].TrimEnd() + "…";
}
