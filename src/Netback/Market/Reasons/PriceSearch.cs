namespace Netback.Market.Reasons;

/// <summary>The shortest chain of equations from a price to something that sets it: breadth first, larger flows first.</summary>
internal sealed class PriceSearch(Func<PriceNode, IEnumerable<PriceStep>> steps)
{
    private readonly Dictionary<PriceNode, (PriceNode From, PriceFact Fact)> reached = [];
    private readonly List<PriceNode> order = [];

    /// <summary>Prices that were reached, nearest first.</summary>
    public IReadOnlyList<PriceNode> Reached => order;

    /// <summary>A price that the chain came back to; null where it did not.</summary>
    public PriceNode? Loop { get; private set; }

    /// <summary>The facts of the chain; null where nothing that can be reached sets the price.</summary>
    public IReadOnlyList<PriceFact>? From(PriceNode start)
    {
        order.Add(start);
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var step in steps(order[i]))
            {
                if (step.Next is not { } next) return [.. Chain(start, order[i]), step.Fact];
                Visit(start, order[i], next, step.Fact);
            }
        }
        return null;
    }

    private void Visit(PriceNode start, PriceNode from, PriceNode next, PriceFact fact)
    {
        if (next == start || reached.ContainsKey(next))
        {
            if (IsBefore(next, from, start)) Loop ??= next;
            return;
        }
        reached[next] = (from, fact);
        order.Add(next);
    }

    private bool IsBefore(PriceNode earlier, PriceNode later, PriceNode start)
    {
        for (var node = later; node != start; node = reached[node].From)
        {
            if (node == earlier) return true;
        }
        return earlier == start;
    }

    private List<PriceFact> Chain(PriceNode start, PriceNode end)
    {
        var facts = new List<PriceFact>();
        for (var node = end; node != start; node = reached[node].From) facts.Add(reached[node].Fact);
        facts.Reverse();
        return facts;
    }
}
