using System.CommandLine;
using Netback.Checks;
using Netback.Data;

namespace Netback.Cli.Commands;

/// <summary><c>netback check</c>: everything that is wrong with a case and its scenarios, at once.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private readonly CaseOptions options = new();

    public static Command Create(Terminal terminal) => new CheckCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("check", "Check a case, and every scenario in its scenarios folder unless some are named.");
        options.AddTo(command);
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback check cases/central-asia",
            "netback check cases/central-asia --overlay ../our-figures --scenario middle-corridor");
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = options.Request(parsed);
        var opened = options.Open(parsed, terminal);
        var problems = request.Scenarios.Count > 0 ? [] : ProblemsOfScenarios(request);
        if (problems.Count > 0) throw new CaseException(problems);
        var world = opened.World;
        terminal.Output.WriteLine(
            $"{opened.Name} {world.Year}: no problems, {opened.Warnings.Count} warnings; {world.Places.Count} places, {world.Links.Count} links, "
            + $"{world.Commodities.Count} commodities, {world.Sites.Count} sites, {world.Supplies.Count} supplies, "
            + $"{world.Processes.Count} processes, {world.Demands.Count} demands in that year");
        return ExitStatus.Done;
    }

    private List<Problem> ProblemsOfScenarios(CaseRequest request)
    {
        var problems = new List<Problem>();
        foreach (var name in CaseFolder.ScenarioNames(request.Folder))
        {
            try
            {
                CaseFolder.Open(request with { Scenarios = [name] }, terminal.Cancel);
            }
            catch (CaseException exception)
            {
                problems.AddRange(exception.Problems);
            }
        }
        return [.. problems.Distinct()];
    }
}
