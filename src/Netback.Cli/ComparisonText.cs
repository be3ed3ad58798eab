using System.Globalization;
using Netback.Data.Reports;
using Netback.Market.Results;
using Netback.Quantities;
using Netback.Studies;
using Netback.Studies.Comparison;
using Netback.Studies.Incidence;

namespace Netback.Cli;

/// <summary>States of a case side by side, as plain aligned text.</summary>
internal sealed class ComparisonText(ScenarioComparison comparison, bool isWhole, TextWriter output)
{
    /// <summary>Gates shown of a state, those whose revenue moves most.</summary>
    private const int MostGates = 12;

    /// <summary>Residuals below this are rounding, and differ between machines.</summary>
    private const double Exact = 1e-12;

    private readonly ChangeText changes = new(comparison.Results[0]);

    public void Write()
    {
        WriteStates();
        WriteFigures();
        foreach (var item in comparison.Causes) WriteCauses(item);
        foreach (var item in comparison.Measures) WriteMeasures(item);
    }

    private void WriteStates()
    {
        foreach (var (state, result) in comparison.States.Zip(comparison.Results))
        {
            var reason = result.Certificate.Reason is { } why ? $": {why}" : "";
            output.WriteLine($"{state.Id}: {state.Title} ({StatusText.Of(result.Certificate.Status)}{reason})");
        }
    }

    private void WriteFigures()
    {
        if (comparison.Figures.Count == 0) return;
        var shown = comparison.Figures.Where(figure => isWhole || figure.Moves || figure.Group is FigureGroup.Welfare or FigureGroup.Certificate).ToList();
        var table = new TextTable(["figure", "of", "unit", .. comparison.States.Select(state => ">" + state.Id)]);
        foreach (var figure in shown)
        {
            var isLarge = IsInMillions(figure);
            table.Add([ComparisonReport.NameOf(figure.Group), figure.Subject, isLarge ? "million " + figure.Unit : figure.Unit, .. figure.Values.Select(value => Cell(figure, isLarge ? value / Million : value))]);
        }
        output.WriteLine();
        table.Write(output);
        output.WriteLine();
        foreach (var group in shown.Select(figure => figure.Group).Distinct()) output.WriteLine($"{ComparisonReport.NameOf(group)}: {ComparisonReport.MeaningOf(group)}");
        if (shown.Count == comparison.Figures.Count) return;
        output.WriteLine();
        output.WriteLine($"{shown.Count} of {comparison.Figures.Count} figures: those that differ from {comparison.States[0].Id} by more than a thousandth. --all prints all.");
    }

    private const double Million = 1e6;

    private static bool IsInMillions(DecisionFigure figure) =>
        figure.Group is FigureGroup.Account or FigureGroup.Welfare && figure.Values.Any(value => Math.Abs(value ?? 0) >= Million);

    private static string Cell(DecisionFigure figure, double? value) => value is not { } number ? "none"
        : figure.Group != FigureGroup.Certificate ? Readable.InColumn(number)
        : number < Exact ? "below 1E-12" : number.ToString("0E+0", CultureInfo.InvariantCulture);

    private void WriteCauses(CausesOf causes)
    {
        var moved = causes.Gates.Where(gate => changes.IsSomething(gate.Total)).ToList();
        if (moved.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{causes.State} against {comparison.States[0].Id}: revenue at host gates by cause, million USD a year");
        output.WriteLine("price + way + measures + terms + volume = change (Bennet 1920). price: what the markets served pay; way: freight, transfer,");
        output.WriteLine("time, border, full links; measures: duties and levies; terms: frictions, mark-ups, contracts; volume: tonnes shipped");
        var table = new TextTable("gate", "commodity", ">before", ">after", ">change", ">price", ">way", ">measures", ">terms", ">volume");
        foreach (var gate in moved.OrderByDescending(gate => Math.Abs(gate.Total)).ThenBy(gate => gate.Site, StringComparer.Ordinal).Take(isWhole ? int.MaxValue : MostGates)) Add(table, gate.Site, gate);
        foreach (var country in causes.Gates.GroupBy(gate => gate.Country).OrderBy(group => group.Key, StringComparer.Ordinal)) Add(table, $"all gates of {country.Key}", RevenueChange.Sum(country.Key, [.. country]));
        table.Write(output);
    }

    private void Add(TextTable table, string name, RevenueChange row) => table.Add(
        name, row.Commodity, changes.Millions(row.Before), changes.Millions(row.After), changes.Millions(row.Total), changes.Millions(row.Price), changes.Millions(row.Freight), changes.Millions(row.Measure), changes.Millions(row.Terms), changes.Millions(row.Volume));

    private void WriteMeasures(AddedMeasures added)
    {
        output.WriteLine();
        output.WriteLine($"{added.State}: what its measures do, each against the same market without it; million USD a year");
        output.WriteLine("tonnes: that it meets or stops; outlay and income: of treasuries; gain inside: of those who take it; welfare: of all");
        var table = new TextTable("measure", "legal", ">tonnes", ">per tonne (USD)", ">outlay", ">income", ">gain inside", ">gain outside", ">welfare");
        foreach (var item in added.Incidences)
        {
            var (name, legal) = (item.Measures.Count == 1 ? item.Measures[0].Measure : "all together", string.Join("; ", item.Measures.Select(row => row.Legal).Distinct()));
            if (item.NoAnswer is { } why) table.Add([name, legal, why, .. Enumerable.Repeat("", 6)]);
            else
            {
                table.Add(name, legal, NumberText.Plain(item.Tonnes, 3), item.Price is { } price ? NumberText.Plain(price, 3) : "", changes.Millions(item.Outlay), changes.Millions(item.Income),
                    changes.Millions(item.Of(true)), changes.Millions(item.Of(false)), changes.Millions(item.Welfare));
            }
        }
        table.Write(output);
    }
}
