using System.Globalization;
using Netback.Studies;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>What stands under the title of everything that is handed over: case, year, run, for whom, how sound.</summary>
internal static class StudyFacts
{
    public static IReadOnlyList<(string Name, string Value)> Of(StudyReport report)
    {
        var world = report.Study.Base.World;
        return
        [
            ("Case", report.CaseName),
            ("Year", string.Create(CultureInfo.InvariantCulture, $"{world.Year}; money is real USD of {world.Settings.BaseYear}")),
            ("For", Stamp(report)),
            ("Withheld", report.Withheld.Count == 0 ? "nothing" : $"{string.Join(", ", report.Withheld)}; all results are those of the case without them"),
            ("Certificate", Certificate(report)),
            ("Run", string.Create(CultureInfo.InvariantCulture, $"{report.RunId}, {report.Study.Options.Draws} draws, seed {report.Study.Options.Seed}")),
            ("Made with", $"Netback {report.Version}, case {report.CaseHash[..Math.Min(16, report.CaseHash.Length)]}"),
        ];
    }

    /// <summary>Who may read it, in a word or two.</summary>
    public static string Stamp(StudyReport report) => report.Visibility switch
    {
        "public" => "anybody (public)",
        "internal" => "the own house only (internal)",
        _ => "those who negotiate only (negotiation)",
    };

    private static string Certificate(StudyReport report)
    {
        var runs = report.Study.Runs.ToList();
        var solved = runs.Where(run => run.IsCertified).ToList();
        return solved.Count < runs.Count
            ? $"{solved.Count} of {runs.Count} runs have a certified answer"
            : $"all {Counted.Of(runs.Count, "run")} certified, residuals at most {CertificateText.Power(solved.Max(run => CertificateText.Worst(run.Result.Certificate)))}";
    }
}
