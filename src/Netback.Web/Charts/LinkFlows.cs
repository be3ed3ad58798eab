using Netback.Studies;
using Netback.World;

namespace Netback.Web.Charts;

/// <summary>What a mineral moves over a link, both directions together; net forward is from the link's start to its end.</summary>
internal sealed record LinkFlow(Link Link, string Mineral, double Value, double Tonnes, double NetForward);

/// <summary>Flows of a result by link and mineral, and how much starts or ends at each place.</summary>
internal sealed class LinkFlows
{
    /// <summary>Adds up shipments.</summary>
    /// <param name="view">The result.</param>
    /// <param name="minerals">Minerals to show, in order.</param>
    /// <param name="countries">Only shipments that start or end in these; empty: all.</param>
    public LinkFlows(MarketView view, IReadOnlyList<string> minerals, IReadOnlyList<string> countries)
    {
        var routes = view.Routes;
        var sums = new Dictionary<(string Link, string Mineral), (double Value, double Tonnes, double Net)>();
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in view.Result.Shipments)
        {
            if (countries.Count > 0 && !countries.Contains(view.CountryOfSite(row.Site)) && !countries.Contains(view.CountryOfPlace(row.Destination))) continue;
            var (mineral, value, at) = (view.MineralOf(row.Commodity), row.Quantity * row.GatePrice, view.PlaceOfSite(row.Site));
            ends[at] = ends.GetValueOrDefault(at) + value;
            ends[row.Destination] = ends.GetValueOrDefault(row.Destination) + value;
            foreach (var link in routes.LinksOf(row))
            {
                var isForward = link.From == at;
                at = isForward ? link.To : link.From;
                var sum = sums.GetValueOrDefault((link.Id, mineral));
                sums[(link.Id, mineral)] = (sum.Value + value, sum.Tonnes + row.Quantity, sum.Net + (isForward ? value : -value));
            }
        }
        Ends = ends;
        All = [.. view.World.Links.SelectMany(link => minerals
            .Where(mineral => sums.ContainsKey((link.Id, mineral)))
            .Select(mineral => new LinkFlow(link, mineral, sums[(link.Id, mineral)].Value, sums[(link.Id, mineral)].Tonnes, sums[(link.Id, mineral)].Net)))];
    }

    /// <summary>In the order of links, then of minerals.</summary>
    public IReadOnlyList<LinkFlow> All { get; }

    /// <summary>Value that starts or ends at a place, USD a year.</summary>
    public IReadOnlyDictionary<string, double> Ends { get; }
}
