namespace Netback.Market.Conduct;

/// <summary>
/// The sales that a leader decides on: all its tonnes on some lanes are one quantity q ≤ limit, each sold at a discount. In
/// the program q − Σ shipments = 0, and q costs −discount·q: the row's dual is the mark-up, the rent of the limit less the
/// discount. The leader takes every other price, so none of its gates has a θ.
/// </summary>
/// <param name="Gates">The leader's gates, of any commodity.</param>
/// <param name="Lanes">Lanes whose tonnes make up q; not empty.</param>
internal sealed record Lead(IReadOnlySet<int> Gates, IReadOnlyList<int> Lanes);
