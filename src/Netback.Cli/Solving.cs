using System.CommandLine;
using System.Globalization;
using Netback.Data;
using Netback.Data.Results;
using Netback.Market;
using Netback.Market.Results;

namespace Netback.Cli;

/// <summary>Solves a case that was read, tells how it went, and describes the run.</summary>
internal static class Solving
{
    public static MarketResult Solve(OpenedCase opened, MarketOptions options, Terminal terminal)
    {
        var (result, elapsed) = Patience.While(
            terminal, "solving", () => MarketSolver.Solve(opened.World, options, terminal.Cancel));
        if (result.Certificate.Status == SolveStatus.Solved)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture,
                $"solved in {elapsed.TotalSeconds:0.00} s, certified to {result.Certificate.WorstResidual:0E+0}"));
        }
        else
        {
            TellWhyNot(result.Certificate, terminal);
        }
        return result;
    }

    /// <summary>Tells why there is no certified answer; the exit status for it.</summary>
    public static int NoAnswer(MarketResult result, Terminal terminal)
    {
        TellWhyNot(result.Certificate, terminal);
        return ExitStatus.NoAnswer;
    }

    public static int StatusOf(MarketResult result) =>
        result.Certificate.Status == SolveStatus.Solved ? ExitStatus.Done : ExitStatus.NoAnswer;

    public static RunDescription Describe(OpenedCase opened, CaseRequest request, MarketOptions options) => new()
    {
        Version = Product.Version,
        CaseName = opened.Name,
        CaseHash = opened.Hash,
        Year = opened.World.Year,
        Settings = opened.World.Settings,
        Audience = opened.Audience,
        Withheld = opened.Withheld,
        // A scenario may be given by its path; only its name is about the run.
        Scenarios = [.. request.Scenarios.Select(scenario => Path.GetFileNameWithoutExtension(scenario))],
        Sets = request.Sets,
        Changes = opened.Changes,
        IsByOwner = options.ByOwner,
    };

    private static void TellWhyNot(Certificate certificate, Terminal terminal)
    {
        var status = certificate.Status switch
        {
            SolveStatus.Infeasible => "infeasible",
            SolveStatus.Unbounded => "unbounded",
            SolveStatus.DoesNotHold => "a floor does not hold",
            SolveStatus.NotConverged or SolveStatus.Solved => "not converged",
        };
        terminal.Say($"netback: no certified answer, {status}{(certificate.Reason is { } reason ? ": " + reason : "")}");
        foreach (var row in certificate.Conflict) terminal.Say($"  {row}");
    }
}
