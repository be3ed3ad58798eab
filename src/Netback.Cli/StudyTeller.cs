using System.Diagnostics;
using Netback.Web;
using Spectre.Console;

namespace Netback.Cli;

/// <summary>Tells how far a study is: a bar where somebody watches, otherwise a line every two seconds at most.</summary>
internal static class StudyTeller
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs a study and tells of its progress.</summary>
    public static StudyOutcome While(Terminal terminal, Func<IProgress<StudyProgress>, StudyOutcome> study) =>
        terminal.IsInteractive ? Drawn(study) : study(new Lines(terminal));

    private static StudyOutcome Drawn(Func<IProgress<StudyProgress>, StudyOutcome> study) =>
        Drawing.Console().Progress().AutoClear(true).Start(context => study(new Bar(context.AddTask("reading the case"))));

    private sealed class Bar(ProgressTask task) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            task.Description = Markup.Escape(value.What);
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Lines(Terminal terminal) : IProgress<StudyProgress>
    {
        private readonly Stopwatch sinceLast = Stopwatch.StartNew();
        private readonly Lock gate = new();

        public void Report(StudyProgress value)
        {
            lock (gate)
            {
                if (sinceLast.Elapsed < Pause) return;
                sinceLast.Restart();
                terminal.Say($"netback: {value.Done} of {value.Total}, {value.What}");
            }
        }
    }
}
