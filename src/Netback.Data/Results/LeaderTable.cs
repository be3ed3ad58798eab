using Netback.Bargaining.Leader;

namespace Netback.Data.Results;

/// <summary>The file <c>leader.csv</c>: a row a level of the lever that was solved.</summary>
internal static class LeaderTable
{
    private const string Tonnes = "t/yr";
    private const string PerTonne = "USD/t";
    private const string PerYear = "USD/yr";

    public static readonly RowTable<LeaderPoint> Points = new("leader", "one level of the leader's lever, solved",
    [
        new("lever", "t/yr or USD/t", "tonnes a year withheld, or discount per tonne", row => row.Lever),
        new("profit", PerYear, "what the leader counts", row => row.Profit),
        new("sold", Tonnes, "its sales into the markets that it leads in", row => row.Sold),
        new("others", Tonnes, "what others deliver there", row => row.Others),
        new("gate_price", PerTonne, "price inside: at its gates, mean by tonnes shipped; empty where none is shipped", row => row.GatePrice),
        new("market_price", PerTonne, "price outside: delivered in those markets, mean by tonnes delivered", row => row.MarketPrice),
        new("markup", PerTonne, "what it gets for a tonne sold there beyond its gate price; negative under a discount", row => row.Markup),
        new("outlay", PerYear, "what the discount costs; empty without one", row => row.Outlay),
        new("rival_output", Tonnes, "what the rival makes of the goods, or of all that it makes where it makes none of them; empty where none is named", row => row.RivalOutput),
        new("rival_margin", PerTonne, "what the first tonne at the rival's best asset would earn", row => row.RivalMargin),
        new("status", "", "how the solve ended; without solved the row says nothing else", row => ResultJson.StatusText(row.Status)),
        new("residual", "", "worst residual of the certificate, relative", row => row.Residual),
    ]);
}
