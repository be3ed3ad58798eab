using System.CommandLine;
using Netback.Data.Schema;

namespace Netback.Cli;

/// <summary>What is wrong with a command line, in words a user can act on.</summary>
internal static class CommandMistakes
{
    /// <summary>A line a mistake; an option or command that nearly exists is named.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            // What follows a word that was not understood is usually misread too: one line is enough.
            yield return $"found '{first}', which is no {(first.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument")} of {NameOf(command)}{Guess(command, first)}";
            yield break;
        }
        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0
            && parsed.GetResult(argument) is not { Tokens.Count: > 0 }).ToList();
        foreach (var argument in missing) yield return $"{NameOf(command)} needs {argument.Name}: {argument.Description}";
        foreach (var error in parsed.Errors.Where(error => missing.Count == 0 || !error.Message.StartsWith("Required argument", StringComparison.Ordinal)))
        {
            yield return error.Message.Replace("as expected type 'System.Nullable`1[System.Int32]'", "as a whole number", StringComparison.Ordinal)
                .Replace("as expected type 'System.Nullable`1[System.Double]'", "as a number", StringComparison.Ordinal);
        }
    }

    private static string NameOf(Command command) => command is RootCommand ? "netback" : $"netback {command.Name}";

    private static string Guess(Command command, string found)
    {
        var names = found.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(other => other.Name);
        return Words.DidYouMean(found, names, "") is { Length: > 0 } guess ? $"; {guess}" : "";
    }
}
