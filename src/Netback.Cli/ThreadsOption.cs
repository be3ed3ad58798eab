using System.CommandLine;

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
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int?>() < 1) result.AddError("--threads: expected 1 or more");
        });
        return option;
    }
}
