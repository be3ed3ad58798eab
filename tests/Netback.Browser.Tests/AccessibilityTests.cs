using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Netback.Browser.Tests;

/// <summary>No rule of axe with serious or critical impact is broken on any view, in light and in dark.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Grave = ["serious", "critical"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_view_can_be_read_and_used_by_all(ColorScheme scheme)
    {
        using var small = new SmallCase();
        await using var page = await chromium.Open(small.Study(), scheme);
        foreach (var view in ReportPage.Views)
        {
            await page.Show(view);
            (await Breaches(page)).ShouldBeEmpty(view);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task So_can_the_levers_and_the_panel_of_evidence(ColorScheme scheme)
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri, scheme);
        foreach (var group in await page.Page.Locator(".levers summary").AllAsync()) await group.ClickAsync();
        await page.Settled();
        (await Breaches(page)).ShouldBeEmpty();
        await page.Page.Locator(".levers .ask").First.ClickAsync();
        await page.Settled();
        (await Breaches(page)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Breaches(ReportPage page)
    {
        var result = await page.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Where(rule => Grave.Contains(rule.Impact)).SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"))];
    }
}
