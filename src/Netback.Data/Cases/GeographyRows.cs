using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Places, links and freight rules from their rows; absent cells take the defaults of the schema.</summary>
internal static class GeographyRows
{
    public static Place Place(CaseRow row) => new()
    {
        Id = row.Id,
        Name = WorldBuilder.Text(row, "name"),
        Country = WorldBuilder.Text(row, "country"),
        Latitude = row.Number("lat"),
        Longitude = row.Number("lon"),
        Kind = row["kind"],
        TransferCost = row.Number("transfer_cost") ?? 0,
        TransferDays = row.Number("transfer_days") ?? 0,
    };

    public static Link Link(CaseRow row) => new()
    {
        Id = row.Id,
        From = WorldBuilder.Text(row, "from"),
        To = WorldBuilder.Text(row, "to"),
        Mode = row["mode"],
        Kilometres = row.Number("km"),
        Cost = row.Number("cost") ?? 0,
        Days = row.Number("days") ?? 0,
        DaysP90 = row.Number("days_p90"),
        BorderCost = row.Number("border_cost") ?? 0,
        BorderDays = row.Number("border_days") ?? 0,
        Capacity = row.Number("capacity"),
        Background = row.Number("background") ?? 0,
        Countries = [.. row.Parts("country").Distinct()],
        Corridors = row.Parts("corridors"),
        IsOneWay = row["direction"] == "one",
    };

    public static FreightRule Freight(CaseRow row) => new(
        row["link"] ?? "", row["commodity"] ?? "",
        row.Number("times") ?? 1, row.Number("plus") ?? 0, row["allowed"] != "no");
}
