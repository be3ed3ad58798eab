using Netback.Data.Withholding;
using Netback.Studies;
using Netback.World;

namespace Netback.Web;

/// <summary>Which case to study, and how.</summary>
public sealed record StudyRequest
{
    /// <summary>Folder of the case.</summary>
    public required string Folder { get; init; }

    /// <summary>Folder to write; absent: <c>out/</c> and the name of the case.</summary>
    public string? Out { get; init; }

    /// <summary>Folders with own rows, applied before scenarios.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>Whom the study is for. It is made to be handed over, so for anybody unless told otherwise.</summary>
    public Audience For { get; init; } = Audience.Public;

    /// <summary>Year to solve; absent: the base year.</summary>
    public int? Year { get; init; }

    /// <summary>Threads to solve with; no byte of the output depends on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Draws of the figures over the spread of their evidence, per run.</summary>
    public int Draws { get; init; } = StudyOptions.DefaultDraws;

    /// <summary>Draws of the base that tell what its ranges rest on; 0: that is not asked.</summary>
    public int EvidenceDraws { get; init; } = StudyOptions.DefaultEvidenceDraws;

    /// <summary>Commodity whose way from end price to gate page one follows; absent: as the settings say, else the one of most value.</summary>
    public string? Product { get; init; }

    /// <summary>Seed of the draws.</summary>
    public long Seed { get; init; } = 1;
}

/// <summary>How far a study has come: solves done of all, and the one last done.</summary>
public sealed record StudyProgress(int Done, int Total, string What);

/// <summary>What a study left behind.</summary>
public sealed record StudyOutcome
{
    /// <summary>The three sentences of page one; none where the base has no answer.</summary>
    public IReadOnlyList<string> Brief { get; init; } = [];

    /// <summary>Three to five sentences that matter most.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    /// <summary>Folder with the results and <c>index.html</c>.</summary>
    public required string OutFolder { get; init; }

    /// <summary>What was withheld from it.</summary>
    public required IReadOnlyList<WithheldCount> Withheld { get; init; }

    /// <summary>Rows withheld for what they name, for those who withhold.</summary>
    public required IReadOnlyList<string> Followers { get; init; }

    /// <summary>True where base and every scenario have a certified answer; draws may lack one, and are then named.</summary>
    public required bool IsCertified { get; init; }
}
