using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Reporting;

/// <summary>
/// Who a country depends on, by commodity. Buyer and route: over deliveries from its sites, by country delivered to and by
/// country passed through. Seller and processor: over deliveries into it, by country of the maker and by country of the
/// next process. Deliveries at home count as the country itself. Route shares may exceed one and have no HHI.
/// </summary>
internal sealed class DependenceReport
{
    private readonly MarketStructure structure;
    private readonly SortedDictionary<Key, SortedDictionary<string, double>> tonnes = new(Key.Order);
    private readonly Dictionary<(string Country, string Commodity, bool IsInto), double> totals = [];

    private DependenceReport(MarketSolution solution)
    {
        structure = solution.Structure;
        var processed = ProcessedShare(solution);
        foreach (var flow in solution.Flows) Add(solution, flow, processed);
    }

    public static IReadOnlyList<DependenceRow> Of(MarketSolution solution) => [.. new DependenceReport(solution).Rows()];

    private readonly record struct Key(string Country, string Commodity, string By)
    {
        public static readonly Comparer<Key> Order = Comparer<Key>.Create((a, b) =>
            string.CompareOrdinal(a.Country, b.Country) is var first && first != 0 ? first
            : string.CompareOrdinal(a.Commodity, b.Commodity) is var second && second != 0 ? second
            : string.CompareOrdinal(a.By, b.By));
    }

    private void Add(MarketSolution solution, RouteFlow flow, double[] processed)
    {
        var gate = solution.GateOf(flow);
        var commodity = structure.World.Commodities[gate.Commodity].Id;
        var from = structure.Index.CountryOfSite(gate.Site);
        var to = structure.Index.CountryOfPlace(solution.DeliveryOf(flow).Place);
        totals[(from, commodity, false)] = totals.GetValueOrDefault((from, commodity, false)) + flow.Tonnes;
        totals[(to, commodity, true)] = totals.GetValueOrDefault((to, commodity, true)) + flow.Tonnes;
        Add(new Key(from, commodity, "buyer"), to, flow.Tonnes);
        Add(new Key(to, commodity, "seller"), from, flow.Tonnes);
        Add(new Key(to, commodity, "processor"), to, flow.Tonnes * processed[structure.Lanes[flow.Lane].Delivery]);
        foreach (var country in TransitCountries(flow, gate.Place, from, to)) Add(new Key(from, commodity, "route"), country, flow.Tonnes);
    }

    private void Add(Key key, string who, double amount)
    {
        if (amount <= 0) return;
        if (!tonnes.TryGetValue(key, out var shares)) tonnes[key] = shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        shares[who] = shares.GetValueOrDefault(who) + amount;
    }

    private IEnumerable<DependenceRow> Rows()
    {
        foreach (var (key, shares) in tonnes)
        {
            var total = totals[(key.Country, key.Commodity, key.By is "seller" or "processor")];
            double? hhi = key.By == "route" ? null : shares.Values.Sum(amount => amount / total * (amount / total));
            foreach (var (who, amount) in shares)
            {
                yield return new DependenceRow(key.Country, key.Commodity, key.By, who, amount / total, hhi);
            }
        }
    }

    /// <summary>Share of each delivered balance that processes take in.</summary>
    private static double[] ProcessedShare(MarketSolution solution)
    {
        var structure = solution.Structure;
        var (taken, all) = (new double[structure.Deliveries.Count], new double[structure.Deliveries.Count]);
        for (var j = 0; j < structure.Columns.Count; j++)
        {
            foreach (var entry in structure.Columns[j].Entries)
            {
                if (structure.Rows[entry.Row].Kind != RowKind.Delivery) continue;
                var delivery = structure.Rows[entry.Row].Subject;
                all[delivery] -= entry.Coefficient * solution.Fixed[j];
                if (structure.Columns[j].Kind == ColumnKind.Process) taken[delivery] -= entry.Coefficient * solution.Fixed[j];
            }
        }
        return [.. taken.Zip(all, (process, total) => total > 0 ? process / total : 0)];
    }

    /// <summary>Countries other than the ends that a route touches: by place, or by control of a link.</summary>
    private SortedSet<string> TransitCountries(RouteFlow flow, int origin, string from, string to)
    {
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        var place = origin;
        foreach (var link in flow.Links)
        {
            countries.UnionWith(structure.Index.Controllers(structure.World.Links[link]));
            place = structure.Index.OtherEnd(link, place);
            countries.Add(structure.Index.CountryOfPlace(place));
        }
        countries.ExceptWith([from, to]);
        return countries;
    }
}
