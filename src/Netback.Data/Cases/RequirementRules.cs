namespace Netback.Data.Cases;

/// <summary>What each rule of a requirement needs to be computed.</summary>
internal static class RequirementRules
{
    public static void Check(CaseRow row, ProblemBag bag)
    {
        var rule = row["rule"] ?? "";
        if (row["of"] is null && rule is not ("buyer_share_max" or "seller_share_max"))
        {
            Refuse(row, "of", "nothing", $"whom or what {rule} is about", "name actors, countries, blocs, clubs, or for route_avoids ways", bag);
        }
        else if (row["of"] is { } of && rule == "seller_share_max")
        {
            Refuse(row, "of", of, $"nothing for {rule}", "it is about the country of each site: empty the cell", bag);
        }
        if (row["threshold"] is null && rule is not ("origin_in" or "route_avoids"))
        {
            Refuse(row, "threshold", "nothing", $"a share for {rule}", "fill it: write a quarter as 0.25", bag);
        }
        else if (row["threshold"] is { } threshold && rule == "origin_in")
        {
            Refuse(row, "threshold", threshold, $"nothing for {rule}", "a site lies there or not: empty the cell", bag);
        }
    }

    private static void Refuse(CaseRow row, string column, string found, string expected, string remedy, ProblemBag bag)
    {
        bag.Add(row, column, found, expected, remedy);
        row.IsBroken = true;
    }
}
