using System.Globalization;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Web.Html;

namespace Netback.Web.Page;

/// <summary>Every run with its certificate, and where its files are.</summary>
internal static class RunsSection
{
    private const string HowToRead =
        "Residuals are relative and recomputed on the case's own data over the whole network; a run counts as solved only if all are at most 1e-6.";

    public static Tag Of(StudyReport report)
    {
        var table = new DataTable(
            new TableColumn("Run"), new TableColumn("Status"), new TableColumn("Gap", true), new TableColumn("Balances", true),
            new TableColumn("Prices", true), new TableColumn("Complementarity", true), new TableColumn("Welfare (USD/yr)", true),
            new TableColumn("Draws certified", true), new TableColumn("Files"));
        foreach (var run in report.Study.Runs) AddRow(table, run);
        return Tags.Section("runs", "All runs and their files", HowToRead,
            table.Build(TableShape.Cards),
            Tags.Paragraph("Each folder beside this page holds prices, shipments, netbacks, supplies, processes, demands, links, measures, contracts, accounts and dependence as CSV, ",
                "and certificate and run as JSON. All findings are in ", Tags.Code("findings.csv"), " and ", Tags.Code("findings.json"), "."),
            Tags.Paragraph("To make this page again: ", Tags.Code(Command(report)), ". The same case and version give the same bytes on any machine and with any number of threads; ",
                Tags.Code("netback solve CASE --scenario NAME"), " solves one run alone, and ", Tags.Code("netback why CASE PLACE COMMODITY"), " says what stands behind one price."),
            Withholding(report));
    }

    private static string Command(StudyReport report) => string.Create(CultureInfo.InvariantCulture,
        $"netback study {report.CaseName} --year {report.Study.Base.World.Year} --draws {report.Study.Options.Draws} --evidence {report.Study.Options.EvidenceDraws} --seed {report.Study.Options.Seed} --for {Audiences.Text(report.Audience)}{report.Overlays}");

    private static Tag Withholding(StudyReport report) => report.Withheld.Count == 0
        ? Tags.Paragraph("No row and no result of the case was withheld from this page.")
        : Tags.Paragraph($"Withheld from this page, which is {Audiences.Text(report.Audience)}: {string.Join(", ", report.Withheld)}. ",
            "All results are those of the case without what was withheld: whoever has the rest of the case gets the same numbers.");

    private static void AddRow(DataTable table, StudyRun run)
    {
        var certificate = run.Result.Certificate;
        var missing = run.UncertifiedDraws;
        table.Row(
            run.Title,
            Tags.Span(run.IsCertified ? "status good" : "status bad", StatusText.Of(certificate.Status)),
            CertificateText.Power(certificate.Gap), CertificateText.Power(certificate.PrimalResidual),
            CertificateText.Power(certificate.DualResidual), CertificateText.Power(certificate.Complementarity),
            certificate.Welfare is { } welfare ? NumberText.Money(welfare) : "",
            missing.Count == 0 ? $"{run.Draws.Count} of {run.Draws.Count}" : $"{run.Draws.Count - missing.Count} of {run.Draws.Count}, not draw {string.Join(", ", missing)}",
            Tags.Code(run.Id + "/"));
    }
}
