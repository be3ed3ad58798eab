using Netback.Market.Measures;
using Netback.Market.Results;
using Netback.Market.Structure;

namespace Netback.Market.Accounting;

/// <summary>
/// Who gains what, USD a year, by country and item; each item is computed from its own terms, none as a remainder. The
/// items sum to welfare within ten times the gap.
/// </summary>
internal sealed class Accounts
{
    private readonly MarketSolution solution;
    private readonly MarketStructure structure;
    private readonly Ownership ownership;
    private readonly GrossFlows gross;
    private readonly ILookup<int, RouteFlow> flowsOfFriction;
    private readonly Ledger ledger = new();

    private Accounts(MarketSolution solution, GrossFlows gross, bool byOwner)
    {
        (this.solution, this.gross) = (solution, gross);
        structure = solution.Structure;
        ownership = new Ownership(structure.Index, byOwner);
        flowsOfFriction = solution.Flows
            .SelectMany(flow => structure.Lanes[flow.Lane].Entries.Select(entry => entry.Row).Distinct()
                .Where(row => structure.Rows[row].Kind == RowKind.Friction).Select(row => (row, flow)))
            .ToLookup(item => item.row, item => item.flow);
    }

    public static Ledger Of(
        MarketSolution solution, IReadOnlyList<ContractSettlement> settlements, IReadOnlyList<Incidence> incidences, GrossFlows gross, bool byOwner)
    {
        var accounts = new Accounts(solution, gross, byOwner);
        for (var j = 0; j < solution.Fixed.Length; j++) accounts.BookColumn(j);
        accounts.BookLinkRents();
        foreach (var settlement in settlements) accounts.BookContract(settlement);
        for (var i = 0; i < incidences.Count; i++) accounts.BookMeasure(solution.Structure.Measures[i].Measure.Id, incidences[i]);
        return accounts.ledger;
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
            case ColumnKind.Demand: ledger.Book(CountryOf(world.Demands[column.Subject].Place), "user_surplus", $"demands/{world.Demands[column.Subject].Id}", surplus); break;
            case ColumnKind.Friction: BookFrictionRent(j, column.Subject); break;
            case ColumnKind.Conduct: BookMarkup(column.Entries[0].Row); break;
            case ColumnKind.Shortfall or ColumnKind.Measure: break;
        }
    }

    private bool IsBalance(int row) => structure.Rows[row].Kind is RowKind.Gate or RowKind.Delivery;

    private string CountryOf(string place) => structure.Index.CountryOfPlace(structure.Index.Places[place]);

    /// <summary>What a supply or process earns is its owners', or where none are named the owners' of its site.</summary>
    private void BookAsset(string table, string asset, string site, string item, double amount) =>
        BookOwned(ownership.IsNamed(asset) ? asset : site, site, item, $"{table}/{asset}", amount);

    private void BookSite(string site, string item, string from, double amount) => BookOwned(site, site, item, from, amount);

    private void BookOwned(string asset, string site, string item, string from, double amount)
    {
        var territory = structure.Index.CountryOfSite(structure.Index.Sites[site]);
        foreach (var share in ownership.Of(asset, territory)) ledger.Book(share.Country, item, from, amount * share.Share);
    }

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
                foreach (var share in ownership.Of(links[link].Id, country))
                {
                    ledger.Book(share.Country, "link_rent", $"links/{links[link].Id}", earned / receivers.Length * share.Share);
                }
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
            ledger.Book(country, "friction_rent", $"frictions/{structure.World.Frictions[friction].Id}", rent * flow.Tonnes / total);
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
            else ledger.Book(transfer.Country, transfer.Item, $"measures/{measure}", transfer.Amount);
        }
    }

    private void BookContract(ContractSettlement settlement)
    {
        if (settlement.IsReleased) return;
        var from = $"contracts/{settlement.Contract.Id}";
        BookSite(settlement.Contract.SellerSite, "contract_transfer", from, settlement.SellerGain);
        foreach (var share in settlement.BuyerCountries)
        {
            ledger.Book(share.Country, "contract_transfer", from, settlement.BuyerGain * share.Share);
        }
    }
}
