using Spectre.Console;

namespace Netback.Cli;

/// <summary>The one console that draws, on the error stream; used only where that is a terminal.</summary>
internal static class Drawing
{
    public static IAnsiConsole Console() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
}
