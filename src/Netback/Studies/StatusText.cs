using Netback.Market.Results;

namespace Netback.Studies;

/// <summary>How a solve ended, as files and pages write it.</summary>
public static class StatusText
{
    public static string Of(SolveStatus status) => status switch
    {
        SolveStatus.Solved => "solved",
        SolveStatus.Infeasible => "infeasible",
        SolveStatus.Unbounded => "unbounded",
        SolveStatus.DoesNotHold => "does-not-hold",
        SolveStatus.NotConverged => "not-converged",
    };
}
