using System.CommandLine;
using System.Globalization;
using Netback.Data;
using Netback.Data.Withholding;
using Netback.Studies.Language;
using Netback.World;

namespace Netback.Cli;

/// <summary>Arguments and options that say which case, in which state; shared by all commands that read one.</summary>
internal sealed class CaseOptions
{
    private readonly Argument<string> folder = new("CASE") { Description = "folder of the case (with datapackage.json)" };

    private readonly Option<string[]> scenarios = Repeated(
        "--scenario", "NAME", "scenario of the case by name, or a relative path of a scenario file; repeat to apply several, left to right");

    private readonly Option<int?> year = new("--year") { HelpName = "YEAR", Description = "year to solve; default: the base year" };

    private readonly Option<string[]> sets = Repeated(
        "--set", "TABLE/ID/COLUMN=VALUE", "change one cell, after the scenarios; repeat for several");

    private readonly Option<string[]> overlays = Repeated(
        "--overlay", "DIR", "folder with own rows (same tables), outside the case; repeat for several");

    private readonly Option<string?> audience;

    /// <param name="otherwise">Whom the output is for where the command line does not say; null: for those who may see all.</param>
    public CaseOptions(Audience? otherwise = null)
    {
        audience = new Option<string?>("--for")
        {
            HelpName = string.Join('|', Audiences.Names),
            Description = $"write for readers who may see that much: rows above it count as never written{(otherwise is { } level ? $" (default {Audiences.Text(level)})" : "")}",
            DefaultValueFactory = _ => otherwise is { } level ? Audiences.Text(level) : null,
        };
        audience.AcceptOnlyFromAmong([.. Audiences.Names]);
    }

    /// <summary>Adds everything to a command.</summary>
    public void AddTo(Command command)
    {
        AddForThoseWhoSeeAll(command);
        command.Add(audience);
    }

    /// <summary>Adds everything to a command that can do without a case.</summary>
    public void AddOptionalTo(Command command)
    {
        folder.Arity = ArgumentArity.ZeroOrOne;
        AddTo(command);
    }

    /// <summary>True where a case is named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(folder) is not null;

    /// <summary>Adds what holds for every scenario of a case.</summary>
    public void AddStandingTo(Command command)
    {
        AddState(command);
        command.Add(audience);
    }

    /// <summary>Adds everything but the audience, to a command whose <c>--for</c> means something else.</summary>
    public void AddForThoseWhoSeeAll(Command command)
    {
        AddState(command);
        command.Add(scenarios);
        command.Add(sets);
    }

    private void AddState(Command command)
    {
        command.Add(folder);
        command.Add(year);
        command.Add(overlays);
    }

    public CaseRequest Request(ParseResult parsed) => new()
    {
        Folder = parsed.GetRequiredValue(folder),
        Scenarios = parsed.GetValue(scenarios) ?? [],
        Year = parsed.GetValue(year),
        Sets = parsed.GetValue(sets) ?? [],
        Overlays = parsed.GetValue(overlays) ?? [],
        For = Audiences.Read(parsed.GetValue(audience)),
    };

    /// <summary>Reads the case and tells of warnings, changes and the time it took.</summary>
    public OpenedCase Open(ParseResult parsed, Terminal terminal)
    {
        var request = Request(parsed);
        var (opened, elapsed) = Patience.While(terminal, "reading the case", () => CaseFolder.Open(request, terminal.Cancel));
        foreach (var warning in opened.Warnings) terminal.Say($"warning: {warning}");
        foreach (var change in opened.Changes) terminal.Say($"changed: {change}");
        WithheldText.Say(terminal, opened.Audience, opened.Withheld, opened.Followers);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"read {opened.Name} in {elapsed.TotalSeconds:0.00} s"));
        return opened;
    }

    private static Option<string[]> Repeated(string name, string help, string description) => new(name)
    {
        HelpName = help,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
