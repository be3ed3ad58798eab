using Netback.Tests.Cli;
using Netback.Tests.Results;
using Netback.Tests.Structure;
using Shouldly;
using Xunit;

namespace Netback.Tests.CentralAsia;

/// <summary>The reference case as it ships, and its base solved once into files that the tests read.</summary>
public sealed class CaseFiles : IDisposable
{
    /// <summary>Name of the tests that share one base.</summary>
    public const string Once = "the base of Central Asia, solved once";

    private readonly ScratchFolder scratch = new();

    public CaseFiles() => Solve("base").ShouldBe(scratch.At("base"));

    /// <summary>Folder of the case.</summary>
    public static string Folder { get; } = Path.Combine(SourceTree.Root, "cases", "central-asia");

    /// <summary>Names of its scenarios.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "scenarios"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Folder with the result files of the base.</summary>
    public string Base => scratch.At("base");

    /// <summary>Solves the case into a folder of its own.</summary>
    /// <param name="name">Name of that folder.</param>
    /// <param name="options">Further options of the command.</param>
    public string Solve(string name, params IReadOnlyList<string> options)
    {
        var run = CommandRun.Of(["solve", Folder, "--out", scratch.At(name), .. options]);
        run.Status.ShouldBe(0, run.Error);
        return scratch.At(name);
    }

    internal CsvTable Result(string table) => CsvTable.Read(Base, table);

    internal static CsvTable Table(string table) => CsvTable.Read(Folder, table);

    public void Dispose() => scratch.Dispose();
}

/// <summary>Hands the solved base to the tests that read it.</summary>
[CollectionDefinition(CaseFiles.Once)]
public sealed class CaseFilesOnce : ICollectionFixture<CaseFiles>;
