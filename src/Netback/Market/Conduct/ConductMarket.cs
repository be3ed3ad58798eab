namespace Netback.Market.Conduct;

/// <summary>A seller with market power and one delivered balance it sells into, with all of its sites together.</summary>
/// <param name="Conduct">Position of the row of the case.</param>
/// <param name="Seller">The seller.</param>
/// <param name="Delivery">Position of the delivered balance.</param>
/// <param name="Lanes">Its lanes into the balance.</param>
/// <param name="Theta">0 price taker … 1 Cournot.</param>
/// <param name="Slope">β: USD/t per t/yr that the seller reckons with; null where neither demand nor row gives one.</param>
internal sealed record ConductMarket(int Conduct, string Seller, int Delivery, int[] Lanes, double Theta, double? Slope);
