using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Netback.Browser.Tests;

/// <summary>The page of a study, opened from the disk.</summary>
public sealed class StaticPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_from_the_disk_draws_its_map_and_asks_nobody_for_anything()
    {
        using var small = new SmallCase();
        var address = small.Study();
        await using var page = await chromium.Open(address);
        await page.Show("map");
        (await page.MapFeatures()).ShouldBeGreaterThan(2);
        page.ShouldKeepToItself(address);
    }

    [Fact]
    public async Task Every_view_opens_without_a_fault()
    {
        using var small = new SmallCase();
        var address = small.Study();
        await using var page = await chromium.Open(address);
        foreach (var view in ReportPage.Views)
        {
            await page.Show(view);
            (await page.Page.Locator("main .failed").CountAsync()).ShouldBe(0, view);
        }
        page.ShouldKeepToItself(address);
    }

    [Fact]
    public async Task Prices_on_the_screen_are_those_of_the_result_files()
    {
        using var small = new SmallCase();
        await using var page = await chromium.Open(small.Study());
        await page.Show("prices");
        var written = File.ReadLines(Path.Combine(small.Out, "base", "prices.csv")).Skip(1).Select(line => line.Split(',')[4]).Order(StringComparer.Ordinal);
        var shown = (await page.Page.Locator("main data").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).Order(StringComparer.Ordinal);
        shown.Distinct().ShouldBe(written.Distinct());
    }

    [Fact]
    public async Task Without_script_the_page_says_what_matters_and_where_the_rest_is()
    {
        using var small = new SmallCase();
        var html = await File.ReadAllTextAsync(new Uri(small.Study()).LocalPath, TestContext.Current.CancellationToken);
        html.ShouldContain("<noscript>");
        html.ShouldContain("plain.html");
    }
}
