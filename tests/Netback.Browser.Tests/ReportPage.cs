using System.Globalization;
using Microsoft.Playwright;
using Shouldly;

namespace Netback.Browser.Tests;

/// <summary>A page that is open, with all that it asked the network for and all that went wrong on it.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    /// <summary>Views by their names in the address.</summary>
    public static readonly string[] Views = ["summary", "map", "chain", "prices", "dependence", "accounts", "scenarios", "findings", "evidence"];

    private readonly IBrowserContext context;
    private readonly List<string> requests = [];
    private readonly List<string> faults = [];

    private ReportPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        context.Request += (_, request) => requests.Add(request.Url);
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };
        page.Dialog += async (_, dialog) =>
        {
            faults.Add("a dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the policy, dialogs.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<ReportPage> Open(IBrowserContext context, string address)
    {
        context.SetDefaultTimeout(30_000);
        var page = new ReportPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(address);
        await page.Page.Locator("main").WaitForAsync();
        return page;
    }

    /// <summary>Goes to a view as a reader does, by the menu.</summary>
    public async Task Show(string view)
    {
        await Page.Locator($"nav a[href='#{view}']").ClickAsync();
        await Page.Locator($"main.view-{view}").WaitForAsync();
        await Settled();
    }

    /// <summary>Waits until nothing is being unpacked, fetched or solved.</summary>
    public async Task Settled()
    {
        await Page.WaitForFunctionAsync("() => !document.querySelector('.waiting')");
    }

    /// <summary>Exact values of the numbers shown in the main part.</summary>
    public async Task<IReadOnlyList<double>> Numbers() =>
        [.. (await Page.Locator("main data").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>How many features of the map's own layers are drawn, once it stands still.</summary>
    public async Task<int> MapFeatures()
    {
        var map = Page.Locator(".map[data-drawn]");
        await map.WaitForAsync();
        return int.Parse(await map.GetAttributeAsync("data-drawn") ?? "0", CultureInfo.InvariantCulture);
    }

    /// <summary>Nothing was asked of anybody but the origin, and nothing went wrong.</summary>
    public void ShouldKeepToItself(string origin)
    {
        requests.Where(url => !url.StartsWith(origin, StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
            .ShouldBeEmpty();
        faults.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
