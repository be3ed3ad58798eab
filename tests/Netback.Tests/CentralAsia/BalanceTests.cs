using System.Text.Json;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

[Collection(CaseFiles.Once)]
public sealed class BalanceTests(CaseFiles files)
{
    /// <summary>Gross tonnes a year that the rounding of a sum may lose, as a share.</summary>
    private const double Rounding = 1e-6;

    [Fact]
    public void What_crosses_a_link_is_what_the_shipments_carry_over_it_and_no_more_than_its_room()
    {
        var carriage = new Carriage();
        var (forward, backward) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        var sites = CaseFiles.Table("sites").By("site");
        foreach (var row in files.Result("shipments").Rows)
        {
            var here = sites[row["site"]]["place"];
            foreach (var id in row["route"].Split('>', StringSplitOptions.RemoveEmptyEntries))
            {
                var sums = carriage.Link(id)["from"] == here ? forward : backward;
                sums[id] = sums.GetValueOrDefault(id) + (row.Number("quantity") / carriage.Contained(row["commodity"]));
                here = Carriage.Next(carriage.Link(id), here);
            }
        }
        foreach (var row in files.Result("links").Rows)
        {
            var (there, back) = (forward.GetValueOrDefault(row["link"]), backward.GetValueOrDefault(row["link"]));
            row.Number("forward").ShouldBe(there, (Rounding * there) + Rounding, row["link"]);
            row.Number("backward").ShouldBe(back, (Rounding * back) + Rounding, row["link"]);
            var link = carriage.Link(row["link"]);
            if (link["capacity"].Length > 0) (there + back).ShouldBeLessThanOrEqualTo((Math.Max(0, link.Number("capacity") - link.Number("background")) * (1 + Rounding)) + Rounding, row["link"]);
        }
    }

    [Fact]
    public void The_accounts_of_all_countries_add_up_to_welfare()
    {
        using var certificate = JsonDocument.Parse(File.ReadAllText(Path.Combine(files.Base, "certificate.json")));
        var root = certificate.RootElement;
        var terms = root.GetProperty("bridge").EnumerateObject().Where(term => term.Name is not ("objective" or "welfare" or "welfare_without_friction_cost"))
            .Sum(term => Math.Abs(term.Value.GetDouble()));
        files.Result("accounts").Rows.Sum(row => row.Number("value"))
            .ShouldBe(root.GetProperty("welfare").GetDouble(), Math.Max(10 * root.GetProperty("gap").GetDouble(), 1e-12) * terms);
    }

    [Fact]
    public void The_offtake_of_the_Kazakh_tungsten_mine_is_met()
    {
        files.Result("contracts").By("contract")["boguty-offtake"]["status"].ShouldBe("met");
        var china = files.Result("shipments").Rows.Where(row => row["site"] == "boguty-mine").ToList();
        china.ShouldNotBeEmpty();
        china.ShouldAllBe(row => new Carriage().Country(row["destination"]) == "CHN");
    }

    [Fact]
    public void Nothing_that_is_banned_is_shipped()
    {
        var carriage = new Carriage();
        var shipped = files.Result("shipments").Rows.Select(row => (row["commodity"], row["origin"], carriage.Country(row["destination"]))).ToHashSet();
        foreach (var commodity in new[] { "u3o8", "uf6", "eup" }) shipped.ShouldNotContain((commodity, "AUS", "RUS"));
        shipped.ShouldNotContain(("sb-metal", "CHN", "USA"));
        shipped.ShouldNotContain(("cu-cathode", "RUS", "USA"));
        shipped.ShouldContain(("eup", "RUS", "USA"), "the American ban has waivers until 2028");
    }
}
