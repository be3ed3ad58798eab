using System.Diagnostics;
using System.Text;
using Netback.Checks;

namespace Netback.Data.Documents;

/// <summary>Prints a page to PDF with a browser of the Chromium family that is installed. The page is printed from disk; the browser reaches no network.</summary>
public static class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Refuses where there is no browser, with the way to one; cheap, so it can come before a long computation.</summary>
    /// <exception cref="CaseException">There is none.</exception>
    public static void Check() => _ = Find();

    /// <summary>The page as PDF, without the time at which it was made.</summary>
    /// <exception cref="CaseException">There is no browser, or it prints nothing.</exception>
    public static byte[] Print(string html, CancellationToken cancel = default)
    {
        var browser = Find();
        var scratch = Directory.CreateTempSubdirectory("netback-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(scratch.FullName, "page.html"), Path.Combine(scratch.FullName, "page.pdf"));
            File.WriteAllText(page, html, new UTF8Encoding(false));
            Run(browser, scratch.FullName, page, pdf, cancel);
            return File.Exists(pdf) ? PdfTimes.Removed(File.ReadAllBytes(pdf)) : throw Refused("a browser that printed nothing", "a PDF", $"try it by hand: {Path.GetFileName(browser)} --headless --print-to-pdf PAGE");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).Concat(Places).FirstOrDefault(File.Exists)
        ?? throw Refused("no Chromium, Chrome or Edge", "a browser to print with", "install one (Debian: apt-get install chromium), or print index.html from a browser");

    private static void Run(string browser, string folder, string page, string pdf, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}",
            // Chromium's sandbox does not start for root, as in containers.
            .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [], new Uri(page).AbsoluteUri,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw Refused("a browser that does not start", "a browser to print with", "start it by hand");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
        var ended = process.WaitForExit(Patience);
        cancel.ThrowIfCancellationRequested();
        if (ended) return;
        process.Kill(entireProcessTree: true);
        throw Refused($"a browser that printed nothing in {Patience.TotalMinutes:0} minutes", "a PDF", "print index.html from a browser");
    }

    private static CaseException Refused(string found, string expected, string remedy) => new([new Problem("command line", null, "--pdf", found, expected, remedy)]);
}
