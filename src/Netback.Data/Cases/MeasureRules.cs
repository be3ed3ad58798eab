using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>What each kind of measure needs to mean anything, and what means nothing for it.</summary>
internal static class MeasureRules
{
    /// <summary>Columns that say nothing about a ban.</summary>
    private static readonly string[] NotOfBans = ["place", "value", "unit", "basis", "quantity", "upside", "rent_to"];

    public static void Check(CaseRow row, ProblemBag bag)
    {
        var isBan = TermsTables.Bans.Contains(row["kind"] ?? "");
        foreach (var column in NotOfBans.Where(column => isBan && row[column] is not null))
        {
            bag.Add(row, column, row[column] ?? "", $"nothing for the kind {row["kind"]}", "a ban knows no such thing: empty the cell, or correct the kind");
            row.IsBroken = true;
        }
        foreach (var column in Needs(row["kind"] ?? "").Where(column => row[column] is null))
        {
            bag.Add(row, column, "nothing", $"a {column} for the kind {row["kind"]}", $"fill it: {row.Schema.Columns[row.Schema[column]].Meaning}");
            row.IsBroken = true;
        }
        if (row["kind"] == "domestic_processing" && row.Number("value") is < 0 or > 1)
        {
            bag.Add(row, "value", row["value"] ?? "", "a share from 0 to 1", "give the share that must be processed at home");
            row.IsBroken = true;
        }
    }

    private static string[] Needs(string kind) => kind switch
    {
        "tariff" or "export_tax" or "subsidy" or "royalty" => ["value", "unit"],
        "quota" => ["quantity"],
        "domestic_processing" => ["value"],
        "variable_levy" => ["destination", "place", "value"],
        "intervention" or "cfd" => ["place", "value"],
        _ => [],
    };
}
