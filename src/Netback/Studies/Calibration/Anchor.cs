using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Studies.Calibration;

/// <summary>
/// A flow that was observed between a seller and a buyer, and the friction that makes the market send it. While calibrating, the
/// flow X is drawn to its target x° by a steep friction whose marginal cost is <c>m + K (X − x°)</c>; what it costs at the solution
/// is the wedge that the map does not explain. The friction that is written has the slope of the field's anchoring,
/// <c>φ · price ÷ seller's output</c>, and the same marginal cost at the same flow, so that the same equilibrium solves it.
/// </summary>
internal sealed class Anchor
{
    /// <summary>φ: marginal friction over the seller's whole output, as a share of the price (0.02 to 0.10 is usual).</summary>
    public const double SlopeShare = 0.05;

    /// <summary>How much steeper the friction is while calibrating: the flow then misses its target by a per cent or less, and a few rounds remove that.</summary>
    private const double Steepness = 200;

    private readonly double slope;

    /// <param name="observation">The flow or share.</param>
    /// <param name="existing">The friction of the case between the two; null where it has none.</param>
    /// <param name="price">Reference price, USD per tonne.</param>
    /// <param name="output">Output of the seller, tonnes a year.</param>
    public Anchor(Observation observation, Friction? existing, double price, double output)
    {
        (Observation, Existing, Price) = (observation, existing, price);
        slope = SlopeShare * price / output;
    }

    public Observation Observation { get; }

    /// <summary>The friction of the case before.</summary>
    public Friction? Existing { get; }
    public double Price { get; }

    /// <summary>Marginal cost at the target, USD per tonne: the multiplier of the flow.</summary>
    public double Multiplier { get; private set; }

    /// <summary>Tonnes a year that the flow is drawn to.</summary>
    public double Target { get; private set; }

    private double Steep => Steepness * slope;

    /// <summary>The flow as a measurand: the share without its whole.</summary>
    public Measurand Flow => Observation.What with { Kind = "flow" };

    /// <summary>Begins at a solution: the marginal cost that the friction of the case has there.</summary>
    public void Begin(Gauge gauge)
    {
        var flow = gauge.Read(Flow) ?? 0;
        Multiplier = Existing is { } friction ? friction.Cost + friction.Slope * flow : 0;
        Aim(gauge);
    }

    /// <summary>Takes the target from a solution: a share is one of what is sold or bought now.</summary>
    public void Aim(Gauge gauge) => Target = Observation.What.Kind == "share" ? Observation.Value * gauge.Whole(Observation.What) : Observation.Value;

    /// <summary>The steep friction of the next solve.</summary>
    public Friction Drawing => Row(Multiplier - Steep * Target, Steep);

    /// <summary>Marginal friction at a flow while drawn, USD per tonne.</summary>
    public double WedgeAt(double flow) => Multiplier + Steep * (flow - Target);

    /// <summary>Method of multipliers: what held the flow this time is asked for from the start the next.</summary>
    public void Learn(double flow) => Multiplier = WedgeAt(flow);

    /// <summary>The friction to write: same marginal cost at this flow, with the anchoring slope.</summary>
    public Friction Final(double flow) => Row(WedgeAt(flow) - slope * flow, slope);

    /// <summary>Share of the target by which a flow misses it.</summary>
    public double Miss(double flow) => Target > 0 ? Math.Abs(flow / Target - 1) : flow > 0 ? 1 : 0;

    private Friction Row(double cost, double rise) => new()
    {
        Seller = Observation.What.From ?? "", Buyer = Observation.What.To ?? "", Commodity = Observation.What.Commodity ?? "", Cost = cost, Slope = rise,
    };
}
