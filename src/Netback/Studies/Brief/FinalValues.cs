using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>
/// What final users pay for what is made of a tonne. At a delivered balance i with price P, of which final users take u and plants k take z:
/// <code>
/// F_i = (u·P + Σ_k z_k·f_k) ÷ (u + Σ_k z_k)          f_k = s_k · Σ_outputs y_o·F_o ÷ z_k
/// F_o = Σ_shipments q·F_destination ÷ tonnes made     (what is made and not shipped is worth nothing)
/// </code>
/// with s_k the share of the balance in the value of all that plant k takes in, so that a product with two inputs is counted once. The
/// equations are linear and a chain has few stages; they are swept until nothing moves.
/// </summary>
internal sealed class FinalValues
{
    /// <summary>Sweeps at most: more than any chain of plants has stages.</summary>
    private const int MostSweeps = 100;

    /// <summary>Relative change below which a sweep has changed nothing.</summary>
    private const double Still = 1e-12;

    private readonly Dictionary<(string Place, string Commodity), double> delivered = [];
    private readonly Dictionary<(string Site, string Commodity), double> gates = [];
    private readonly List<Plant> plants = [];
    private readonly ILookup<(string, string), Use> uses;
    private readonly List<(string Site, string Commodity, double Made, IReadOnlyList<(string Destination, double Tonnes)> Sent)> sent;
    private readonly MarketView view;

    public FinalValues(MarketView view)
    {
        this.view = view;
        var activity = view.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        plants.AddRange(view.World.Processes.Where(process => activity.GetValueOrDefault(process.Id) > 0).Select(process => PlantOf(process, activity[process.Id])));
        var taken = view.Result.Demands.ToDictionary(row => row.Demand, row => row.Quantity, StringComparer.Ordinal);
        uses = view.World.Demands.Select(demand => (Key: (demand.Place, demand.Commodity), Use: new Use(null, taken.GetValueOrDefault(demand.Id))))
            .Concat(plants.SelectMany(plant => plant.Inputs.Select(input => (Key: (plant.Place, input.Commodity), Use: new Use(plant, input.Tonnes)))))
            .Where(item => item.Use.Tonnes > 0).ToLookup(item => item.Key, item => item.Use);
        var output = Output.Of(view);
        sent = [.. view.Result.Shipments.Where(row => row.Quantity > 0).GroupBy(row => (row.Site, row.Commodity)).Select(group =>
            (group.Key.Site, group.Key.Commodity, Math.Max(output.GetValueOrDefault(group.Key), group.Sum(row => row.Quantity)),
                (IReadOnlyList<(string, double)>)[.. group.Select(row => (row.Destination, row.Quantity))]))];
        foreach (var row in view.Result.Shipments) delivered[(row.Destination, row.Commodity)] = row.DeliveredPrice;
        for (var sweep = 0; sweep < MostSweeps && Sweep() > Still; sweep++)
        {
        }
    }

    /// <summary>USD per tonne delivered; the price itself where nothing is delivered.</summary>
    public double Delivered(string place, string commodity) =>
        delivered.TryGetValue((place, commodity), out var value) ? value : view.Delivered(place, commodity)?.Price ?? 0;

    private sealed record Plant(string Place, string Site, IReadOnlyList<(string Commodity, double Tonnes, double Share)> Inputs, IReadOnlyList<(string Commodity, double Tonnes)> Outputs)
    {
        /// <summary>What final users pay a year for what it makes.</summary>
        public double Worth { get; set; }
    }

    /// <param name="By">Plant that takes it in; null for final users.</param>
    /// <param name="Tonnes">Tonnes contained a year.</param>
    private sealed record Use(Plant? By, double Tonnes);

    private Plant PlantOf(Process process, double activity)
    {
        var place = view.PlaceOfSite(process.Site);
        var inputs = process.Recipe.Where(item => item.Amount < 0)
            .Select(item => (item.Commodity, Tonnes: -item.Amount * activity, Value: -item.Amount * activity * (view.Delivered(place, item.Commodity)?.Price ?? 0))).ToList();
        var (value, tonnes) = (inputs.Sum(item => item.Value), inputs.Sum(item => item.Tonnes));
        return new Plant(place, process.Site,
            [.. inputs.Select(item => (item.Commodity, item.Tonnes, value > 0 ? item.Value / value : item.Tonnes / tonnes))],
            [.. process.Recipe.Where(item => item.Amount > 0).Select(item => (item.Commodity, item.Amount * activity))]);
    }

    /// <summary>One sweep from gates over plants to balances; the largest relative change.</summary>
    private double Sweep()
    {
        foreach (var (site, commodity, made, ways) in sent)
        {
            gates[(site, commodity)] = ways.Sum(way => way.Tonnes * Delivered(way.Destination, commodity)) / made;
        }
        foreach (var plant in plants) plant.Worth = plant.Outputs.Sum(item => item.Tonnes * gates.GetValueOrDefault((plant.Site, item.Commodity)));
        var largest = 0.0;
        foreach (var balance in uses)
        {
            var price = view.Delivered(balance.Key.Item1, balance.Key.Item2)?.Price ?? 0;
            var tonnes = balance.Sum(use => use.Tonnes);
            var value = balance.Sum(use => use.By is null ? use.Tonnes * price : use.By.Worth * ShareOf(use.By, balance.Key.Item2)) / tonnes;
            largest = Math.Max(largest, Math.Abs(value - Delivered(balance.Key.Item1, balance.Key.Item2)) / Math.Max(1, Math.Abs(value)));
            delivered[balance.Key] = value;
        }
        return largest;
    }

    private static double ShareOf(Plant plant, string commodity) => plant.Inputs.Where(input => input.Commodity == commodity).Sum(input => input.Share);
}
