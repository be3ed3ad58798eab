using Netback.Data.Cases;
using Netback.Data.Scenarios;
using Netback.World;

namespace Netback.Data.Withholding;

/// <summary>Audiences as words, and the audience of rows and scenarios.</summary>
public static class Audiences
{
    /// <summary>Words in the order of the audiences.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<Audience>().Select(Text)];

    /// <summary><c>public</c>, <c>internal</c> or <c>negotiation</c>.</summary>
    public static string Text(Audience audience) => audience switch
    {
        Audience.Public => "public",
        Audience.Internal => "internal",
        Audience.Negotiation => "negotiation",
    };

    /// <summary>The audience of a word; null for anything else.</summary>
    public static Audience? Read(string? text) => Enum.GetValues<Audience>().Where(audience => Text(audience) == text).Select(audience => (Audience?)audience).FirstOrDefault();

    /// <summary>Who may see a row that says so, or says nothing.</summary>
    internal static Audience Of(CaseRow row, Audience otherwise) => Read(row["visibility"]) ?? otherwise;

    /// <summary>Who may see a scenario: those who may see it whole.</summary>
    internal static Audience Of(Scenario scenario) => scenario.Add.SelectMany(row => row.Cells).Where(cell => cell.Column == "visibility")
        .Select(cell => Read(cell.Text) ?? Audience.Public).Append(scenario.Audience).Max();

    internal static Audience Highest(CaseTables tables, Audience otherwise) =>
        tables.All.SelectMany(table => table.Rows).Select(row => Of(row, otherwise)).DefaultIfEmpty(Audience.Public).Max();
}
