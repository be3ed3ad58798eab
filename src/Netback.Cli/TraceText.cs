using System.Globalization;
using Netback.Data.Tracing;

namespace Netback.Cli;

/// <summary>Traces and audits as text: the formula, the figures behind it, their sources.</summary>
internal static class TraceText
{
    public static void Write(TextWriter output, FigureTrace trace)
    {
        output.WriteLine($"{trace.Figure} = {WithUnit(trace.Value, trace.Unit)}: {trace.Meaning}");
        foreach (var line in trace.Lines) output.WriteLine($"  {line}");
        WriteFigures(output, "It rests on", trace.Inputs);
        WriteSources(output, trace.Sources);
    }

    public static void Write(TextWriter output, IReadOnlyList<AuditedRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0) output.WriteLine();
            output.WriteLine($"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {rows[i].Row}");
            foreach (var figure in rows[i].Figures) output.WriteLine($"   {figure.Figure[(rows[i].Row.Length + 1)..]} {WithUnit(figure.Value, figure.Unit)} ({figure.Confidence}{Sources(figure)})");
            foreach (var note in rows[i].Figures.Select(figure => figure.Note).OfType<string>().Distinct()) output.WriteLine($"   note: {note}");
            foreach (var source in rows[i].Sources) output.WriteLine($"   {Line(source)}");
        }
    }

    private static void WriteFigures(TextWriter output, string head, IReadOnlyList<TracedFigure> figures)
    {
        if (figures.Count == 0) return;
        output.WriteLine();
        output.WriteLine(head);
        var table = new TextTable("  figure", ">value", "unit", ">low", ">high", "grade", "sources", "where");
        foreach (var figure in figures)
        {
            table.Add("  " + figure.Figure, figure.Value, figure.Unit, Number(figure.Low), Number(figure.High), figure.Confidence, string.Join(' ', figure.Sources), figure.Where);
        }
        table.Write(output);
        var notes = figures.GroupBy(figure => figure.Note).Where(group => group.Key is not null).ToList();
        foreach (var note in notes) output.WriteLine($"  {string.Join(", ", note.Select(figure => figure.Figure[..figure.Figure.LastIndexOf('/')]).Distinct())}: {note.Key}");
    }

    private static void WriteSources(TextWriter output, IReadOnlyList<TracedSource> sources)
    {
        if (sources.Count == 0) return;
        output.WriteLine();
        output.WriteLine("Sources");
        foreach (var source in sources) output.WriteLine($"  {Line(source)}");
    }

    private static string Line(TracedSource source) =>
        $"{source.Id}: {string.Join(", ", new[] { source.Title, source.Publisher, source.Date }.Where(part => !string.IsNullOrEmpty(part)))}"
        + (source.Address is { } address ? $" <{address}>" : " (no address)") + (source.Note is { } note ? $" · {note}" : "");

    private static string Sources(TracedFigure figure) => figure.Sources.Count == 0 ? "" : ": " + string.Join(' ', figure.Sources);

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string WithUnit(string value, string unit) => unit.Length == 0 ? value : $"{value} {unit}";
}
