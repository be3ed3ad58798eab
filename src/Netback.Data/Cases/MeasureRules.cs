using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>What each kind of measure needs to mean anything, and what means nothing for it.</summary>
internal static class MeasureRules
{
    /// <summary>Columns that some kinds know and others do not.</summary>
    private static readonly string[] Own =
        ["origin", "destination", "via", "seller", "owner", "site", "place", "value", "unit", "basis", "quantity", "upside", "rent_to"];

    /// <summary>A duty beyond a thousand percent is a percentage that was meant as a share.</summary>
    private const double LargestShare = 10;

    private static readonly string[] Sites = ["origin", "seller", "owner", "site"];

    public static void Check(CaseRow row, ProblemBag bag)
    {
        var kind = row["kind"] ?? "";
        var isBan = TermsTables.Bans.Contains(kind);
        foreach (var column in Own.Except(Knows(kind)).Where(column => row[column] is not null))
        {
            Refuse(row, column, row[column] ?? "", $"nothing for the kind {kind}",
                column == "via" ? $"the kind {kind} acts on no route, so that there is no way to ask for: empty the cell, or correct the kind"
                    : $"a {(isBan ? "ban" : kind)} knows no such thing: empty the cell, or correct the kind", bag);
        }
        foreach (var column in Needs(kind).Where(column => row[column] is null))
        {
            Refuse(row, column, "nothing", $"a {column} for the kind {kind}", $"fill it: {row.Schema.Columns[row.Schema[column]].Meaning}", bag);
        }
        CheckValue(row, kind, bag);
        if (row["unit"] is { } unit && UnitOf(kind) is { } expected && unit != expected)
        {
            Refuse(row, "unit", unit, $"{expected} for the kind {kind}", $"give the value in {expected}", bag);
        }
    }

    private static void CheckValue(CaseRow row, string kind, ProblemBag bag)
    {
        if (row.Number("value") is not { } value) return;
        if (kind == "domestic_processing" && value is < 0 or > 1)
        {
            Refuse(row, "value", row["value"] ?? "", "a share from 0 to 1", "give the share that must be processed at home", bag);
        }
        else if (value < 0)
        {
            Refuse(row, "value", row["value"] ?? "", "a number of at least 0", kind == "tariff" ? "state what is paid out as a subsidy" : "correct the value", bag);
        }
        else if (row["unit"] == "share" && kind is "tariff" or "export_tax" && value > LargestShare)
        {
            Refuse(row, "value", row["value"] ?? "", $"a share of at most {Numbers.Text(LargestShare)}", "write ten percent as 0.1", bag);
        }
        else if (row["unit"] == "share" && kind is "royalty" or "subsidy" && value >= 1)
        {
            Refuse(row, "value", row["value"] ?? "", "a share below 1", "write ten percent as 0.1", bag);
        }
    }

    private static void Refuse(CaseRow row, string column, string found, string expected, string remedy, ProblemBag bag)
    {
        bag.Add(row, column, found, expected, remedy);
        row.IsBroken = true;
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

    private static string[] Knows(string kind) => kind switch
    {
        "tariff" => [.. Sites, "destination", "via", "value", "unit", "basis"],
        "export_tax" or "subsidy" => [.. Sites, "destination", "via", "value", "unit"],
        "royalty" => [.. Sites, "value", "unit"],
        "quota" => [.. Sites, "destination", "via", "quantity", "rent_to"],
        "domestic_processing" => [.. Sites, "value", "unit"],
        "variable_levy" => ["destination", "via", "place", "value", "unit"],
        "intervention" => ["place", "value", "unit", "quantity"],
        "cfd" => [.. Sites, "via", "place", "value", "unit", "quantity", "upside"],
        _ => [.. Sites, "destination", "via"],
    };

    /// <summary>The only unit a kind is stated in; null where both mean something.</summary>
    private static string? UnitOf(string kind) => kind switch
    {
        "variable_levy" or "intervention" or "cfd" => "USD/t",
        "domestic_processing" => "share",
        _ => null,
    };
}
