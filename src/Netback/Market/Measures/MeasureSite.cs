using Netback.Market.Conduct;
using Netback.Market.Structure;

namespace Netback.Market.Measures;

/// <summary>What a measure is built into.</summary>
/// <param name="Frame">Who can sell to whom.</param>
/// <param name="Conduct">Where sellers have power.</param>
/// <param name="Added">Takes the measure's rows and columns.</param>
/// <param name="Position">The measure's position among those that do anything.</param>
internal sealed record MeasureSite(TradeFrame Frame, ConductBook Conduct, AddedTerms Added, int Position);
