using Netback.Numerics;
using Netback.World;

namespace Netback.Ensembles.Generated;

/// <summary>One mineral of a generated market: its goods from ore to product, mines, plants and markets in its region.</summary>
internal sealed class GeneratedChain
{
    private static readonly string[] Forms = ["ore", "concentrate", "intermediate", "metal", "product"];

    private readonly RandomStream random;
    private readonly string mineral;
    private readonly double price;
    private readonly double tonnes;
    private readonly int stages;
    private readonly string[] places;
    private readonly List<Site> sites = [];
    private readonly List<Supply> supplies = [];
    private readonly List<Process> processes = [];

    public GeneratedChain(int number, GeneratedSize size, GeneratedNetwork network, long seed)
    {
        random = new RandomStream(seed, $"mineral {number}", "generated");
        mineral = $"m{number}";
        (price, tonnes) = (Math.Round(4000 * Math.Exp(random.NextNormal())), Math.Round(1e5 * Math.Exp(random.NextNormal())));
        stages = 3 + (int)(random.NextUniform() * 3);
        var region = network.Around((int)(random.NextUniform() * size.Places), size.Region);
        places = [.. region.Select(place => network.Places[place].Id)];
        var inside = places.ToHashSet(StringComparer.Ordinal);
        Elsewhere = new FreightRule(string.Join(';', network.Links.Where(link => !inside.Contains(link.From) || !inside.Contains(link.To)).Select(link => link.Id)),
            $"mineral:{mineral}", 1, 0, false);
        Commodities = [.. Enumerable.Range(0, stages).Select(Good)];
        for (var i = 0; i < size.Mines; i++) AddMine(i, size.Mines);
        for (var stage = 1; stage < stages; stage++)
        {
            for (var i = 0; i < size.Plants; i++) AddPlant(stage, i, size.Plants);
        }
        Demands = [.. Enumerable.Range(0, size.Markets).Select(i => Market(i, size.Markets))];
    }

    public IReadOnlyList<Commodity> Commodities { get; }
    public IReadOnlyList<Site> Sites => sites;
    public IReadOnlyList<Supply> Supplies => supplies;
    public IReadOnlyList<Process> Processes => processes;
    public IReadOnlyList<Demand> Demands { get; }

    /// <summary>Links that the mineral's goods do not take.</summary>
    public FreightRule Elsewhere { get; }

    private double Between(double low, double high) => low + (high - low) * random.NextUniform();

    /// <summary>Value of a good of a stage: from two fifths of the last one's price upwards.</summary>
    private double Value(int stage) => price * (0.4 + 0.6 * stage / (stages - 1));

    private string IdOf(int stage) => $"{mineral}-{stage}";

    private string Place() => places[(int)(random.NextUniform() * places.Length)];

    private Commodity Good(int stage) => new()
    {
        Id = IdOf(stage),
        Mineral = mineral,
        Form = Forms[stage == stages - 1 ? ^1 : stage],
        Contained = Math.Round(0.25 + 0.75 * stage / (stages - 1), 3),
        Price = Math.Round(Value(stage), 2),
    };

    private void AddMine(int number, int mines)
    {
        var id = $"{mineral}-mine{number}";
        sites.Add(new Site { Id = id, Name = id, Place = Place() });
        var capacity = tonnes / mines * Between(0.7, 1.8);
        supplies.Add(new Supply
        {
            Id = id,
            Site = id,
            Commodity = IdOf(0),
            Cost = Value(0) * Between(0.4, 0.8),
            Slope = Value(0) * Between(0.2, 0.6) / capacity,
            Capacity = capacity,
        });
    }

    private void AddPlant(int stage, int number, int plants)
    {
        var id = $"{mineral}-plant{stage}-{number}";
        sites.Add(new Site { Id = id, Name = id, Place = Place() });
        processes.Add(new Process
        {
            Id = id,
            Site = id,
            Cost = (Value(stage) - Value(stage - 1)) * Between(0.4, 0.8),
            Capacity = tonnes / plants * Between(0.8, 2),
            Recipe = [new RecipeItem(IdOf(stage - 1), -1), new RecipeItem(IdOf(stage), Math.Round(Between(0.85, 0.97), 3))],
        });
    }

    private Demand Market(int number, int markets)
    {
        var size = tonnes / markets * Between(0.5, 1.5);
        var intercept = price * Between(1.6, 2.4);
        return new Demand
        {
            Id = $"{mineral}-market{number}",
            Place = Place(),
            Commodity = IdOf(stages - 1),
            Intercept = intercept,
            Slope = (intercept - price) / size,
        };
    }
}
