using System.Diagnostics;
using System.Globalization;
using Netback.Studies;

namespace Netback.Cli;

/// <summary>Tells how many markets of a long command are solved, a line every two seconds at most; silent before that.</summary>
internal sealed class CountTeller(Terminal terminal) : IProgress<SolveCount>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Stopwatch sinceLast = Stopwatch.StartNew();
    private readonly Lock gate = new();

    public void Report(SolveCount value)
    {
        lock (gate)
        {
            if (sinceLast.Elapsed < Pause) return;
            sinceLast.Restart();
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"netback: {value.Done} of {value.Total} markets ({value.What})"));
        }
    }
}
