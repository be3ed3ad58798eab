using Microsoft.Playwright;
using Netback.Browser.Tests;
using Xunit;

[assembly: Trait("lane", "browser")]
[assembly: AssemblyFixture(typeof(Chromium))]

namespace Netback.Browser.Tests;

/// <summary>The browser that all tests share. Where there is none, tests are skipped with the way to install it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Absent = "no Chromium here: 'apt-get install chromium', or NETBACK_CHROMIUM=/path/to/chromium";

    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Drawing by software, the same on every machine; without its sandbox only where root could not have one.</summary>
    private static readonly string[] Arguments = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-vsync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Program() is not { } program) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = Environment.UserName == "root" ? [.. Arguments, "--no-sandbox"] : Arguments,
        });
    }

    /// <summary>A page of its own, with nothing kept from others.</summary>
    public async Task<ReportPage> Open(string address, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(browser is null, Absent);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        return await ReportPage.Open(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Program() =>
        Environment.GetEnvironmentVariable("NETBACK_CHROMIUM") is { Length: > 0 } named ? named : Known.FirstOrDefault(File.Exists);
}
