using System.CommandLine;
using System.Globalization;

namespace Netback.Cli;

/// <summary><c>--threads N</c>: how many threads a command may use. Results never depend on it.</summary>
internal static class ThreadsOption
{
    public static Option<int?> Create(string note)
    {
        var option = new Option<int?>("--threads")
        {
            HelpName = "N",
            Description = $"use at most N threads ({note}); results do not depend on it",
        };
        option.Validators.Add(result =>
        {
            // What is not a number at all is refused by the parser itself.
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count < 1)
            {
                result.AddError($"--threads: found {text}, expected 1 or more");
            }
        });
        return option;
    }
}
