using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Tracing;

/// <summary>Figures of a case's rows with what vouches for them.</summary>
internal sealed class CaseFigures(CaseTables tables)
{
    /// <summary>Figures that no price rests on: they are on show only.</summary>
    private static readonly string[] Aside = ["km", "days_p90"];

    public CaseRow? Find(string table, string id) => CaseSchema.Find(table) is { } schema ? tables[schema].Find(id) : null;

    /// <summary>Every figure of a row that prices rest on.</summary>
    public static IEnumerable<TracedFigure> Of(CaseRow row) => Evidence.Of(row).Where(figure => !Aside.Contains(figure.Column)).Select(figure => Of(row, figure));

    /// <summary>One cell; what is no figure has the row's evidence.</summary>
    public static TracedFigure Of(CaseRow row, int column) =>
        Of(row, Evidence.Of(row).FirstOrDefault(figure => figure.Column == row.Schema.Columns[column].Name) ?? new FigureEvidence
        {
            Table = row.Schema.Name,
            Id = row.Id,
            Column = row.Schema.Columns[column].Name,
            Value = 0,
            Confidence = Evidence.ConfidenceOf(row, row.Schema.Columns[column].Name),
            Sources = Evidence.SourcesOf(row, row.Schema.Columns[column].Name),
            Note = row["note"],
        });

    /// <summary>The sources of some figures, each once, in the order in which they are named.</summary>
    public IReadOnlyList<TracedSource> SourcesOf(IEnumerable<TracedFigure> figures) =>
        [.. figures.SelectMany(figure => figure.Sources).Distinct().Select(SourceOf)];

    private TracedSource SourceOf(string id) => tables["sources"].Find(id) is { } row
        ? new TracedSource(id, row["title"] ?? "", row["publisher"], row["date"], row["address"], row["note"])
        : new TracedSource(id, "not in sources.csv", null, null, null, null);

    private static TracedFigure Of(CaseRow row, FigureEvidence figure)
    {
        var column = row.Schema[figure.Column];
        var line = row.LineOf(column) is { } number ? $":{Numbers.Text(number)}" : "";
        return new TracedFigure(figure.Target, row[column] ?? "absent", row.Schema.Columns[column].Unit, row.FileOf(column) + line, figure.Confidence.ToString(),
            figure.Low, figure.High, figure.Sources, figure.Note);
    }
}
