using System.Diagnostics;
using System.Globalization;
using Netback.Data.Ensembles;
using Spectre.Console;

namespace Netback.Cli;

/// <summary>Tells how far an ensemble is: a bar where somebody watches, otherwise a line every ten seconds.</summary>
internal static class EnsembleTeller
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static void While(Terminal terminal, Action<IProgress<EnsembleProgress>> run)
    {
        if (terminal.IsInteractive) Drawing.Console().Progress().AutoClear(true).Start(context => run(new Bar(context.AddTask("solving"))));
        else run(new Lines(terminal));
    }

    /// <summary>"210 of 2048 futures, 3.1 a second, 9 min 53 s left"; the rate is this run's, without what was there before.</summary>
    private static string Text(EnsembleProgress value, TimeSpan elapsed)
    {
        var rate = (value.Done - value.Before) / Math.Max(1e-3, elapsed.TotalSeconds);
        var left = TimeSpan.FromSeconds((value.Total - value.Done) / Math.Max(1e-3, rate));
        var text = left.TotalHours >= 1 ? $"{(int)left.TotalHours} h {left.Minutes} min" : left.TotalMinutes >= 1 ? $"{left.Minutes} min {left.Seconds} s" : $"{left.Seconds} s";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} futures, {rate:0.0} a second, {text} left");
    }

    private sealed class Bar(ProgressTask task) : IProgress<EnsembleProgress>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public void Report(EnsembleProgress value)
        {
            task.Description = Markup.Escape(Text(value, watch.Elapsed));
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Lines(Terminal terminal) : IProgress<EnsembleProgress>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Stopwatch sinceLast = Stopwatch.StartNew();
        private readonly Lock gate = new();

        public void Report(EnsembleProgress value)
        {
            lock (gate)
            {
                if (sinceLast.Elapsed < Pause) return;
                sinceLast.Restart();
                terminal.Say($"netback: {Text(value, watch.Elapsed)}");
            }
        }
    }
}
