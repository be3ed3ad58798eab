using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Netback.Cli;

/// <summary>Tells a waiting user what goes on: a spinner where somebody watches, otherwise a line every ten seconds.</summary>
internal static class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    /// <summary>Does some work and says so if it takes more than two seconds; returns what it made and how long it took.</summary>
    public static (TResult Result, TimeSpan Elapsed) While<TResult>(Terminal terminal, string doing, Func<TResult> work)
    {
        var watch = Stopwatch.StartNew();
        var result = terminal.IsInteractive ? Spinning(doing, work) : Telling(terminal, doing, watch, work);
        return (result, watch.Elapsed);
    }

    private static TResult Spinning<TResult>(string doing, Func<TResult> work) =>
        Drawing.Console().Status().Start(Markup.Escape(doing + " (Ctrl-C stops)"), _ => work());

    private static TResult Telling<TResult>(Terminal terminal, string doing, Stopwatch watch, Func<TResult> work)
    {
        using var timer = new Timer(
            _ => terminal.Say(string.Create(CultureInfo.InvariantCulture, $"netback: {doing}, {watch.Elapsed.TotalSeconds:0} s so far")),
            null, First, Again);
        return work();
    }
}
