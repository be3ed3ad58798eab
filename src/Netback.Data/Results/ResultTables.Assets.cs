using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>Tables of what assets, contracts and measures do, and of who gains and depends.</summary>
public static partial class ResultTables
{
    private static ResultTable Contracts() => ResultTable.Of<ContractRow>(
        "contracts", "one contract", result => result.Contracts,
        new("contract", Id, "the contract", row => row.Contract),
        new("status", "", "met, short or released", row => StatusText(row.Status)),
        new("quantity", Tonnes, "delivered under it", row => row.Quantity),
        new("shortfall", Tonnes, "not delivered", row => row.Shortfall),
        new("price", PerTonne, "agreed price, or the delivered price where none is agreed", row => row.Price),
        new("dual", PerTonne, "worth of asking for one tonne less", row => row.Dual),
        new("penalty_paid", PerYear, "penalty on the shortfall, seller to buyer", row => row.PenaltyPaid),
        new("transfer", PerYear, "(price - delivered price) x quantity, to the seller", row => row.Transfer));

    private static ResultTable Supplies() => ResultTable.Of<SupplyRow>(
        "supplies", "one supply", result => result.Supplies,
        new("supply", Id, "the supply", row => row.Supply),
        new("quantity", Tonnes, "mined", row => row.Quantity),
        new("netback", PerTonne, "revenue less all costs on the way: the gate price, but for contracts", row => row.Netback),
        new("rent", PerYear, "worth of its capacity", row => row.Rent));

    private static ResultTable Processes() => ResultTable.Of<ProcessRow>(
        "processes", "one process", result => result.Processes,
        new("process", Id, "the process", row => row.Process),
        new("activity", "activity/yr", "tonnes contained of its first input, or of its output where it has none", row => row.Activity),
        new("margin", "USD per activity", "value of outputs less inputs and cost", row => row.Margin),
        new("rent", PerYear, "worth of its capacity and of its share of the line", row => row.Rent));

    private static ResultTable Demands() => ResultTable.Of<DemandRow>(
        "demands", "one demand", result => result.Demands,
        new("demand", Id, "the demand", row => row.Demand),
        new("quantity", Tonnes, "used", row => row.Quantity),
        new("price", PerTonne, "delivered price", row => row.Price));

    private static ResultTable Links() => ResultTable.Of<LinkRow>(
        "links", "one link", result => result.Links,
        new("link", Id, "the link", row => row.Link),
        new("forward", "gross t/yr", "from its from to its to", row => row.Forward),
        new("backward", "gross t/yr", "the other way", row => row.Backward),
        new("used_share", "share", "of capacity less background; empty without a limit", row => row.UsedShare),
        new("rent", PerYear, "worth of its capacity, both directions", row => row.Rent),
        new("unique", "", "false where other rents clear the market as well", row => row.IsUnique));

    private static ResultTable Measures() => ResultTable.Of<MeasureRow>(
        "measures", "one measure", result => result.Measures,
        new("measure", Id, "the measure", row => row.Measure),
        new("status", "", "what became of it", row => row.Status),
        new("quantity", Tonnes, "tonnes it acts on", row => row.Quantity),
        new("price", PerTonne, "duty, levy or rent per tonne", row => row.Price),
        new("paid", PerYear, "paid because of it", row => row.Paid),
        new("received", PerYear, "received because of it", row => row.Received));

    private static ResultTable Accounts() => ResultTable.Of<AccountRow>(
        "accounts", "one line of a country's account; all lines add up to welfare", result => result.Accounts,
        new("country", "country", "who gains", row => row.Country),
        new("item", "", "what from", row => row.Item),
        new("value", PerYear, "gains positive", row => row.Value));

    private static ResultTable Dependence() => ResultTable.Of<DependenceRow>(
        "dependence", "dependence of a country in one commodity on one other", result => result.Dependence,
        new("country", "country", "who depends", row => row.Country),
        new("commodity", Id, "in what", row => row.Commodity),
        new("by", "", "buyer, seller, route or processor", row => row.By),
        new("who", "country", "on whom", row => row.Who),
        new("share", "share", "of deliveries; routes may add up to more than 1", row => row.Share),
        new("hhi", "share", "sum of squared shares; empty for routes", row => row.Hhi));

    private static string StatusText(ContractStatus status) => status switch
    {
        ContractStatus.Met => "met",
        ContractStatus.Short => "short",
        ContractStatus.Released => "released",
    };
}
