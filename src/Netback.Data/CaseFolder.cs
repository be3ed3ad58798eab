using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Scenarios;
using Netback.Data.Schema;
using Netback.Data.Withholding;
using Netback.World;

namespace Netback.Data;

/// <summary>Reads cases from folders.</summary>
public static class CaseFolder
{
    /// <summary>Reads, checks and prepares a case for the market, as its audience may see it.</summary>
    /// <exception cref="CaseException">The input is wrong: all problems at once; or a scenario is withheld from the audience.</exception>
    public static OpenedCase Open(CaseRequest request, CancellationToken cancel = default) =>
        OpenIfShown(request, cancel) ?? throw Withholdings.Scenario(request.Scenarios, request.For ?? Audience.Negotiation);

    /// <summary>The same; null where a scenario of the request is withheld from the audience.</summary>
    /// <exception cref="CaseException">The input is wrong: all problems at once.</exception>
    public static OpenedCase? OpenIfShown(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = CaseReading.Read(request, bag, hash, cancel) ?? throw new CaseException(bag.Problems);
        var state = reading.Prepare(request.Scenarios, hash, cancel);
        bag.ThrowIfAny();
        if (!state.Scenarios.All(reading.Shows) && request.For is not null) return null;
        using var seenHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (reading.Seen(seenHash, cancel) is not { } seen) return OpenedOf(reading, state, hash);
        if (!state.Scenarios.All(seen.Shows)) return null;
        var shown = seen.Prepare(request.Scenarios, seenHash, cancel);
        // A scenario that cannot do without what is withheld would be another one.
        if (seen.Bag.HasProblems && request.Scenarios.Count > 0) return null;
        Withholdings.ThrowIfUnsound(seen.Bag, seen.Audience);
        return OpenedOf(seen, shown, seenHash);
    }

    internal static OpenedCase OpenedOf(CaseReading reading, CaseState state, IncrementalHash hash)
    {
        state.Rules.WarnOfAbsences();
        return new OpenedCase
        {
            World = state.World,
            WaitUntil = WaitYear.Of(state.Tables, reading.Source.Settings, reading.Year),
            Name = reading.Source.Package.Name,
            Title = reading.Source.Package.Title,
            ScenarioTitle = state.ScenarioTitle,
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Audience = state.Scenarios.Select(Audiences.Of).Append(reading.Audience).Max(),
            Withheld = reading.Withheld,
            Followers = reading.Followers,
            Warnings = reading.Bag.Warnings,
            Changes = state.Changes,
            Tables = state.Tables,
            Evidence = [.. CaseSchema.Tables.Where(table => table.IsOfTheMarket && table.HasFigures).SelectMany(table => state.Rows[table.Name]).SelectMany(Cases.Evidence.Of)],
            PathTargets = state.Tables["paths"].Rows.Select(row => row["target"] ?? "").ToHashSet(StringComparer.Ordinal),
            Observations = [.. state.Tables["observations"].Rows.Select(ObservationRows.Of)],
            Uncertainties = UncertaintyRows.Of(state.Tables, state.Rows),
            SourceTitles = state.Tables["sources"].Rows.ToDictionary(row => row.Id, row => row["title"] ?? "", StringComparer.Ordinal),
        };
    }

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
