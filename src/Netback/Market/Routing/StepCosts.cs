namespace Netback.Market.Routing;

/// <summary>
/// What every step of the graph costs one commodity under given rents and closures, USD per tonne contained; +∞ where it is
/// closed. Made once for all searches of the commodity.
/// </summary>
internal sealed class StepCosts
{
    private readonly double[] cost;
    private readonly bool[] isClosedTransit;

    /// <param name="graph">The network.</param>
    /// <param name="carriage">Costs of the commodity.</param>
    /// <param name="rents">USD per gross tonne by link.</param>
    /// <param name="mask">Links and places that are closed, or none.</param>
    public StepCosts(TradeGraph graph, CarriageCosts carriage, ReadOnlySpan<double> rents, RouteMask? mask)
    {
        cost = new double[graph.StepCount];
        isClosedTransit = new bool[graph.StateCount];
        for (var state = 0; state < graph.StateCount; state++)
        {
            var place = graph.PlaceOf(state);
            isClosedTransit[state] = mask?.ClosedTransit[place] == true;
            var transfer = carriage.OfTransfer(place);
            var first = graph.FirstStep(state);
            var steps = graph.StepsFrom(state);
            for (var k = 0; k < steps.Length; k++)
            {
                var link = steps[k].Link;
                cost[first + k] = carriage.IsClosed[link] || mask?.ClosedLink[link] == true
                    ? double.PositiveInfinity
                    : carriage.OfLink(link) + rents[link] / carriage.Contained + (steps[k].PaysTransfer ? transfer : 0);
            }
        }
    }

    /// <summary>Costs of the steps from a state, in the order of <see cref="TradeGraph.StepsFrom"/>.</summary>
    public ReadOnlySpan<double> From(TradeGraph graph, int state) =>
        cost.AsSpan(graph.FirstStep(state)..graph.FirstStep(state + 1));

    /// <summary>True where goods may not pass the state's place, unless they start there.</summary>
    public bool IsClosedTransit(int state) => isClosedTransit[state];
}
