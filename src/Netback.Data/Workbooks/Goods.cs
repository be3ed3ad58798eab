namespace Netback.Data.Workbooks;

/// <summary>What the units of a commodity need to be known: tonnes contained a gross tonne, and the unit that its trade quotes.</summary>
internal sealed record Goods(string Id, double? Contained, string? TradeUnit, double? PerTonne);
