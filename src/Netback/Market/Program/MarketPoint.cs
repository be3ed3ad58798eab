namespace Netback.Market.Program;

/// <summary>A point of the market in original units: tonnes contained a year and USD per tonne.</summary>
/// <param name="Fixed">Values of the columns that are not routes.</param>
/// <param name="Flow">Tonnes contained of the route columns.</param>
/// <param name="Dual">Duals of the rows: prices ≥ 0, rents as −dual ≥ 0, contract ≥ 0, marginal friction.</param>
internal sealed record MarketPoint(double[] Fixed, double[] Flow, double[] Dual);
