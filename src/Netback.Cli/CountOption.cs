using System.CommandLine;
using System.Globalization;

namespace Netback.Cli;

/// <summary>An option that takes a whole number of a least size.</summary>
internal static class CountOption
{
    public static Option<int?> Create(string name, int least, string description)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            // What is not a number at all is refused by the parser itself.
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count < least)
            {
                result.AddError($"{name}: found {text}, expected {least.ToString(CultureInfo.InvariantCulture)} or more");
            }
        });
        return option;
    }
}
