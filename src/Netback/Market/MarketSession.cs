using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market;

/// <summary>
/// Solves worlds that are like each other: what one has in common with those solved before, mineral by mineral and route by route,
/// is not solved again. Answers are those of <see cref="MarketSolver"/>, bit by bit and with a certificate of their own, whatever
/// was solved before. Serves many threads; keeps some hundred megabytes at most.
/// </summary>
public sealed class MarketSession
{
    /// <summary>What has been solved.</summary>
    internal MarketMemory Memory { get; } = new();
    private MarketStructure? last;

    /// <summary>Solves and reports everything; the result's certificate says how the solve ended.</summary>
    /// <exception cref="NotSupportedException">The world holds conduct or a measure that means nothing; readers refuse it before.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public MarketResult Solve(CaseWorld world, MarketOptions? options = null, CancellationToken cancel = default)
    {
        var structure = Volatile.Read(ref last) is { } before && FigureDifference.IsAll(before.World, world)
            ? StructureBuilder.WithFigures(before, world)
            : StructureBuilder.Build(world, Memory);
        Volatile.Write(ref last, structure);
        return MarketSolver.Solve(structure, options, cancel);
    }
}
