using Netback.Studies.Evidence;
using Netback.Studies.Findings;

namespace Netback.Studies.Brief;

/// <summary>What a column of the table of options is.</summary>
public enum OptionKind
{
    /// <summary>The base.</summary>
    Nothing,

    /// <summary>The base in a later year: what comes anyway.</summary>
    Wait,

    /// <summary>A scenario that somebody at the table can choose.</summary>
    Option,
}

/// <summary>An option in figures. Changes are against doing nothing; without a certified answer there are no figures.</summary>
public sealed record OptionRow
{
    /// <summary>Run: <c>base</c>, <c>wait</c>, or the scenario.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required OptionKind Kind { get; init; }

    /// <summary>Who chooses it, as a selector of countries; null where the scenario does not say.</summary>
    public string? By { get; init; }

    /// <summary>False where those who choose it are named and no host is among them: it has to be asked for.</summary>
    public bool IsForHosts { get; init; } = true;

    /// <summary>Year solved.</summary>
    public required int Year { get; init; }

    /// <summary>How its solve ended, as <see cref="StatusText"/> writes it.</summary>
    public required string Status { get; init; }

    /// <summary>Largest relative residual of its certificate.</summary>
    public double WorstResidual { get; init; }

    /// <summary>Change of each host's account, USD a year, in the order of the hosts.</summary>
    public IReadOnlyList<HostChange> ByHost { get; init; } = [];

    /// <summary>Change of the hosts' accounts together, USD a year; of doing nothing their account itself.</summary>
    public FindingFigure? Together { get; init; }

    /// <summary>False where some price that hosts sell or use at, here or in the base, is not the only one possible: then the change is no headline.</summary>
    public bool IsUnique { get; init; } = true;

    /// <summary>Of what final users pay for what is made of the hosts' exports, the share that the hosts' gates receive.</summary>
    public FindingFigure? ValueKept { get; init; }

    /// <summary>Country that takes most of the value that leaves host gates for abroad; null where nothing does.</summary>
    public string? LargestBuyer { get; init; }

    /// <summary>Its share.</summary>
    public FindingFigure? BuyerShare { get; init; }

    /// <summary>What hosts keep at their gates of the product of the waterfall, mean over their tonnes, USD per tonne.</summary>
    public FindingFigure? Netback { get; init; }

    /// <summary>What host treasuries pay out more a year: subsidies and floors; USD.</summary>
    public double? PublicCostOfHosts { get; init; }

    /// <summary>What other treasuries pay out more a year.</summary>
    public double? PublicCostOfOthers { get; init; }

    /// <summary>Minerals whose prices or output it moves.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>Those among them that the case covers at screening level.</summary>
    public IReadOnlyList<string> Screening { get; init; } = [];

    /// <summary>Those among them whose past episodes a naive rule tells better.</summary>
    public IReadOnlyList<string> Illustrative { get; init; } = [];
}

/// <summary>What an option does to the account of one host, USD a year.</summary>
public sealed record HostChange(string Country, FindingFigure Change);

/// <summary>Why an option is, or is not, said to be better than doing nothing.</summary>
public enum VerdictReason
{
    /// <summary>The case names no option, or none has a certified answer.</summary>
    NoOption,

    /// <summary>No option gives the hosts together more than doing nothing.</summary>
    NoneGains,

    /// <summary>The one that gives most leans on a price that is not the only one possible.</summary>
    NotUnique,

    /// <summary>There are too few draws for a range.</summary>
    NoRange,

    /// <summary>The range of the one that gives most includes zero, or leaves its value out.</summary>
    Open,

    /// <summary>It stands.</summary>
    Better,
}

/// <summary>Which option is best for the hosts together, and whether that may be said.</summary>
public sealed record OptionVerdict
{
    public required VerdictReason Reason { get; init; }

    /// <summary>The option worth most to the hosts together in the case as written; null without one.</summary>
    public string? Best { get; init; }

    /// <summary>The next; null without one.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>Draws in which the best gives the hosts together more than any other option.</summary>
    public int BestInDraws { get; init; }

    /// <summary>Draws in which it gives them no more than doing nothing.</summary>
    public int TurnedInDraws { get; init; }

    /// <summary>Draws of the best option.</summary>
    public int Draws { get; init; }

    /// <summary>Draws in which all options could be compared.</summary>
    public int ComparedDraws { get; init; }

    /// <summary>What moves the gain most, the weightiest first; empty where nothing stands out of chance.</summary>
    public IReadOnlyList<SharpeningRow> Inputs { get; init; } = [];

    public bool IsBetter => Reason == VerdictReason.Better;
}
