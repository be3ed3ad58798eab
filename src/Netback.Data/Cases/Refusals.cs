namespace Netback.Data.Cases;

/// <summary>What the format knows and the program does not solve yet: refused by name, so that nothing is silently left out.</summary>
internal static class Refusals
{
    public static void Check(ExistingRows rows, ProblemBag bag)
    {
        foreach (var measure in rows["measures"])
        {
            if (measure["origin_rule"] == "mined") Refuse(measure, "origin_rule", "origin_rule mined", "processed", bag);
        }
        foreach (var conduct in rows["conduct"])
        {
            if (conduct["side"] == "buy") Refuse(conduct, "side", "conduct of buyers", "sell", bag);
        }
    }

    private static void Refuse(CaseRow row, string column, string what, string expected, ProblemBag bag) =>
        bag.Add(row, column, $"what is not built yet: {what}", expected, "leave the row out, or drop it in a scenario");
}
