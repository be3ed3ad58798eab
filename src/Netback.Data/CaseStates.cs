using System.Security.Cryptography;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Scenarios;

namespace Netback.Data;

/// <summary>
/// A case read once, put into as many states as are asked for: scenarios of the case by name, then levers, which are a scenario given as
/// text. A state has the hash that the same scenarios have on the command line. May be used from several threads.
/// </summary>
public sealed class CaseStates : IDisposable
{
    /// <summary>What messages call levers, in the place of a file's name.</summary>
    public const string LeversName = "levers";

    private static readonly string[] AssetTables = ["links", "sites", "supplies", "processes", "measures"];

    private readonly CaseRequest request;
    private readonly CaseReading reading;
    private readonly IncrementalHash hash;
    private readonly Lock hashGate = new();

    private CaseStates(CaseRequest request, CaseReading reading, IncrementalHash hash)
    {
        (this.request, this.reading, this.hash) = (request, reading, hash);
        Scenarios = [.. CaseFolder.ScenarioNames(request.Folder).Select(Named).OfType<NamedScenario>()];
    }

    /// <summary>Scenarios that a state may name, in ordinal order; those withheld from the audience are not among them.</summary>
    public IReadOnlyList<NamedScenario> Scenarios { get; }

    /// <summary>Rows that levers move most, as written with the overlays; also those that do not exist in the year.</summary>
    public IReadOnlyList<CellTable> Assets => [.. AssetTables.Select(name => CellTable.Of(reading.Tables[name]))];

    /// <summary>Reads and checks a case as written.</summary>
    /// <param name="request">Folder, overlays, year and single settings; its scenarios are left to the states.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="CaseException">The case is wrong: all problems at once.</exception>
    public static CaseStates Read(CaseRequest request, CancellationToken cancel = default)
    {
        var bag = new ProblemBag();
        var (written, shown) = (IncrementalHash.CreateHash(HashAlgorithmName.SHA256), IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        var reading = CaseReading.Read(request, bag, written, cancel);
        bag.ThrowIfAny();
        if (reading is null) throw new InvalidOperationException("no case and no problem");
        return reading.Seen(shown, cancel) is { } seen ? new CaseStates(request, seen, shown) : new CaseStates(request, reading, written);
    }

    /// <summary>The case under some of its scenarios, left to right, and then levers.</summary>
    /// <param name="scenarios">Names out of <see cref="Scenarios"/>.</param>
    /// <param name="levers">Text of a scenario, YAML or JSON; null for none.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <exception cref="CaseException">A name is unknown, or the levers do not fit the case: all problems at once.</exception>
    public OpenedCase Open(IReadOnlyList<string> scenarios, string? levers = null, CancellationToken cancel = default)
    {
        var own = reading.Again();
        using var ownHash = CopyOfHash();
        var read = ScenariosOf(scenarios, own.Bag, ownHash).ToList();
        if (levers is not null && new ScenarioFile(request.Folder, own.Bag).ReadText(levers, LeversName, ownHash) is { } added) read.Add(added);
        own.Bag.ThrowIfAny();
        var state = own.Prepare(read, cancel);
        own.Bag.ThrowIfAny();
        return CaseFolder.OpenedOf(own, state, ownHash);
    }

    public void Dispose() => hash.Dispose();

    private IEnumerable<Scenario> ScenariosOf(IReadOnlyList<string> names, ProblemBag bag, IncrementalHash into)
    {
        foreach (var name in names)
        {
            // A name from outside is never made into a path unless the case has a scenario of that name.
            if (Scenarios.All(scenario => scenario.Name != name)) bag.Add(Unknown(name));
            else if (new ScenarioFile(request.Folder, bag).Read(name, into) is { } scenario) yield return scenario;
        }
    }

    /// <summary>What a scenario's file says of itself, its problems told when it is asked for; null where it is withheld.</summary>
    private NamedScenario? Named(string name)
    {
        using var unused = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var read = new ScenarioFile(request.Folder, new ProblemBag()).Read(name, unused);
        if (request.For is not null && (read is null || !reading.Shows(read))) return null;
        return new NamedScenario(name, read?.Title ?? name, read?.Kind, read?.By, read?.Player, read?.Note);
    }

    private Problem Unknown(string name) => new(
        "scenario", null, null, Schema.Words.Quote(name), "the name of a scenario of the case",
        Schema.Words.DidYouMean(name, Scenarios.Select(scenario => scenario.Name), "see the list of scenarios"));

    private IncrementalHash CopyOfHash()
    {
        lock (hashGate) return hash.Clone();
    }
}

/// <summary>A scenario of a case.</summary>
/// <param name="Name">Name of its file, without <c>.yaml</c>.</param>
/// <param name="Title">Title to print.</param>
/// <param name="Kind"><c>option</c> or <c>shock</c>; null where its file does not say.</param>
/// <param name="By">Who chooses an option, as a selector of countries.</param>
/// <param name="Player">Country or bloc whose move it is; null for one that is nobody's.</param>
/// <param name="Note">What it stands for.</param>
public sealed record NamedScenario(string Name, string Title, string? Kind, string? By, string? Player, string? Note);

/// <summary>Rows of a table as text, a cell per column; an absent cell is null. What vouches for them stands in the evidence.</summary>
public sealed record CellTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    internal static CellTable Of(CaseTable table)
    {
        var own = table.Schema.Columns.Take(table.Schema.OwnCount).ToList();
        return new CellTable(table.Schema.Name, [.. own.Select(column => column.Name)],
            [.. table.Rows.Select(row => (IReadOnlyList<string?>)[.. own.Select(column => row[column.Name])])]);
    }
}
