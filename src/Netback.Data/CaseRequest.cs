using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Withholding;
using Netback.Ensembles;
using Netback.World;

namespace Netback.Data;

/// <summary>Which case, in which state, to read.</summary>
public sealed record CaseRequest
{
    /// <summary>Folder with <c>datapackage.json</c> and the tables.</summary>
    public required string Folder { get; init; }

    /// <summary>Names (files of <c>scenarios/</c> without <c>.yaml</c>) or paths of scenarios, applied left to right.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Folders with own rows, applied before scenarios.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>Year to solve; absent: the base year.</summary>
    public int? Year { get; init; }

    /// <summary>Who shall see what comes of it: the case is read as if rows above that had never been written. Null: those who may see all.</summary>
    public Audience? For { get; init; }

    /// <summary><c>TABLE/ID/COLUMN=VALUE</c>, applied last.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];
}

/// <summary>A case read and checked.</summary>
public sealed record OpenedCase
{
    public required CaseWorld World { get; init; }

    /// <summary>Name and title as in <c>datapackage.json</c>.</summary>
    public required string Name { get; init; }
    public required string Title { get; init; }

    /// <summary>Title of the last scenario applied; null without one.</summary>
    public string? ScenarioTitle { get; init; }

    /// <summary>SHA-256 of the tables, settings, overlays and scenarios as read, lower-case hexadecimal; no path enters.</summary>
    public required string Hash { get; init; }

    /// <summary>Whom it was read for; where that was not said, the most guarded audience of what it holds.</summary>
    public Audience Audience { get; init; }

    /// <summary>What was left out for the audience.</summary>
    public IReadOnlyList<WithheldCount> Withheld { get; init; } = [];

    /// <summary>Rows left out only because they name others that are, as <c>table/id</c>: for those who withhold, not for the audience.</summary>
    public IReadOnlyList<string> Followers { get; init; } = [];

    /// <summary>Year to which waiting leads: as the settings say, else the last in which a link or site of the case opens; null where that is not later than the year solved.</summary>
    public int? WaitUntil { get; init; }

    /// <summary>What is worth knowing but stops nothing, each a line for standard error.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>What scenarios, overlays and sets changed, a sentence each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Every figure of the state solved, with what stands behind it.</summary>
    public IReadOnlyList<FigureEvidence> Evidence { get; init; } = [];

    /// <summary>Figures that a path over years sets, as <c>table/id/column</c>: rows of an overlay do not reach them.</summary>
    public IReadOnlySet<string> PathTargets { get; init; } = new HashSet<string>();

    /// <summary>What was observed, in the order of the case.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Figures that the case calls uncertain, with their values in the state solved.</summary>
    public IReadOnlyList<UncertainFigure> Uncertainties { get; init; } = [];

    /// <summary>Every source: id to title.</summary>
    public IReadOnlyDictionary<string, string> SourceTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>Every source, in the order of the case.</summary>
    public IReadOnlyList<Source> Sources =>
        [.. Tables["sources"].Rows.Select(row => new Source(row.Id, row["title"] ?? "", row["publisher"], row["date"], row["address"], row["note"]))];

    /// <summary>Every row of the state, also of what does not exist in the year.</summary>
    internal CaseTables Tables { get; init; } = new();
}

/// <summary>What figures rest on: a report, a data set, an article.</summary>
public sealed record Source(string Id, string Title, string? Publisher, string? Date, string? Address, string? Note);
