using Netback.Numerics;
using Netback.World;

namespace Netback.Ensembles.Generated;

/// <summary>
/// Places thrown on a square and the links of their Gabriel graph: two places are joined where no third lies in the circle between
/// them, a part of the Delaunay triangulation that looks like roads (Gabriel and Sokal 1969). Each link is rail or road.
/// </summary>
internal sealed class GeneratedNetwork
{
    /// <summary>Side of the square, kilometres, for one place; the square grows with their number.</summary>
    private const double KilometresApart = 300;

    private readonly double[] east;
    private readonly double[] north;

    public GeneratedNetwork(int places, long seed)
    {
        var random = new RandomStream(seed, "generated", "network");
        var side = KilometresApart * Math.Sqrt(places);
        east = [.. Enumerable.Range(0, places).Select(_ => side * random.NextUniform())];
        north = [.. Enumerable.Range(0, places).Select(_ => side * random.NextUniform())];
        Places = [.. Enumerable.Range(0, places).Select(i => new Place
        {
            Id = $"p{i}",
            Name = $"Place {i}",
            Country = Countries[CountryOf(i, side)].Id,
            TransferCost = Math.Round(3 + 5 * random.NextUniform(), 2),
            TransferDays = 1,
        })];
        Links = [.. Neighbours().Select((pair, i) => LinkOf(i, pair.From, pair.To, random))];
    }

    /// <summary>Four countries, one for each quarter of the square.</summary>
    public static IReadOnlyList<Country> Countries { get; } = [new("AAA", "North-west", null), new("BBB", "North-east", null), new("CCC", "South-west", null), new("DDD", "South-east", null)];

    public IReadOnlyList<Place> Places { get; }

    /// <summary>Links without a limit.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>The places nearest to one of them, itself first.</summary>
    public int[] Around(int centre, int count) => [.. Enumerable.Range(0, east.Length).OrderBy(i => Squared(i, centre)).ThenBy(i => i).Take(count)];

    private int CountryOf(int place, double side) => (north[place] < side / 2 ? 2 : 0) + (east[place] < side / 2 ? 0 : 1);

    private double Squared(int a, int b) => (east[a] - east[b]) * (east[a] - east[b]) + (north[a] - north[b]) * (north[a] - north[b]);

    private IEnumerable<(int From, int To)> Neighbours()
    {
        for (var i = 0; i < east.Length; i++)
        {
            for (var j = i + 1; j < east.Length; j++)
            {
                var apart = Squared(i, j);
                if (!Enumerable.Range(0, east.Length).Any(k => k != i && k != j && Squared(i, k) + Squared(j, k) < apart)) yield return (i, j);
            }
        }
    }

    private Link LinkOf(int number, int from, int to, RandomStream random)
    {
        var kilometres = Math.Sqrt(Squared(from, to));
        var isRail = random.NextUniform() < 0.5;
        var perKilometre = (isRail ? 0.03 : 0.06) * (0.8 + 0.4 * random.NextUniform());
        return new Link
        {
            Id = $"l{number}",
            From = Places[from].Id,
            To = Places[to].Id,
            Mode = isRail ? "rail" : "road",
            Kilometres = Math.Round(kilometres, 1),
            Cost = Math.Round(2 + perKilometre * kilometres, 3),
            BorderCost = Places[from].Country == Places[to].Country ? 0 : 2,
            Days = Math.Round(kilometres / (isRail ? 400 : 600), 2),
        };
    }
}
