namespace Netback.Tests.CentralAsia;

/// <summary>What carriage costs by the case's own tables, USD per tonne contained: written for the test, from the format's words.</summary>
internal sealed class Carriage
{
    private const double DaysPerYear = 365;
    private const double InventoryRate = 0.10;

    private readonly Dictionary<string, CsvRow> links = CaseFiles.Table("links").By("link");
    private readonly Dictionary<string, CsvRow> places = CaseFiles.Table("places").By("place");
    private readonly Dictionary<string, CsvRow> commodities = CaseFiles.Table("commodities").By("commodity");
    private readonly IReadOnlyList<CsvRow> freight = CaseFiles.Table("freight").Rows;

    public double Contained(string commodity) => commodities[commodity].Number("contained");

    public CsvRow Link(string id) => links[id];

    public string Country(string place) => places[place]["country"];

    /// <summary>Freight, transfer, time and border of a route.</summary>
    public (double Freight, double Transfer, double Time, double Border) Of(string commodity, string start, IReadOnlyList<string> route)
    {
        var goods = commodities[commodity];
        var (freightCost, transfer, days, border) = (0.0, 0.0, 0.0, 0.0);
        var here = start;
        for (var i = 0; i < route.Count; i++)
        {
            var link = links[route[i]];
            if (i > 0 && IsTransfer(links[route[i - 1]]["mode"], link["mode"]))
            {
                transfer += places[here].Number("transfer_cost");
                days += places[here].Number("transfer_days");
            }
            freightCost += Freight(link, goods);
            border += link.Number("border_cost");
            days += link.Number("days") + link.Number("border_days");
            here = Next(link, here);
        }
        var contained = goods.Number("contained");
        return (freightCost / contained, transfer / contained, goods.Number("price") * InventoryRate * days / DaysPerYear, border / contained);
    }

    /// <summary>The place at the other end; a route that jumps or runs against a one-way link throws.</summary>
    public static string Next(CsvRow link, string here)
    {
        if (link["from"] == here) return link["to"];
        if (link["to"] == here && link["direction"] != "one") return link["from"];
        throw new InvalidOperationException($"{link["link"]} does not lead on from {here}");
    }

    private static bool IsTransfer(string before, string after) => before != after || after is "sea" or "ferry";

    private double Freight(CsvRow link, CsvRow goods)
    {
        var (times, plus) = (1.0, 0.0);
        foreach (var rule in freight)
        {
            if (!Matches(rule["link"], atom => HoldsForLink(atom, link)) || !Matches(rule["commodity"], atom => HoldsForGoods(atom, goods))) continue;
            if (rule["allowed"] == "no") throw new InvalidOperationException($"{link["link"]} is closed to {goods["commodity"]}");
            times *= rule.Number("times", 1);
            plus += rule.Number("plus");
        }
        return (link.Number("cost") * times) + plus;
    }

    private bool HoldsForLink(string atom, CsvRow link) => atom.StartsWith("corridor:", StringComparison.Ordinal)
        ? link.List("corridors").Contains(atom["corridor:".Length..])
        : atom == link["link"] || Controllers(link).Contains(atom);

    private IEnumerable<string> Controllers(CsvRow link) =>
        link["country"].Length > 0 ? link.List("country") : [Country(link["from"]), Country(link["to"])];

    private static bool HoldsForGoods(string atom, CsvRow goods) => atom.Split(':') switch
    {
        ["mineral", var mineral] => goods["mineral"] == mineral,
        ["form", var form] => goods["form"] == form,
        [var id] => goods["commodity"] == id,
        _ => throw new InvalidOperationException($"the test knows no selector {atom}"),
    };

    /// <summary>Alternatives by semicolon, conjunctions by ampersand, negation by exclamation mark; nothing is everything.</summary>
    public static bool Matches(string selector, Func<string, bool> holds) => selector.Length == 0
        || selector.Split(';').Any(alternative => alternative.Split('&').All(atom => atom.StartsWith('!') ? !holds(atom[1..]) : holds(atom)));
}
