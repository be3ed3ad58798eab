using Netback.Market.Measures;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Accounting;

/// <summary>
/// Who gains what, USD a year, by asset, site or country and item; each amount is computed from its own terms, none as a
/// remainder. They sum to welfare within ten times the gap.
/// </summary>
internal sealed class Bookings
{
    private readonly MarketSolution solution;
    private readonly MarketStructure structure;
    private readonly GrossFlows gross;
    private readonly ILookup<int, RouteFlow> flowsOfFriction;
    private readonly List<Booking> bookings = [];

    private Bookings(MarketSolution solution, GrossFlows gross)
    {
        (this.solution, this.gross) = (solution, gross);
        structure = solution.Structure;
        flowsOfFriction = solution.Flows
            .SelectMany(flow => structure.Lanes[flow.Lane].Entries.Select(entry => entry.Row).Distinct()
                .Where(row => structure.Rows[row].Kind == RowKind.Friction).Select(row => (row, flow)))
            .ToLookup(item => item.row, item => item.flow);
    }

    public static IReadOnlyList<Booking> Of(
        MarketSolution solution, IReadOnlyList<ContractSettlement> settlements, IReadOnlyList<Incidence> incidences, GrossFlows gross)
    {
        var book = new Bookings(solution, gross);
        for (var j = 0; j < solution.Fixed.Length; j++) book.BookColumn(j);
        book.BookLinkRents();
        foreach (var settlement in settlements) book.BookContract(settlement);
        for (var i = 0; i < incidences.Count; i++) book.BookMeasure(solution.Structure.Measures[i].Measure.Id, incidences[i]);
        return book.bookings;
    }

    private void BookColumn(int j)
    {
        var column = structure.Columns[j];
        var value = solution.Fixed[j];
        var surplus = column.Entries.Where(entry => IsBalance(entry.Row)).Sum(entry => entry.Coefficient * solution.Dual[entry.Row]) * value
            - (solution.Instance.Cost[j] + 0.5 * solution.Instance.Curvature[j] * value) * value;
        var world = structure.World;
        switch (column.Kind)
        {
            case ColumnKind.Supply: BookAsset("supplies", world.Supplies[column.Subject].Id, world.Supplies[column.Subject].Site, "producer_surplus", surplus); break;
            case ColumnKind.Process: BookAsset("processes", world.Processes[column.Subject].Id, world.Processes[column.Subject].Site, "processing_margin", surplus); break;
            case ColumnKind.Demand: BookCountry(CountryOf(world.Demands[column.Subject].Place), "user_surplus", $"demands/{world.Demands[column.Subject].Id}", surplus); break;
            case ColumnKind.Friction: BookFrictionRent(j, column.Subject); break;
            case ColumnKind.Conduct: BookMarkup(column.Entries[0].Row); break;
            case ColumnKind.Shortfall or ColumnKind.Measure: break;
        }
    }

    private bool IsBalance(int row) => structure.Rows[row].Kind is RowKind.Gate or RowKind.Delivery;

    private string CountryOf(string place) => structure.Index.CountryOfPlace(structure.Index.Places[place]);

    private void BookAsset(string table, string asset, string site, string item, double amount) =>
        bookings.Add(new Booking(CountryOfSite(site), asset, site, item, $"{table}/{asset}", amount));

    private void BookSite(string site, string item, string from, double amount) =>
        bookings.Add(new Booking(CountryOfSite(site), null, site, item, from, amount));

    private void BookCountry(string country, string item, string from, double amount) =>
        bookings.Add(new Booking(country, null, null, item, from, amount));

    private string CountryOfSite(string site) => structure.Index.CountryOfSite(structure.Index.Sites[site]);

    private void BookLinkRents()
    {
        var links = structure.World.Links;
        for (var link = 0; link < links.Count; link++)
        {
            if (structure.RowOfLink[link] < 0) continue;
            var earned = solution.LinkRent(link) * gross.On(link);
            string[] receivers = links[link].Countries.Count > 0
                ? [.. links[link].Countries]
                : [CountryOf(links[link].From), CountryOf(links[link].To)];
            foreach (var country in receivers)
            {
                bookings.Add(new Booking(country, links[link].Id, null, "link_rent", $"links/{links[link].Id}", earned / receivers.Length));
            }
        }
    }

    /// <summary>½·slope·X² goes to the buyer's country, by the tonnes each place takes.</summary>
    private void BookFrictionRent(int j, int friction)
    {
        var total = solution.Fixed[j];
        if (total <= 0) return;
        var rent = 0.5 * solution.Instance.Curvature[j] * total * total;
        foreach (var flow in flowsOfFriction[structure.RowOfFriction[friction]])
        {
            var country = structure.Index.CountryOfPlace(solution.DeliveryOf(flow).Place);
            BookCountry(country, "friction_rent", $"frictions/{structure.World.Frictions[friction].Id}", rent * flow.Tonnes / total);
        }
    }

    /// <summary>θβq on every tonne that a seller with market power delivers, to the site it comes from.</summary>
    private void BookMarkup(int row)
    {
        foreach (var flow in solution.Flows)
        {
            var coefficient = structure.Lanes[flow.Lane].Entries.Where(entry => entry.Row == row).Sum(entry => entry.Coefficient);
            if (coefficient == 0) continue;
            var site = structure.World.Sites[solution.GateOf(flow).Site].Id;
            BookSite(site, "markup", $"sites/{site}", -coefficient * solution.Dual[row] * flow.Tonnes);
        }
    }

    /// <summary>What a measure moves between countries.</summary>
    private void BookMeasure(string measure, Incidence incidence)
    {
        foreach (var transfer in incidence.Transfers)
        {
            if (transfer.Site is { } site) BookSite(site, transfer.Item, $"measures/{measure}", transfer.Amount);
            else BookCountry(transfer.Country, transfer.Item, $"measures/{measure}", transfer.Amount);
        }
    }

    private void BookContract(ContractSettlement settlement)
    {
        if (settlement.IsReleased) return;
        var from = $"contracts/{settlement.Contract.Id}";
        BookSite(settlement.Contract.SellerSite, "contract_transfer", from, settlement.SellerGain);
        foreach (var share in settlement.BuyerCountries)
        {
            BookCountry(share.Country, "contract_transfer", from, settlement.BuyerGain * share.Share);
        }
    }
}
