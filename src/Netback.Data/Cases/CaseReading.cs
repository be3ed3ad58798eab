using System.Security.Cryptography;
using Netback.Data.Scenarios;
using Netback.Data.Withholding;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>A case read with its overlays, ready to be put into any year and under any scenario.</summary>
internal sealed class CaseReading
{
    private readonly CaseRequest request;
    private readonly StateCheck check;
    private readonly List<Overlay> overlays;
    private readonly List<string> overlayChanges = [];

    /// <summary>Rows as written, the case first, for an audience that may not see all; empty where none is named.</summary>
    private readonly IReadOnlyList<Layer> layers;

    private CaseReading(CaseRequest request, CaseSource source, List<Overlay> overlays, ProblemBag bag, CancellationToken cancel)
    {
        (this.request, Source, this.overlays, Bag) = (request, source, overlays, bag);
        check = new StateCheck(bag);
        check.Run(source.Tables, cancel);
        layers = [Layer.OfCase(request.For is null ? source.Tables : source.Tables.Copy()), .. overlays.Select(overlay => Layer.OfOverlay(overlay.Rows))];
        foreach (var layer in layers) RecipeLevels.Check(layer, bag);
        Audience = request.For ?? layers.Max(layer => layer.Highest);
        ApplyOverlays(cancel);
        WrittenRules = CheckAsWritten();
    }

    /// <summary>The same reading with problems and names of its own: what one state says stays out of the next.</summary>
    private CaseReading(CaseReading other)
    {
        Bag = other.Bag.Copy();
        (request, Source, overlays, layers, overlayChanges) = (other.request, other.Source, other.overlays, other.layers, other.overlayChanges);
        (Audience, Withheld, Followers, SeenNames, WrittenRules) = (other.Audience, other.Withheld, other.Followers, other.SeenNames, other.WrittenRules);
        check = new StateCheck(Bag);
        check.Names.Include(Tables);
    }

    public CaseSource Source { get; }

    /// <summary>Receives what is wrong and worth knowing.</summary>
    public ProblemBag Bag { get; }

    /// <summary>Whom it is read for; where that is not said, the most guarded audience of its rows.</summary>
    public Audience Audience { get; }

    /// <summary>What was left out for the audience.</summary>
    public IReadOnlyList<WithheldCount> Withheld { get; private init; } = [];

    /// <summary>Rows left out for what they name, for the eyes of those who withhold.</summary>
    public IReadOnlyList<string> Followers { get; private init; } = [];

    /// <summary>Names that the audience may see; null where nothing is left out.</summary>
    private NameBook? SeenNames { get; init; }

    /// <summary>The case as written, overlays applied.</summary>
    public CaseTables Tables => Source.Tables;

    public int Year => request.Year ?? Source.Settings.BaseYear;

    /// <summary>Checks of the case as written, everything ever planned included.</summary>
    public WorldRules WrittenRules { get; }

    /// <summary>Reads and checks the case as written; null where there is none, and then the bag holds why.</summary>
    public static CaseReading? Read(CaseRequest request, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        if (CaseSource.Read(request.Folder, bag, hash, cancel) is not { } source) return null;
        var overlays = request.Overlays.Select(folder => Overlay.Read(folder, bag, hash, cancel)).OfType<Overlay>().ToList();
        var reading = new CaseReading(request, source, overlays, bag, cancel);
        source.CheckSettings(reading.check.Names, bag);
        if (request.Year is < 1900 or > 2200) bag.Add("command line", null, "--year", Schema.Numbers.Text(reading.Year), "a year from 1900 to 2200", "correct the year");
        return reading;
    }

    /// <summary>The same reading, to put into a state: readings made so may be used side by side, and know nothing of each other's states.</summary>
    public CaseReading Again() => new(this);

    /// <summary>
    /// The case as its audience may see it, a function of the rows that it may see and of nothing else; null where it may see all of it. Overlays
    /// lose their names for the public: a folder is often called after what it hides.
    /// </summary>
    /// <param name="hash">Receives what may be seen.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="Checks.CaseException">Without the rows withheld the case is not sound.</exception>
    public CaseReading? Seen(IncrementalHash hash, CancellationToken cancel)
    {
        var namesOverlays = Audience != Audience.Public;
        if (request.For is null || (layers.All(layer => layer.Highest <= Audience) && (namesOverlays || overlays.Count == 0))) return null;
        List<string> names = [.. overlays.Select((overlay, i) => namesOverlays ? overlay.Name : $"overlay-{Schema.Numbers.Text(i + 1)}")];
        var visible = new VisibleLayers(layers, ["", .. names.Select(name => name + "/")], Audience);
        visible.AppendTo(hash);
        var seen = visible.Names();
        var source = Source.With(visible.Case, seen);
        source.AppendTo(hash);
        var bag = new ProblemBag();
        var reading = new CaseReading(request, source, [.. names.Zip(visible.Overlays, (name, rows) => new Overlay(name, rows))], bag, cancel)
        {
            Withheld = visible.Withheld,
            Followers = visible.Followers,
            SeenNames = seen,
        };
        Withholdings.ThrowIfUnsound(bag, Audience);
        return reading;
    }

    /// <summary>Tables of a case as written, overlays applied.</summary>
    /// <exception cref="Checks.CaseException">The case is wrong: all problems at once.</exception>
    public static CaseTables TablesOf(CaseRequest request, CancellationToken cancel)
    {
        var bag = new ProblemBag();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = Read(request, bag, hash, cancel);
        bag.ThrowIfAny();
        if (reading is null) throw new InvalidOperationException("no case and no problem");
        return (reading.Seen(hash, cancel) ?? reading).Tables;
    }

    /// <summary>The case in its year: paths, then scenarios, then single settings. What is not built yet is refused.</summary>
    public CaseState Prepare(IReadOnlyList<string> scenarios, IncrementalHash hash, CancellationToken cancel) =>
        Prepare([.. scenarios.Select(name => new ScenarioFile(request.Folder, Bag).Read(name, hash)).OfType<Scenario>()], cancel);

    /// <summary>The case in its year under scenarios that are read already.</summary>
    public CaseState Prepare(IReadOnlyList<Scenario> scenarios, CancellationToken cancel)
    {
        var tables = Tables.Copy();
        var changes = new List<string>(overlayChanges);
        changes.AddRange(PathValues.Apply(tables, Year));
        foreach (var scenario in scenarios)
        {
            cancel.ThrowIfCancellationRequested();
            changes.AddRange(new ScenarioRun(scenario, tables, Year, Bag).Apply());
        }
        changes.AddRange(CellSettings.Apply(request.Sets, tables, Bag));
        check.Run(tables, cancel);
        var rows = new ExistingRows(tables, Year);
        Refusals.Check(rows, Bag);
        var world = WorldBuilder.Build(rows, Source.Settings, Year);
        var rules = new WorldRules(tables, rows, world, Bag);
        rules.Run();
        rules.CheckTerms();
        return new CaseState(tables, rows, world, rules, scenarios, changes);
    }

    /// <summary>True where what a scenario says of rows stays within what the audience may see.</summary>
    public bool Shows(Scenario scenario) =>
        Audiences.Of(scenario) <= Audience && (SeenNames is not { } names || NamedRows.Of(scenario).All(names.Names));

    /// <summary>The same of an episode.</summary>
    public bool Shows(EpisodeText episode) => episode.Audience <= Audience && Shows(episode.Before) && Shows(episode.After)
        && (SeenNames is not { } names || NamedRows.Of(episode.Episode).All(names.Names));

    private void ApplyOverlays(CancellationToken cancel)
    {
        foreach (var overlay in overlays)
        {
            overlayChanges.AddRange(overlay.Apply(Tables));
            check.Run(Tables, cancel);
            overlay.Check(check.Names, Bag);
        }
    }

    private WorldRules CheckAsWritten()
    {
        var rows = new ExistingRows(Tables, year: null);
        var world = WorldBuilder.Build(rows, Source.Settings, Source.Settings.BaseYear);
        var rules = new WorldRules(Tables, rows, world, Bag);
        rules.Run();
        rules.CheckContractRoutes();
        UncertaintyRows.Check(Tables, Source.Settings.Horizon, Bag);
        return rules;
    }
}

/// <summary>A case in one year and under given scenarios.</summary>
internal sealed record CaseState(CaseTables Tables, ExistingRows Rows, CaseWorld World, WorldRules Rules, IReadOnlyList<Scenario> Scenarios, IReadOnlyList<string> Changes)
{
    /// <summary>Title of the last scenario applied; null without one.</summary>
    public string? ScenarioTitle => Scenarios.Count == 0 ? null : Scenarios[^1].Title;
}
