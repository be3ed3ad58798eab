using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Netback.Web.Server;
using Shouldly;
using Xunit;

namespace Netback.Browser.Tests;

/// <summary>The page of a server: levers, and pictures that follow.</summary>
public sealed class LivePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_served_page_draws_its_map_and_keeps_to_its_origin()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Show("map");
        (await page.MapFeatures()).ShouldBeGreaterThan(2);
        foreach (var view in ReportPage.Views) await page.Show(view);
        page.ShouldKeepToItself(server.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_closure_solves_the_market_again_and_changes_the_prices_shown_and_can_be_taken_back()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Show("prices");
        var before = await page.Numbers();

        await Group(page, "Links").GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Solved(page);
        var closed = await page.Numbers();
        closed.ShouldNotBe(before);
        await ShouldShow(page, server, "{\"drop\":[\"links mine-port\"]}");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Solved(page);
        (await page.Numbers()).Distinct().ShouldBe(before.Distinct());
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Solved(page);
        (await page.Numbers()).ShouldBe(closed);
        page.ShouldKeepToItself(server.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_tariff_typed_in_is_solved_and_shown()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Show("prices");
        var group = Group(page, "Tariffs, floors, bans");
        await group.GetByLabel("On", new() { Exact = true }).SelectOptionAsync("concentrate");
        await group.GetByLabel("Into").SelectOptionAsync("CHN");
        await group.GetByLabel("USD per t").FillAsync("1000");
        await group.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Solved(page);
        await ShouldShow(page, server,
            "{\"add\":{\"measures\":[{\"measure\":\"live-tariff-1\",\"kind\":\"tariff\",\"commodity\":\"concentrate\",\"destination\":\"CHN\",\"value\":1000,\"unit\":\"USD/t\"}]}}");
    }

    [Fact]
    public async Task Levers_are_saved_as_a_scenario_and_load_again_on_another_page()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Show("prices");
        await Group(page, "Links").GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Solved(page);
        var shown = await page.Numbers();
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByRole(AriaRole.Button, new() { Name = "Save as a scenario" }).ClickAsync());
        var file = Path.Combine(small.Folder, "scenarios", "saved.yaml");
        await download.SaveAsAsync(file);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain("drop:\n- links mine-port\n");

        await using var other = await chromium.Open(server.Address.AbsoluteUri);
        await other.Show("prices");
        await other.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Solved(other);
        (await other.Numbers()).ShouldBe(shown);
    }

    [Fact]
    public async Task A_scenario_of_the_case_is_picked_and_what_it_changes_is_told()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await Group(page, "Scenarios of the case").GetByLabel("A second track doubles the railway").CheckAsync();
        await Solved(page);
        (await page.Page.Locator(".lever-state").InnerTextAsync()).ShouldContain("capacity × 2 on 1 row (links mine-port)");
    }

    [Fact]
    public async Task Levers_can_be_pulled_with_the_keyboard_alone()
    {
        using var small = new SmallCase();
        await using var server = await small.Serve();
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Page.Locator("details:has(> summary:text-is('Links')) > summary").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Group(page, "Links").GetByRole(AriaRole.Checkbox).First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await Solved(page);
        (await page.Page.Locator(".lever-state").InnerTextAsync()).ShouldContain("1 row dropped (links mine-port)");
    }

    [Fact]
    public async Task The_reference_case_is_alive_too()
    {
        await using var server = await SmallCase.Serve(Path.Combine(Checkout.Root, "cases", "central-asia"));
        await using var page = await chromium.Open(server.Address.AbsoluteUri);
        await page.Show("map");
        (await page.MapFeatures()).ShouldBeGreaterThan(20);
        await page.Show("prices");
        var before = await page.Numbers();
        await Group(page, "Links").GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Solved(page);
        (await page.Numbers()).ShouldNotBe(before);
        page.ShouldKeepToItself(server.Address.AbsoluteUri);
    }

    /// <summary>A group of levers, opened.</summary>
    private static ILocator Group(ReportPage page, string title)
    {
        var group = page.Page.Locator($"details:has(> summary:text-is('{title}'))");
        group.EvaluateAsync("group => { group.open = true; }").GetAwaiter().GetResult();
        return group;
    }

    private static async Task Solved(ReportPage page)
    {
        await page.Page.Locator(".lever-state [data-status=solved]").WaitForAsync(new() { Timeout = 60_000 });
        await page.Settled();
    }

    /// <summary>The prices on the screen are those that the server gives a program for the same levers.</summary>
    private static async Task ShouldShow(ReportPage page, LiveServer server, string levers)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await client.PostAsync(new Uri("api/solve", UriKind.Relative), new StringContent(levers, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));
        var run = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var prices = run.GetProperty("tables").GetProperty("prices").GetProperty("rows").EnumerateArray().Select(row => row[4].GetDouble().ToString("R", CultureInfo.InvariantCulture)).ToHashSet();
        prices.ShouldNotBeEmpty();
        var shown = (await page.Numbers()).Select(value => value.ToString("R", CultureInfo.InvariantCulture)).ToHashSet();
        prices.Except(shown).ShouldBeEmpty();
    }
}
