using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>Each shipment's price parts, worked out again from the tables of the case and the files of the result.</summary>
[Collection(CaseFiles.Once)]
public sealed class ShipmentPartsTests(CaseFiles files)
{
    /// <summary>Share of a delivered price that rounding may take.</summary>
    private const double Rounding = 1e-7;

    private static readonly string[] Parts = ["freight", "transfer", "time", "border", "measures", "congestion", "friction", "conduct", "contract"];

    private readonly Carriage carriage = new();
    private readonly IReadOnlyList<CsvRow> shipments = files.Result("shipments").Rows;

    [Fact]
    public void Delivered_price_less_gate_price_is_the_sum_of_the_parts()
    {
        foreach (var row in shipments)
        {
            Close(row, "gate_price", row.Number("delivered_price") - Parts.Sum(part => row.Number(part)));
        }
    }

    [Fact]
    public void Both_prices_of_a_shipment_are_those_of_the_price_table()
    {
        var prices = files.Result("prices").Rows;
        var gates = prices.Where(row => row["side"] == "gate").ToDictionary(row => (row["site"], row["commodity"]));
        var delivered = prices.Where(row => row["side"] == "delivered").ToDictionary(row => (row["place"], row["commodity"]));
        foreach (var row in shipments)
        {
            Close(row, "gate_price", gates[(row["site"], row["commodity"])].Number("price"));
            Close(row, "delivered_price", delivered[(row["destination"], row["commodity"])].Number("price"));
        }
    }

    [Fact]
    public void Freight_transfer_time_and_border_follow_from_links_places_freight_rules_and_commodities()
    {
        var sites = CaseFiles.Table("sites").By("site");
        foreach (var row in shipments)
        {
            var start = sites[row["site"]]["place"];
            var route = Route(row);
            route.Aggregate(start, (here, link) => Carriage.Next(carriage.Link(link), here)).ShouldBe(row["destination"]);
            var (freight, transfer, time, border) = carriage.Of(row["commodity"], start, route);
            Close(row, "freight", freight);
            Close(row, "transfer", transfer);
            Close(row, "time", time);
            Close(row, "border", border);
        }
    }

    [Fact]
    public void Congestion_is_the_rent_of_the_full_links_on_the_way()
    {
        var rents = files.Result("links").By("link");
        foreach (var row in shipments)
        {
            Close(row, "congestion", Route(row).Sum(id => PerGrossTonne(rents[id], carriage.Link(id))) / carriage.Contained(row["commodity"]));
        }
    }

    [Fact]
    public void Friction_is_its_cost_and_its_slope_times_the_total_of_the_pair()
    {
        var frictions = CaseFiles.Table("frictions").Rows;
        var totals = frictions.Select(friction => shipments.Where(row => Meets(friction, row)).Sum(row => row.Number("quantity"))).ToList();
        foreach (var row in shipments)
        {
            var expected = frictions.Index().Where(item => Meets(item.Item, row))
                .Sum(item => item.Item.Number("cost") + (item.Item.Number("slope") * totals[item.Index]));
            Close(row, "friction", expected);
        }
    }

    [Fact]
    public void Only_sites_under_contract_feel_a_contract_and_nobody_pays_what_is_not_in_force()
    {
        var owing = CaseFiles.Table("contracts").Rows.Select(row => (row["seller_site"], row["commodity"])).ToHashSet();
        foreach (var row in shipments)
        {
            row.Number("measures").ShouldBe(0);
            row.Number("conduct").ShouldBe(0);
            if (!owing.Contains((row["site"], row["commodity"]))) row.Number("contract").ShouldBe(0);
        }
    }

    private static IReadOnlyList<string> Route(CsvRow row) => row["route"].Split('>', StringSplitOptions.RemoveEmptyEntries);

    private static double PerGrossTonne(CsvRow use, CsvRow link)
    {
        var room = link.Number("capacity") - link.Number("background");
        return room > 0 ? use.Number("rent") / room : 0;
    }

    private bool Meets(CsvRow friction, CsvRow row)
    {
        var country = carriage.Country(row["destination"]);
        return friction["commodity"] == row["commodity"]
            && Carriage.Matches(friction["seller"], atom => atom == row["origin"])
            && Carriage.Matches(friction["buyer"], atom => atom == country || Bloc(country) == atom);
    }

    private static string Bloc(string country) => Blocs[country];

    private static readonly Dictionary<string, string> Blocs =
        CaseFiles.Table("countries").Rows.ToDictionary(row => row["country"], row => row["bloc"], StringComparer.Ordinal);

    private static void Close(CsvRow row, string part, double expected) =>
        row.Number(part).ShouldBe(expected, Rounding * row.Number("delivered_price"), $"{part} of {row["commodity"]} from {row["site"]} to {row["destination"]} over {row["route"]}");
}
