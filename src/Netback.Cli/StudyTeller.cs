using System.Diagnostics;
using System.Globalization;
using Netback.Web;
using Spectre.Console;

namespace Netback.Cli;

/// <summary>Tells how far a work of many solves is: a bar where somebody watches, otherwise a line every two seconds at most.</summary>
internal static class StudyTeller
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Does the work and tells of its progress.</summary>
    public static TOutcome While<TOutcome>(Terminal terminal, Func<IProgress<StudyProgress>, TOutcome> work) =>
        terminal.IsInteractive ? Drawn(work) : work(new Lines(terminal));

    private static TOutcome Drawn<TOutcome>(Func<IProgress<StudyProgress>, TOutcome> work) =>
        Drawing.Console().Progress().AutoClear(true).Start(context => work(new Bar(context.AddTask("solving"))));

    /// <summary>"2.9 a second, 31 s left"; nothing before a rate can be told.</summary>
    private static string Pace(StudyProgress value, TimeSpan elapsed)
    {
        if (value.Done == 0 || elapsed <= TimeSpan.Zero) return "";
        var rate = value.Done / elapsed.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} a second, {Math.Ceiling((value.Total - value.Done) / rate):0} s left");
    }

    private sealed class Bar(ProgressTask task) : IProgress<StudyProgress>
    {
        private readonly Stopwatch sinceStart = Stopwatch.StartNew();

        public void Report(StudyProgress value)
        {
            task.Description = Markup.Escape($"{value.Done} of {value.Total} markets, {Pace(value, sinceStart.Elapsed)}: {value.What}");
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Lines(Terminal terminal) : IProgress<StudyProgress>
    {
        private readonly Stopwatch sinceStart = Stopwatch.StartNew();
        private readonly Stopwatch sinceLast = Stopwatch.StartNew();
        private readonly Lock gate = new();

        public void Report(StudyProgress value)
        {
            lock (gate)
            {
                if (sinceLast.Elapsed < Pause) return;
                sinceLast.Restart();
                terminal.Say($"netback: {value.Done} of {value.Total} markets, {Pace(value, sinceStart.Elapsed)} ({value.What})");
            }
        }
    }
}
