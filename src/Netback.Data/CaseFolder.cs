using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.World;

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
        var source = CaseSource.Read(request.Folder, bag, hash, cancel);
        if (source is null) throw new CaseException(bag.Problems);
        var check = new StateCheck(bag);
        check.Run(source.Tables, cancel);
        source.CheckPlayers(check.Names, bag);
        var year = request.Year ?? source.Settings.BaseYear;
        var rows = new ExistingRows(source.Tables, year);
        Refusals.Check(rows, bag);
        bag.ThrowIfAny();
        return new OpenedCase
        {
            World = WorldBuilder.Build(rows, source.Settings, year),
            Name = source.Package.Name,
            Title = source.Package.Title,
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Warnings = bag.Warnings,
        };
    }

    /// <summary>Names of the scenarios that stand in the case's <c>scenarios</c> folder, in ordinal order.</summary>
    public static IReadOnlyList<string> ScenarioNames(string folder)
    {
        var scenarios = Path.Combine(folder, "scenarios");
        return !Directory.Exists(scenarios) ? [] :
            [.. Directory.EnumerateFiles(scenarios, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
    }
}
