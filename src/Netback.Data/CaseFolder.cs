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
        return new OpenedCase
        {
            World = state.World,
            Name = reading.Source.Package.Name,
            Title = reading.Source.Package.Title,
            ScenarioTitle = state.ScenarioTitle,
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Warnings = bag.Warnings,
            Changes = state.Changes,
            Tables = state.Tables,
            Evidence = [.. CaseSchema.Tables.Where(table => table.IsOfTheMarket && table.HasFigures).SelectMany(table => state.Rows[table.Name]).SelectMany(Cases.Evidence.Of)],
            Uncertainties = UncertaintyRows.Of(state.Tables, state.Rows),
            SourceTitles = state.Tables["sources"].Rows.ToDictionary(row => row.Id, row => row["title"] ?? "", StringComparer.Ordinal),
        };
    }

    /// <summary>Scenarios that are moves of a player, with the player; what cannot be read is left to the check.</summary>
    public static IReadOnlyList<PlayerMove> Moves(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new ScenarioFile(folder, new ProblemBag());
        return [.. ScenarioNames(folder).Select(name => (Name: name, file.Read(name, hash)?.Player)).Where(item => item.Player is not null)
            .Select(item => new PlayerMove(item.Name, item.Player ?? ""))];
    }

    /// <summary>Names of the scenarios that stand in the case's <c>scenarios</c> folder, in ordinal order.</summary>
    public static IReadOnlyList<string> ScenarioNames(string folder)
    {
        var scenarios = Path.Combine(folder, "scenarios");
        return !Directory.Exists(scenarios) ? [] :
            [.. Directory.EnumerateFiles(scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    }
}

/// <summary>A scenario that is a move of a player.</summary>
/// <param name="Name">Name of its file, without <c>.yaml</c>.</param>
/// <param name="Player">Country or bloc.</param>
public sealed record PlayerMove(string Name, string Player);
