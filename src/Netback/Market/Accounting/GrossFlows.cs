namespace Netback.Market.Accounting;

/// <summary>Gross tonnes a year over every link, from its first place to its second and back.</summary>
internal sealed class GrossFlows
{
    public GrossFlows(MarketSolution solution)
    {
        var structure = solution.Structure;
        (Forward, Backward) = (new double[structure.World.Links.Count], new double[structure.World.Links.Count]);
        foreach (var flow in solution.Flows)
        {
            var gate = solution.GateOf(flow);
            var gross = flow.Tonnes / structure.Carriage[gate.Commodity].Contained;
            var place = gate.Place;
            foreach (var link in flow.Links)
            {
                var isForward = structure.Index.Places[structure.World.Links[link].From] == place;
                (isForward ? Forward : Backward)[link] += gross;
                place = structure.Index.OtherEnd(link, place);
            }
        }
    }

    /// <summary>By link.</summary>
    public double[] Forward { get; }

    /// <summary>By link.</summary>
    public double[] Backward { get; }

    /// <summary>Both ways.</summary>
    public double On(int link) => Forward[link] + Backward[link];
}
