namespace Netback.Data.Schema;

/// <summary>Mines, plants and use.</summary>
internal static class IndustryTables
{
    private static readonly ColumnSchema Seller =
        Column.LooselyTo("seller", "who sells; absent: the operator if it is an actor, else the site", "actors", "sites");

    public static readonly TableSchema Sites = new("sites", "mines and plants: the gates that goods leave from",
        Column.Key("site", "the site"),
        Column.Needed("name", "name to print"),
        Column.To("places", "place", "where it stands"),
        Column.Text("kind", "mine, plant …; secondary (scrap) and stock are no output of mines; a kind that ends with 'of several countries' names no country"),
        Column.Text("operator", "who runs it; sells its goods where it is an actor and no seller is given"),
        Column.Status,
        Column.Opens,
        Column.Closes);

    public static readonly TableSchema Supplies = new("supplies", "what is mined: marginal cost is cost + slope × tonnes",
        Column.Key("supply", "the supply"),
        Column.To("sites", "site", "where it is mined"),
        Column.To("commodities", "commodity", "what is mined"),
        Column.Figure("cost", "USD/t", "marginal cost at zero"),
        Column.Amount("slope", "USD/t per t/yr", "rise of the marginal cost") with { Default = "0" },
        Column.Positive("quantity", "t/yr", "quantity of a reference point, in place of cost and slope"),
        Column.Positive("price", "USD/t", "price of the reference point"),
        Column.Figure("elasticity", "", "at the reference point; below 1 use steps") with { Minimum = 1 },
        Column.Amount("capacity", "t/yr", "absent: no limit"),
        Seller);

    public static readonly TableSchema Processes = new("processes", "what plants do: marginal cost is cost + slope × activity",
        Column.Key("process", "the process"),
        Column.To("sites", "site", "where it stands"),
        Column.Figure("cost", "USD per unit of activity", "marginal cost at zero") with { IsRequired = true },
        Column.Amount("slope", "USD per activity²/yr", "rise of the marginal cost") with { Default = "0" },
        Column.Amount("capacity", "activity/yr", "absent: no limit"),
        Column.Text("line", "processes of one line share it: Σ activity/capacity ≤ 1"),
        Seller);

    public static readonly TableSchema Recipes = new("recipes",
        "what a unit of activity moves; activity is tonnes of the first input row, with −1, or else of the only output row, with +1",
        Column.KeyTo("processes", "process", "the process"),
        Column.KeyTo("commodities", "commodity", "what it takes in or yields"),
        Column.Figure("amount", "t per unit of activity", "negative in, positive out") with { IsRequired = true });

    public static readonly TableSchema Demands = new("demands", "use at a place: willingness to pay is intercept − slope × tonnes",
        Column.Key("demand", "the demand"),
        Column.To("places", "place", "where it is used"),
        Column.To("commodities", "commodity", "what is used"),
        Column.Amount("intercept", "USD/t", "willingness to pay at zero"),
        Column.Amount("slope", "USD/t per t/yr", "fall of the willingness to pay; 0: any quantity at the intercept") with { Default = "0" },
        Column.Amount("quantity", "t/yr", "quantity of a reference point, or the limit where slope is 0"),
        Column.Positive("price", "USD/t", "price of the reference point"),
        Column.Figure("elasticity", "", "at the reference point; its sign does not matter"),
        Column.Figure("elasticity_long", "", "in its place where the horizon is long"),
        Column.Positive("choke", "USD/t", "most anybody pays; required where the elasticity is within 0.3 of zero"));
}
