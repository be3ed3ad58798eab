using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Scenarios;
using Netback.Data.Schema;

namespace Netback.Data;

/// <summary>Reads cases from folders.</summary>
public static class CaseFolder
{
    /// <summary>Reads, checks and prepares a case for the market.</summary>
    /// <exception cref="CaseException">The input is wrong: all problems at once.</exception>
    public static OpenedCase Open(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = CaseReading.Read(request, bag, hash, cancel) ?? throw new CaseException(bag.Problems);
        var state = reading.Prepare(request.Scenarios, hash, cancel);
        bag.ThrowIfAny();
        state.Rules.WarnOfAbsences();
        return Opened(reading, state, hash, bag.Warnings);
    }

    internal static OpenedCase Opened(CaseReading reading, CaseState state, IncrementalHash hash, IReadOnlyList<Problem> warnings) => new()
    {
        World = state.World,
        WaitUntil = WaitYear.Of(state.Tables, reading.Source.Settings, reading.Year),
        Name = reading.Source.Package.Name,
        Title = reading.Source.Package.Title,
        ScenarioTitle = state.ScenarioTitle,
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset()),
        Warnings = warnings,
        Changes = state.Changes,
        Tables = state.Tables,
        Evidence = [.. CaseSchema.Tables.Where(table => table.IsOfTheMarket && table.HasFigures).SelectMany(table => state.Rows[table.Name]).SelectMany(Cases.Evidence.Of)],
        PathTargets = state.Tables["paths"].Rows.Select(row => row["target"] ?? "").ToHashSet(StringComparer.Ordinal),
        Observations = [.. state.Tables["observations"].Rows.Select(ObservationRows.Of)],
        Uncertainties = UncertaintyRows.Of(state.Tables, state.Rows),
        SourceTitles = state.Tables["sources"].Rows.ToDictionary(row => row.Id, row => row["title"] ?? "", StringComparer.Ordinal),
    };

    /// <summary>What each scenario of the case is: a move, an option, a shock; what cannot be read is left to the check.</summary>
    public static IReadOnlyList<ScenarioRole> Roles(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new ScenarioFile(folder, new ProblemBag());
        return [.. ScenarioNames(folder).Select(name => file.Read(name, hash) is { } scenario
            ? new ScenarioRole(name, scenario.Player, scenario.Kind, scenario.By) : new ScenarioRole(name, null, null, null))];
    }

    /// <summary>Scenarios that are moves of a player, with the player.</summary>
    public static IReadOnlyList<PlayerMove> Moves(string folder) =>
        [.. Roles(folder).Where(role => role.Player is not null).Select(role => new PlayerMove(role.Name, role.Player ?? ""))];

    /// <summary>Names of the scenarios that stand in the case's <c>scenarios</c> folder, in ordinal order.</summary>
    public static IReadOnlyList<string> ScenarioNames(string folder)
    {
        var scenarios = Path.Combine(folder, "scenarios");
        return !Directory.Exists(scenarios) ? [] :
            [.. Directory.EnumerateFiles(scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    }
}

/// <summary>What a scenario says that it is.</summary>
/// <param name="Name">Name of its file, without <c>.yaml</c>.</param>
/// <param name="Player">Country or bloc whose move it is; null for nobody's.</param>
/// <param name="Kind"><c>option</c>, <c>shock</c>, or null where it does not say.</param>
/// <param name="By">Who chooses the option, as a selector of countries; null where it does not say.</param>
public sealed record ScenarioRole(string Name, string? Player, string? Kind, string? By);

/// <summary>A scenario that is a move of a player.</summary>
/// <param name="Name">Name of its file, without <c>.yaml</c>.</param>
/// <param name="Player">Country or bloc.</param>
public sealed record PlayerMove(string Name, string Player);
