using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Netback.Browser.Tests;

/// <summary>A case from a stranger: names that are markup, script, formulas, turned text or endless, and tables of thousands of rows.</summary>
public sealed class HostilePageTests(Chromium chromium)
{
    private const string Alarm = "window.netbackWasHere = true";

    private static readonly string[] Names =
    [
        $"<img src=x onerror='{Alarm}'>", $"</script><script>{Alarm}</script>", $"<svg/onload={Alarm}>", $"javascript:{Alarm}", $"'-({Alarm})-'",
        "=HYPERLINK(1)", "+1+1", "@SUM(A1)", "\u202Eevil\u202C", "{{7*7}}", "${7*7}", "<!--", "]]>", new string('W', 5000),
    ];

    [Fact]
    public async Task Names_are_text_on_a_page_from_the_disk()
    {
        using var hostile = Hostile();
        var address = hostile.Study();
        await using var page = await chromium.Open(address);
        await Look(page);
        page.ShouldKeepToItself(address);
    }

    [Fact]
    public async Task Names_are_text_on_a_served_page_with_its_levers()
    {
        using var hostile = Hostile();
        await using var server = await hostile.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        foreach (var group in await page.Page.Locator(".levers summary").AllAsync()) await group.ClickAsync();
        await page.Settled();
        await Look(page);
        page.ShouldKeepToItself(server.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Thousands_of_rows_do_not_stop_the_page()
    {
        using var huge = new SmallCase();
        const int many = 4000;
        huge.Append("places.csv", Lines(many, i => $"p{i},Place {i},KAZ,{40 + i % 10},{50 + i % 30},hub\n"));
        huge.Append("links.csv", Lines(many, i => $"l{i},p{i},port,road,10,5000,1,,KAZ,,example,D,\n"));
        huge.Append("sites.csv", Lines(many, i => $"s{i},Site {i},p{i},mine,operating\n"));
        await using var server = await huge.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        foreach (var view in ReportPage.Views) await page.Show(view);
        foreach (var group in await page.Page.Locator(".levers summary").AllAsync()) await group.ClickAsync();
        await page.Settled();
        (await page.Page.Locator(".levers li").CountAsync()).ShouldBeLessThan(300);
        page.ShouldKeepToItself(server.Address.AbsoluteUri);
    }

    /// <summary>Looks at every view: no script of the case has run and no element is made of its names.</summary>
    private static async Task Look(ReportPage page)
    {
        foreach (var view in ReportPage.Views)
        {
            await page.Show(view);
            (await page.Page.EvaluateAsync<bool>("() => window.netbackWasHere === true")).ShouldBeFalse(view);
            (await page.Page.Locator("img[src=x], [onerror], [onload], a[href^='javascript:']").CountAsync()).ShouldBe(0, view);
        }
    }

    private static SmallCase Hostile()
    {
        var small = new SmallCase();
        small.Replace("countries.csv", "Kazakhstan", Csv(Names[0]));
        small.Replace("countries.csv", "China", Csv(Names[1]));
        small.Replace("places.csv", "Mine", Csv(Names[2]));
        small.Replace("sites.csv", "Pit", Csv(Names[3]));
        small.Replace("sites.csv", "Smelter", Csv(Names[4]));
        small.Append("places.csv", Lines(Names.Length, i => $"h{i},{Csv(Names[i])},KAZ,{45 + i % 5},{60 + i},hub\n"));
        small.Append("links.csv", Lines(Names.Length, i => $"h{i},mine,h{i},road,10,1,1,,KAZ,,example,D,{Csv(Names[i])}\n"));
        small.Append("demands.csv", Lines(Names.Length, i => $"h{i},h{i},concentrate,1,32000,-0.5,64000,example,D,{Csv(Names[i])}\n"));
        small.Replace("sources.csv", "an invented example", Csv(Names[1]));
        small.Replace("datapackage.json", "\"title\": \"tiny\"", "\"title\": \"</title><script>window.netbackWasHere = true</script>\"");
        File.WriteAllText(Path.Combine(small.Folder, "scenarios", "hostile.yaml"), $"title: \"</script><img src=x onerror='{Alarm}'>\"\nset: [ {{ where: links mine-port, column: cost, plus: 1 }} ]\n");
        return small;
    }

    private static string Csv(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
