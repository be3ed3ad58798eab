using Netback.Bargaining.Gates.Rules;

namespace Netback.Bargaining.Gates;

/// <summary>A rule that a partner may ask of what a site ships; the set is closed, so that every rule can be computed.</summary>
internal abstract class GateRule
{
    private static readonly IReadOnlyList<GateRule> All =
    [
        new OwnerShareMax(), new OriginIn(), new InputShareMax(), new BuyerShareMax(), new BuyerShareMin(), new SellerShareMax(), new RouteAvoids(),
    ];

    /// <summary>Name in the column <c>rule</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The rule of a name.</summary>
    public static GateRule Named(string name) =>
        All.FirstOrDefault(rule => rule.Name == name) ?? throw new NotSupportedException($"no rule is called {name}");

    /// <summary>Whether the site passes.</summary>
    public abstract Judgement Judge(GateSubject subject);

    /// <summary>The cheapest change, within the model, by which a failing site may pass.</summary>
    public abstract Cure CureOf(GateSubject subject);
}
