using Netback.Data.Reports;
using Netback.Data.Results;
using Netback.Studies;
using Netback.Web.Output;
using Netback.Web.Page;
using Netback.World;

namespace Netback.Web.HandOver;

/// <summary>Every table of a study, the runs of a table below each other.</summary>
internal static class StudyTables
{
    private static readonly ResultColumn Run = new("run", "id", "the base or a scenario");

    public static IReadOnlyList<ReportTable> Of(StudyReport report) =>
    [
        FindingFiles.Table(report.Findings),
        Certificates(report.Study),
        .. ResultTables.All.Select(table => OfRuns(report.Study, table)),
        .. Incidences(report.Study),
        .. EvidenceReport.Of(report.Study, report.Findings),
        Figures(report.Study.Base.State.Evidence),
        Sources(report),
    ];

    private static ReportTable OfRuns(Study study, ResultTable table) => new(table.Name, $"{table.Meaning}, in a run", [Run, .. table.Columns],
        [.. study.Runs.Where(run => run.IsCertified).SelectMany(run => table.RowsOf(run.Result).Select(cells => (ResultCell[])[run.Id, .. cells]))]);

    private static IEnumerable<ReportTable> Incidences(Study study)
    {
        var incidences = study.Scenarios.SelectMany(run => run.Incidences.Select(item => (run.Id, item))).ToList();
        return incidences.Count > 0 ? IncidenceTables.Of(incidences) : [];
    }

    private static ReportTable Certificates(Study study) => new("certificates", "how the solve of a run ended",
        [
            Run, new("title", "", "its title"), new("status", "", "how it ended; without solved there are no numbers"), new("welfare", "USD/yr", "sum of all accounts"),
            new("balances", "residual", "worst residual of the balances, relative"), new("prices", "residual", "of the conditions on prices"),
            new("complementarity", "residual", "of price times slack"), new("gap", "residual", "between primal and dual objective"),
            new("draws", "", "draws of the figures"), new("draws_without_answer", "", "those without a certified answer"),
        ],
        [.. study.Runs.Select(run => (ResultCell[])
        [
            run.Id, run.Title, StatusText.Of(run.Result.Certificate.Status), run.IsCertified ? run.Result.Certificate.Welfare : null,
            Finite(run.Result.Certificate.PrimalResidual), Finite(run.Result.Certificate.DualResidual), Finite(run.Result.Certificate.Complementarity),
            Finite(run.Result.Certificate.Gap), run.Draws.Count, run.UncertifiedDraws.Count,
        ])]);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static ReportTable Figures(IReadOnlyList<FigureEvidence> figures) => new("figures", "a figure of the base and what stands behind it",
        [
            new("table", "", "table of the case"), new("id", "id", "row"), new("column", "", "column; netback explain TABLE says its unit"), new("value", "as the column", "the figure"),
            new("low", "as the column", "5 % value where the case gives one"), new("high", "as the column", "95 % value where the case gives one"),
            new("confidence", "", "A official, B press, C computed, D assumed"), new("sources", "ids", "what it rests on"), new("note", "", "the rule where it is computed or assumed"),
        ],
        [.. figures.Select(figure => (ResultCell[])
            [figure.Table, figure.Id, figure.Column, figure.Value, figure.Low, figure.High, figure.Confidence.ToString(), string.Join("; ", figure.Sources), figure.Note])]);

    private static ReportTable Sources(StudyReport report)
    {
        var uses = report.Study.Base.State.Evidence.SelectMany(figure => figure.Sources).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        return new("sources", "what figures rest on",
            [
                new("source", "id", "the source"), new("title", "", "title"), new("publisher", "", "who published it"), new("date", "", "when"),
                new("address", "", "where it is found"), new("note", "", "what it supports, how it was read"), new("figures", "", "figures of the base that rest on it"),
            ],
            [.. report.Sources.Select(source => (ResultCell[])
                [source.Id, source.Title, source.Publisher, source.Date, source.Address, source.Note, uses.GetValueOrDefault(source.Id)])]);
    }
}
