using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Netback.Cli;

/// <summary>Help that ends with examples.</summary>
internal static class HelpText
{
    /// <summary>Adds examples, a line each, to the help of a command.</summary>
    public static void AddExamples(Command command, params IReadOnlyList<string> examples)
    {
        if (command.Options.OfType<HelpOption>().FirstOrDefault() is not { } option)
        {
            option = new HelpOption();
            command.Add(option);
        }
        // The option always has an action of this type; it writes the usual sections.
        option.Action = new WithExamples((HelpAction)option.Action!, examples);
    }

    private sealed class WithExamples(HelpAction usual, IReadOnlyList<string> examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var configuration = parseResult.InvocationConfiguration;
            var output = configuration.Output;
            using var text = new StringWriter();
            configuration.Output = text;
            var status = usual.Invoke(parseResult);
            configuration.Output = output;
            // The library names the program after its file; users call it otherwise.
            output.WriteLine(text.ToString().TrimEnd().Replace(RootCommand.ExecutableName, "netback", StringComparison.Ordinal));
            output.WriteLine();
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine("  " + example);
            return status;
        }
    }
}

/// <summary>An option's action that writes something and ends well.</summary>
internal sealed class ActionOf(Action write) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        write();
        return ExitStatus.Done;
    }
}
