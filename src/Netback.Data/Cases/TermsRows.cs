using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Conduct, contracts, frictions, measures and requirements from their rows.</summary>
internal static class TermsRows
{
    public static Conduct Conduct(CaseRow row) => new(
        WorldBuilder.Text(row, "seller"), WorldBuilder.Text(row, "commodity"), row["market"], row["side"],
        row.Number("theta") ?? 0, row.Number("slope"));

    public static Contract Contract(CaseRow row) => new()
    {
        Id = row.Id,
        SellerSite = WorldBuilder.Text(row, "seller_site"),
        Buyer = WorldBuilder.Text(row, "buyer"),
        Commodity = WorldBuilder.Text(row, "commodity"),
        Quantity = row.Number("quantity"),
        Share = row.Number("share"),
        Price = row.Number("price"),
        Penalty = row.Number("penalty"),
        Bearer = row["bearer"] == "buyer" ? Bearer.Buyer : Bearer.Seller,
        IsFirm = row["firm"] == "yes",
        From = row.Year("from"),
        Until = row.Year("until"),
    };

    public static Friction Friction(CaseRow row) => new()
    {
        Seller = WorldBuilder.Text(row, "seller"),
        Buyer = WorldBuilder.Text(row, "buyer"),
        Commodity = WorldBuilder.Text(row, "commodity"),
        Cost = row.Number("cost") ?? 0,
        Slope = row.Number("slope") ?? 0,
    };

    public static Measure Measure(CaseRow row) => new()
    {
        Id = row.Id,
        Kind = WorldBuilder.Text(row, "kind"),
        Commodity = row["commodity"],
        Origin = row["origin"],
        Destination = row["destination"],
        Via = row["via"],
        Seller = row["seller"],
        Owner = row["owner"],
        Site = row["site"],
        Place = row["place"],
        Value = row.Number("value"),
        Unit = row["unit"],
        Basis = row["basis"],
        Quantity = row.Number("quantity"),
        Upside = row.Number("upside"),
        RentTo = row["rent_to"],
        OriginRule = row["origin_rule"],
        From = row.Year("from"),
        Until = row.Year("until"),
        Legal = row["legal"],
    };

    public static Requirement Requirement(CaseRow row) => new(
        row.Id, WorldBuilder.Text(row, "partner"), WorldBuilder.Text(row, "rule"), row["of"], row.Number("threshold"), row["applies_to"]);
}
