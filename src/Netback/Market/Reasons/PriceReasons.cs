using Netback.Checks;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Market.Reasons;

/// <summary>
/// Explains a price by the facts that bind it. Goods are followed back from the price through shipments and processes to a supply
/// that is neither idle nor full: its cost sets the price. Where limits stand in the way, use sets it: the goods are
/// followed forward to a demand, and the limits are named.
/// </summary>
public static class PriceReasons
{
    private const int MostFacts = 12;
    private const int MostLimits = 6;

    /// <summary>Why a commodity costs what it does at a place: delivered there, or at a site's gate.</summary>
    /// <param name="world">The world that was solved.</param>
    /// <param name="result">Its certified result.</param>
    /// <param name="place">A place, or a site for the price at its gate.</param>
    /// <param name="commodity">A commodity.</param>
    /// <param name="site">Whose gate; absent: the delivered price, or the only gate at the place.</param>
    /// <exception cref="CaseException">There is no such price, or more than one; the message lists those there are.</exception>
    public static PriceReason Explain(CaseWorld world, MarketResult result, string place, string commodity, string? site = null)
    {
        if (result.Certificate.Status != SolveStatus.Solved) throw new ArgumentException("there is no certified result", nameof(result));
        return Explain(new PriceBook(world, result), PriceChoice.Find(world, result, place, commodity, site));
    }

    private static PriceReason Explain(PriceBook book, PriceRow price)
    {
        var steps = new PriceSteps(book);
        var start = PriceNode.Of(price);
        var upstream = new PriceSearch(steps.Upstream);
        if (upstream.From(start) is { } cost) return Reason(price, cost, []);
        var limits = upstream.Reached.SelectMany(steps.Limits).Distinct().ToList();
        if (upstream.Loop is { } loop) limits.Add(FactWording.Loop(loop));
        var use = new PriceSearch(node => steps.Downstream(node).Concat(steps.Upstream(node))).From(start)
            ?? new PriceSearch(node => steps.Downstream(node).Concat(steps.Upstream(node)).Concat(steps.Held(node))).From(start)
            ?? [new FactWording(book).Idle(start)];
        return Reason(price, use, limits);
    }

    private static PriceReason Reason(PriceRow price, IReadOnlyList<PriceFact> chain, IReadOnlyList<PriceFact> limits) => new()
    {
        Price = price,
        Head = FactWording.Head(price),
        Chain = chain.Count <= MostFacts ? chain
            : [.. chain.Take(MostFacts - 2), FactWording.Omitted(chain.Count - MostFacts + 1), chain[^1]],
        Limits = limits.Count <= MostLimits ? limits : [.. limits.Take(MostLimits), FactWording.Omitted(limits.Count - MostLimits)],
    };
}
