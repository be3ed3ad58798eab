using System.Security.Cryptography;
using Netback.Data.Scenarios;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>A case read with its overlays, ready to be put into any year and under any scenario.</summary>
internal sealed class CaseReading
{
    private readonly CaseRequest request;
    private readonly ProblemBag bag;
    private readonly StateCheck check;
    private readonly List<string> overlayChanges = [];

    /// <summary>The same reading with problems and names of its own: what one state says stays out of the next.</summary>
    private CaseReading(CaseReading other, ProblemBag bag)
    {
        (request, Source, this.bag, WrittenRules) = (other.request, other.Source, bag, other.WrittenRules);
        overlayChanges = other.overlayChanges;
        check = new StateCheck(bag);
        check.Names.Include(Tables);
    }

    private CaseReading(CaseRequest request, CaseSource source, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        (this.request, Source, this.bag) = (request, source, bag);
        check = new StateCheck(bag);
        check.Run(source.Tables, cancel);
        ApplyOverlays(hash, cancel);
        WrittenRules = CheckAsWritten();
    }

    public CaseSource Source { get; }

    /// <summary>The case as written, overlays applied.</summary>
    public CaseTables Tables => Source.Tables;

    public int Year => request.Year ?? Source.Settings.BaseYear;

    /// <summary>Checks of the case as written, everything ever planned included.</summary>
    public WorldRules WrittenRules { get; }

    /// <summary>Reads and checks the case as written; null where there is none, and then the bag holds why.</summary>
    public static CaseReading? Read(CaseRequest request, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        if (CaseSource.Read(request.Folder, bag, hash, cancel) is not { } source) return null;
        var reading = new CaseReading(request, source, bag, hash, cancel);
        source.CheckSettings(reading.check.Names, bag);
        if (request.Year is < 1900 or > 2200) bag.Add("command line", null, "--year", Schema.Numbers.Text(reading.Year), "a year from 1900 to 2200", "correct the year");
        return reading;
    }

    /// <summary>The same reading, to put into a state whose problems go into another bag; readings made so may be used side by side.</summary>
    public CaseReading With(ProblemBag other) => new(this, other);

    /// <summary>Tables of a case as written, overlays applied.</summary>
    /// <exception cref="Checks.CaseException">The case is wrong: all problems at once.</exception>
    public static CaseTables TablesOf(CaseRequest request, CancellationToken cancel)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = Read(request, bag, hash, cancel);
        bag.ThrowIfAny();
        return (reading ?? throw new InvalidOperationException("no case and no problem")).Tables;
    }

    /// <summary>The case in its year: paths, then scenarios, then single settings. What is not built yet is refused.</summary>
    public CaseState Prepare(IReadOnlyList<string> scenarios, IncrementalHash hash, CancellationToken cancel) =>
        Prepare(scenarios.Select(name => new ScenarioFile(request.Folder, bag).Read(name, hash)).OfType<Scenario>(), cancel);

    /// <summary>The case in its year under scenarios that are read already.</summary>
    public CaseState Prepare(IEnumerable<Scenario> scenarios, CancellationToken cancel)
    {
        var tables = Tables.Copy();
        var changes = new List<string>(overlayChanges);
        changes.AddRange(PathValues.Apply(tables, Year));
        string? title = null;
        foreach (var scenario in scenarios)
        {
            cancel.ThrowIfCancellationRequested();
            changes.AddRange(new ScenarioRun(scenario, tables, Year, bag).Apply());
            title = scenario.Title;
        }
        changes.AddRange(CellSettings.Apply(request.Sets, tables, bag));
        check.Run(tables, cancel);
        var rows = new ExistingRows(tables, Year);
        Refusals.Check(rows, bag);
        var world = WorldBuilder.Build(rows, Source.Settings, Year);
        var rules = new WorldRules(tables, rows, world, bag);
        rules.Run();
        rules.CheckTerms();
        return new CaseState(tables, rows, world, rules, title, changes);
    }

    private void ApplyOverlays(IncrementalHash hash, CancellationToken cancel)
    {
        foreach (var folder in request.Overlays)
        {
            if (Overlay.Read(folder, bag, hash, cancel) is not { } overlay) continue;
            overlayChanges.AddRange(overlay.Apply(Tables));
            check.Run(Tables, cancel);
            overlay.Check(check.Names, bag);
        }
    }

    private WorldRules CheckAsWritten()
    {
        var rows = new ExistingRows(Tables, year: null);
        var world = WorldBuilder.Build(rows, Source.Settings, Source.Settings.BaseYear);
        var rules = new WorldRules(Tables, rows, world, bag);
        rules.Run();
        rules.CheckContractRoutes();
        UncertaintyRows.Check(Tables, Source.Settings.Horizon, bag);
        return rules;
    }
}

/// <summary>A case in one year and under given scenarios.</summary>
internal sealed record CaseState(CaseTables Tables, ExistingRows Rows, CaseWorld World, WorldRules Rules, string? ScenarioTitle, IReadOnlyList<string> Changes);
