using Netback.Market.Program;
using Netback.Market.Refusals;
using Netback.Market.Reporting;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Numerics;
using Netback.World;

namespace Netback.Market;

/// <summary>What a caller may choose about a solve.</summary>
public sealed record MarketOptions
{
    /// <summary>Accounts by ownership instead of territory.</summary>
    public bool ByOwner { get; init; }
}

/// <summary>Solves the market of a world: world → structure → instance → solution → accounts.</summary>
public static class MarketSolver
{
    /// <summary>Solves and reports everything; the result's certificate says how the solve ended.</summary>
    /// <exception cref="NotSupportedException">The world holds market power or a measure that is not a ban.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static MarketResult Solve(CaseWorld world, MarketOptions? options = null, CancellationToken cancel = default)
    {
        return Solve(StructureBuilder.Build(world), options, cancel);
    }

    /// <summary>Solves the world that a structure holds.</summary>
    internal static MarketResult Solve(MarketStructure structure, MarketOptions? options, CancellationToken cancel)
    {
        var instance = MarketInstance.Of(structure);
        var equilibrium = Equilibrium.Find(structure, instance, cancel);
        if (equilibrium.Status != QuadraticStatus.Optimal) return Refusal.Of(structure, instance, equilibrium, cancel);
        var (solution, certificate) = CertifiedChoice.Of(structure, instance, equilibrium, cancel);
        return MarketReport.Of(solution, certificate, equilibrium, options ?? new MarketOptions());
    }

    /// <summary>What the market cannot honour it must not pass over: readers refuse it with its file and line before.</summary>
    private static void Guard(CaseWorld world)
    {
        if (world.Conducts.FirstOrDefault(conduct => conduct.Theta != 0) is { } conduct)
        {
            throw new NotSupportedException(FormattableString.Invariant($"conduct {conduct.Id} with theta {conduct.Theta}: market power is not modelled"));
        }
        if (world.Measures.FirstOrDefault(measure => !Ban.IsBan(measure)) is { } measure)
        {
            throw new NotSupportedException($"measure {measure.Id} of kind {measure.Kind}: only bans are modelled");
        }
    }
}
