using System.CommandLine;
using Netback.Checks;
using Netback.Cli.Commands;

namespace Netback.Cli;

/// <summary>The command line as a whole: parses, runs a command, and turns every way to fail into its exit status.</summary>
internal static class Application
{
    /// <summary>Runs one command line and returns its exit status.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var parsed = RootOf(terminal).Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration
            {
                EnablePosixBundling = false,
                ResponseFileTokenReplacer = null,
            });
            return parsed.Errors.Count > 0 ? Mistaken(parsed, terminal) : parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception)
        {
            return Report(exception, terminal);
        }
    }

    private static RootCommand RootOf(Terminal terminal)
    {
        var root = new RootCommand(
            "Netback: the trade equilibrium of critical minerals. Prices at every stage, what producers keep, who depends on whom.")
        {
            SolveCommand.Create(terminal),
            StudyCommand.Create(terminal),
            ServeCommand.Create(terminal),
            CompareCommand.Create(terminal),
            FloorsCommand.Create(terminal),
            WhyCommand.Create(terminal),
            CalibrateCommand.Create(terminal),
            BacktestCommand.Create(terminal),
            LeaderCommand.Create(terminal),
            GatesCommand.Create(terminal),
            ReactCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            NewCommand.Create(terminal),
            EnsembleCommand.Create(terminal),
            MergeCommand.Create(terminal),
            ExportCommand.Create(terminal),
            BenchCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            ImportCommand.Create(terminal),
            TraceCommand.Create(terminal),
            DossierCommand.Create(terminal),
        };
        HelpText.AddExamples(root,
            "netback new my-case                         # a tiny case to start from",
            "netback solve my-case                       # its prices",
            "netback study cases/central-asia            # base and scenarios, with a page to open in a browser");
        root.Options.OfType<VersionOption>().Single().Action = new ActionOf(() => terminal.Output.WriteLine(Product.Version));
        return root;
    }

    private static int Mistaken(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        foreach (var line in CommandMistakes.Of(parsed)) terminal.Say($"netback: {line}");
        terminal.Say($"Try: netback {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitStatus.InputWrong;
    }

    private static int Report(Exception exception, Terminal terminal)
    {
        switch (exception)
        {
            case OperationCanceledException:
                terminal.Say("netback: stopped; nothing was left half-written");
                return ExitStatus.Stopped;
            case CaseException wrong:
                foreach (var problem in wrong.Problems) terminal.Say(problem.ToString());
                if (wrong.Problems.Count > 1) terminal.Say($"netback: {wrong.Problems.Count} problems");
                return ExitStatus.InputWrong;
            case IOException or UnauthorizedAccessException:
                terminal.Say($"netback: {exception.Message}");
                return ExitStatus.InputWrong;
            default:
                terminal.Say($"netback: our fault: {exception.Message}");
                terminal.Say("Please report it with the command and the case; CONTRIBUTING.md says where.");
                terminal.Say(terminal.ShowsTraces ? exception.ToString() : "NETBACK_DEBUG=1 shows where it happened.");
                return ExitStatus.OurFault;
        }
    }
}
