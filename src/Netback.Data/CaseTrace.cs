using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Data.Tracing;
using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Tracing;

namespace Netback.Data;

/// <summary>What stands behind a figure: of an input its source, of a result the formula with its numbers and the inputs it rests on.</summary>
public static class CaseTrace
{
    /// <summary>Marks a figure of a result where the case has a cell of the same name.</summary>
    private const string OfResult = "results/";

    /// <summary>True where the market has to be solved to trace the figure: it is not a cell that the case fills.</summary>
    /// <exception cref="Checks.CaseException">The figure is none.</exception>
    public static bool NeedsResult(OpenedCase opened, string figure) => InputOf(opened, figure) is null;

    /// <summary>Traces a figure.</summary>
    /// <param name="opened">The case in its state.</param>
    /// <param name="result">Its certified result; null where the figure is an input.</param>
    /// <param name="figure"><c>table/id/column</c>; with <c>results/</c> in front a result's where both have that name.</param>
    /// <exception cref="Checks.CaseException">There is no such figure.</exception>
    public static FigureTrace Of(OpenedCase opened, MarketResult? result, string figure) => InputOf(opened, figure) is var (row, column)
        ? OfInput(opened, row, column)
        : OfResultRow(opened, result ?? throw new ArgumentException("the figure is a result's", nameof(result)), Split(figure));

    /// <summary>Rows with sources, drawn by seed, to be looked up by hand.</summary>
    public static IReadOnlyList<AuditedRow> Audit(OpenedCase opened, int count, int seed)
    {
        var figures = new CaseFigures(opened.Tables);
        var sourced = opened.Tables.All.SelectMany(table => table.Rows).Where(row => Evidence.Of(row).Any(figure => figure.Sources.Count > 0))
            .Select(row => new RowReference(row.Schema.Name, row.Id));
        return [.. AuditSample.Of(sourced, count, seed).Select(drawn =>
        {
            List<TracedFigure> own = [.. CaseFigures.Of(figures.Find(drawn.Table, drawn.Id) ?? throw new InvalidOperationException(drawn.ToString()))];
            return new AuditedRow(drawn.ToString(), own, figures.SourcesOf(own));
        })];
    }

    /// <summary>The cell of the case that is meant; null where a result's figure is.</summary>
    private static (CaseRow Row, int Column)? InputOf(OpenedCase opened, string figure)
    {
        if (figure.StartsWith(OfResult, StringComparison.Ordinal)) return null;
        var (table, id, column) = Split(figure);
        var result = ResultTables.All.FirstOrDefault(known => known.Name == table);
        if (CaseSchema.Find(table) is not { } schema)
        {
            return result is not null ? null : throw TraceFault.Of($"an unknown table {Words.Quote(table)}", "a table of the case or of its results",
                Words.DidYouMean(table, CaseSchema.Names.Concat(ResultTables.All.Select(known => known.Name)), "'netback explain' lists the tables"));
        }
        var isOfResult = result?.Columns.Any(known => known.Name == column) == true;
        if (schema.Find(column) < 0)
        {
            return isOfResult ? null : throw TraceFault.Of($"an unknown column {Words.Quote(column)}", $"a column of {table}",
                Words.DidYouMean(column, schema.Columns.Select(known => known.Name).Concat(result?.Columns.Select(known => known.Name) ?? []), $"see 'netback explain {table}'"));
        }
        if (opened.Tables[schema].Find(id) is not { } row)
        {
            throw TraceFault.Of(Words.Quote(id), $"an id of {table}", Words.DidYouMean(id, opened.Tables[schema].Ids, $"see {schema.FileName} for its ids"));
        }
        return isOfResult && row[column] is null ? null : (row, schema[column]);
    }

    private static FigureTrace OfInput(OpenedCase opened, CaseRow row, int column)
    {
        var figures = new CaseFigures(opened.Tables);
        var figure = CaseFigures.Of(row, column);
        var schema = row.Schema.Columns[column];
        List<string> lines = [row.ChangeOf(column) is { } change ? $"given by {figure.Where}{(change.Note is { } note ? $": {note}" : "")}" : $"as written in {figure.Where}"];
        if (row[column] is null && schema.Default is { } otherwise) lines.Add($"absent: counts as {otherwise}");
        if (row.Schema.Find("status") >= 0 && row["status"] is { } status) lines.Add($"status of the row: {status}{(row["opens"] is { } opens ? $", opens {opens}" : "")}");
        return new FigureTrace
        {
            Figure = figure.Figure,
            Value = figure.Value,
            Unit = schema.Unit,
            Meaning = schema.Meaning,
            Lines = lines,
            Inputs = [figure],
            Sources = figures.SourcesOf([figure]),
        };
    }

    private static FigureTrace OfResultRow(OpenedCase opened, MarketResult result, (string Table, string Id, string Column) figure)
    {
        var table = ResultTables.All.FirstOrDefault(known => known.Name == figure.Table)
            ?? throw TraceFault.Of($"an unknown table {Words.Quote(figure.Table)}", "a table of results", Words.DidYouMean(figure.Table, ResultTables.All.Select(known => known.Name), "see the result files of 'netback solve --out'"));
        var names = table.Columns.Select(column => column.Name).ToList();
        var column = names.IndexOf(figure.Column);
        if (column < 0) throw TraceFault.Of($"an unknown column {Words.Quote(figure.Column)}", $"a column of {table.Name}", Words.DidYouMean(figure.Column, names, $"choose one of {Words.Or(names)}"));
        var row = ResultKeys.Find(table, result, figure.Id);
        var reason = FigureReasons.Of(new MarketView(opened.World, result), table.ItemsOf(result)[row], figure.Column);
        var figures = new CaseFigures(opened.Tables);
        var inputs = reason.Rests.Select(rest => figures.Find(rest.Table, rest.Id)).OfType<CaseRow>().SelectMany(CaseFigures.Of).ToList();
        return new FigureTrace
        {
            Figure = $"{table.Name}/{ResultKeys.Of(table, result)[row]}/{figure.Column}",
            Value = table.RowsOf(result).ElementAt(row)[column].Text ?? "absent",
            Unit = table.Columns[column].Unit,
            Meaning = table.Columns[column].Meaning,
            Lines = reason.Lines,
            Inputs = inputs,
            Sources = figures.SourcesOf(inputs),
        };
    }

    private static (string Table, string Id, string Column) Split(string figure)
    {
        var text = figure.StartsWith(OfResult, StringComparison.Ordinal) ? figure[OfResult.Length..] : figure;
        var (first, last) = (text.IndexOf('/', StringComparison.Ordinal), text.LastIndexOf('/'));
        return first > 0 && last > first + 1 && last < text.Length - 1
            ? (text[..first].Trim(), text[(first + 1)..last].Trim(), text[(last + 1)..].Trim())
            : throw TraceFault.Of(Words.Quote(figure), "table/id/column", "write for instance prices/goslar+w-apt+delivered/price or links/almaty-aktau/capacity");
    }
}
