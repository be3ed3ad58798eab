namespace Netback.Studies.Brief;

/// <summary>
/// Page one of a study: what to do and what it is worth, what that turns on, what is not known; and the six pictures behind the three
/// sentences. Everything is computed from certified results; what the case does not hold is named in <see cref="Missing"/> and not shown.
/// </summary>
public sealed record StudyBrief
{
    /// <summary>Whose table this is: country codes, in the order of the case.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Exactly three: what to do, what it turns on, what is not known.</summary>
    public required IReadOnlyList<BriefSentence> Sentences { get; init; }

    /// <summary>Whether some option is better than doing nothing, and which.</summary>
    public required OptionVerdict Verdict { get; init; }

    /// <summary>Doing nothing, waiting, then the options, the one worth most to the hosts together first.</summary>
    public required IReadOnlyList<OptionRow> Options { get; init; }

    /// <summary>Where the end price of one product goes; null where hosts ship nothing whose price is unique.</summary>
    public ProductPath? Product { get; init; }

    /// <summary>Through whose hands what the hosts ship passes, now and after the best option.</summary>
    public IReadOnlyList<DependenceStep> Dependence { get; init; } = [];

    /// <summary>What each power that has stated moves would do about the best option.</summary>
    public IReadOnlyList<PowerReply> Replies { get; init; } = [];
    public required BriefConfidence Confidence { get; init; }

    /// <summary>What the case would have to hold for what is not shown.</summary>
    public IReadOnlyList<MissingRows> Missing { get; init; } = [];

    /// <summary>Scenarios that say neither that they are an option nor that they are a shock: they are not compared here.</summary>
    public IReadOnlyList<string> Unsorted { get; init; } = [];

    /// <summary>Markets solved for this page beyond those of the study.</summary>
    public int ExtraSolves { get; init; }
}

/// <summary>What a sentence of page one answers.</summary>
public enum BriefTopic
{
    /// <summary>What to do and what it is worth.</summary>
    Do,

    /// <summary>What that turns on.</summary>
    Turns,

    /// <summary>What is not known, and how to settle it.</summary>
    Unknown,
}

/// <summary>One of the three sentences.</summary>
public sealed record BriefSentence(BriefTopic Topic, string Text);

/// <summary>Something that the case does not hold, and the rows that would have to be there.</summary>
/// <param name="What">What cannot be shown without them.</param>
/// <param name="Rows">Tables and columns, in the words of the case format.</param>
public sealed record MissingRows(string What, string Rows);
