using Netback.Data;
using Netback.Data.Withholding;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.World;

namespace Netback.Web.Page;

/// <summary>Everything that the page of a study shows.</summary>
internal sealed class StudyReport
{
    public StudyReport(Study study, StudyFindings findings)
    {
        (Study, Findings) = (study, findings);
        Labels = new Labels(study.Base.World);
        Base = MarketView.Of(study.Base.World, study.Base.Result);
        Minerals = [.. study.Base.World.Commodities.Select(row => row.Mineral).Distinct(StringComparer.Ordinal)];
    }

    public Study Study { get; }

    /// <summary>Page one; null where the base has no certified answer.</summary>
    public StudyBrief? Brief { get; init; }
    public StudyFindings Findings { get; }
    public Labels Labels { get; }

    /// <summary>The base as a view; null where it has no certified answer, and then the page shows no numbers.</summary>
    public MarketView? Base { get; }

    /// <summary>Minerals in the order of the case; a position is a colour.</summary>
    public IReadOnlyList<string> Minerals { get; }
    public required string CaseName { get; init; }
    public required string CaseTitle { get; init; }
    public required string CaseHash { get; init; }

    /// <summary>Hash over everything that fixes the numbers: program, case, scenarios, draws, seed.</summary>
    public required string RunId { get; init; }
    public required string Version { get; init; }

    /// <summary>Whom the study is for.</summary>
    public Audience Audience { get; init; }

    /// <summary>What was withheld from it.</summary>
    public IReadOnlyList<WithheldCount> Withheld { get; init; } = [];

    /// <summary>What the command line needs for the overlays used, as placeholders: their paths are nobody else's.</summary>
    public string Overlays { get; init; } = "";
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>A mineral as tables name it: "tungsten (illustrative)", "zinc (screening level)".</summary>
    public string Mineral(string mineral) => mineral + MarkOf(mineral);

    /// <summary>A commodity as tables name it, with the mark of its mineral.</summary>
    /// <param name="id">The commodity.</param>
    /// <param name="labels">Names of the world it stands in, where that is not the base.</param>
    public string Commodity(string id, Labels? labels = null) => (labels ?? Labels).Commodity(id) + MarkOf(Base?.Commodity(id)?.Mineral);

    /// <summary>What a reader must know of a mineral wherever it stands: told better by a naive rule, or covered at screening level; empty where neither.</summary>
    public string MarkOf(string? mineral)
    {
        List<string> marks = [];
        if (mineral is null) return "";
        if (Findings.Screening.Contains(mineral)) marks.Add("screening level");
        if (Study.Backtest?.Illustrative.Contains(mineral) == true) marks.Add("illustrative");
        return marks.Count == 0 ? "" : $" ({string.Join(", ", marks)})";
    }

    /// <summary>Language of every sentence, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the figures of the case rest on.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Colour class of a mineral, repeating after eight.</summary>
    public int ColourOf(string mineral)
    {
        for (var i = 0; i < Minerals.Count; i++)
        {
            if (Minerals[i] == mineral) return i % Colours;
        }
        return Colours - 1;
    }

    private const int Colours = 8;
}
