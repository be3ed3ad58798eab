using Netback.Data.Documents;
using Netback.Studies;
using Netback.Studies.Brief;
using Netback.Studies.Findings;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>Page one in a document: the three sentences, and the options side by side with doing nothing and waiting.</summary>
internal static class BriefPart
{
    public static IEnumerable<WordBlock> Of(StudyReport report)
    {
        if (report.Brief is not { } brief) yield break;
        yield return new WordBlock.Heading(1, "What to do");
        foreach (var sentence in brief.Sentences) yield return new WordBlock.Paragraph(sentence.Text);
        yield return new WordBlock.Table(
            "The options side by side. Changes are against doing nothing; ranges in brackets, 5 to 95 %",
            [
                new WordColumn("Option", 2), new WordColumn("Year", 0.6, true), new WordColumn("Hosts together, change (USD/yr)", 1.6), new WordColumn("Value kept by hosts (%)", 1.3),
                new WordColumn("Largest buyer and its share (%)", 1.6), new WordColumn("Paid by host treasuries (USD/yr)", 1.1, true), new WordColumn("Paid by others (USD/yr)", 1.1, true),
            ],
            [.. brief.Options.Select(option => Row(report, option))]);
        if (brief.Missing.Count > 0) yield return new WordBlock.Note($"Not shown, for want of rows: {string.Join("; ", brief.Missing.Select(missing => $"{missing.What} ({missing.Rows})"))}.");
    }

    private static string[] Row(StudyReport report, OptionRow option) =>
    [
        option.Title + Mark(option), NumberText.Plain(option.Year, 4).Replace(",", "", StringComparison.Ordinal),
        option.Together is not { } together ? option.Status : option.Kind == OptionKind.Nothing ? $"account: {FigureText.Of(report, together)}" : FigureText.Signed(report, together),
        FigureText.Of(report, option.ValueKept), option.LargestBuyer is { } buyer ? $"{report.Labels.Country(buyer)} {FigureText.Of(report, option.BuyerShare)}" : "",
        Money(option.PublicCostOfHosts), Money(option.PublicCostOfOthers),
    ];

    /// <summary>What keeps a number from being a headline.</summary>
    private static string Mark(OptionRow option)
    {
        List<string> marks = [];
        if (!option.IsForHosts) marks.Add("not the hosts' to choose");
        if (!option.IsUnique) marks.Add("leans on a price that is not the only one possible");
        if (option.Screening.Count > 0) marks.Add("moves minerals at screening level");
        if (option.Illustrative.Count > 0) marks.Add("illustrative");
        return marks.Count == 0 ? "" : $" ({string.Join("; ", marks)})";
    }

    private static string Money(double? usd) => usd is { } amount ? NumberText.Of(amount, FigureUnit.UsdPerYear) : "";
}
