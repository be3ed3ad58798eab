namespace Netback.Market.Structure;

/// <summary>A site's gate for one commodity: what leaves it has one seller and one origin.</summary>
internal sealed record Gate(int Site, int Commodity, int Place, string Seller);

/// <summary>The balance of a commodity delivered at a place, where a demand or process there takes it.</summary>
internal sealed record Delivery(int Place, int Commodity);

/// <summary>
/// A gate and a delivered balance of the same commodity with at least one open route, and what concerns goods going
/// from one to the other. Where measures ask which way goods go there are several, one for each set of ways.
/// </summary>
/// <param name="Gate">Position of the gate.</param>
/// <param name="Delivery">Position of the delivered balance.</param>
/// <param name="Mask">Position of the mask of closed links, −1 where every route is open.</param>
/// <param name="Ways">Ways of the mask that its routes are on, a bit each; they are on no other.</param>
/// <param name="FrictionCost">USD per tonne contained whatever the quantity: frictions without slope.</param>
/// <param name="Entries">Rows beside gate and delivery that a tonne enters: contracts, sloped frictions, conduct, measures.</param>
internal sealed record Lane(int Gate, int Delivery, int Mask, int Ways, double FrictionCost, IReadOnlyList<RowEntry> Entries);
