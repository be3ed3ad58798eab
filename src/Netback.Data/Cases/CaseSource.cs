using System.Security.Cryptography;
using System.Text;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>A case as its files have it: package and tables, before overlays, paths and scenarios.</summary>
internal sealed class CaseSource
{
    private CaseSource(Package package, CaseTables tables) => (Package, Tables) = (package, tables);

    public Package Package { get; }
    public CaseTables Tables { get; }
    public Settings Settings => Package.Settings;

    /// <summary>Reads the folder; null where there is no case to speak of, and then the bag holds why.</summary>
    public static CaseSource? Read(string folder, ProblemBag bag, IncrementalHash hash, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            var isFile = File.Exists(folder);
            bag.Add(Display(folder), null, null, isFile ? "a file" : "no such folder", "the folder of a case",
                isFile ? "name the folder that holds it" : "correct the path, or begin with 'netback new NAME'");
            return null;
        }
        var package = new PackageReader(bag).Read(folder);
        var read = new FolderReader(folder, "", bag, hash).Read(cancel);
        hash.AppendData(Encoding.UTF8.GetBytes(Describe(package)));
        if (package.Resources is { } resources) ResourceCheck.Run(resources, folder, read, bag);
        var tables = new CaseTables();
        foreach (var (name, rows) in read.Rows)
        {
            foreach (var row in rows) tables[name].Add(row);
        }
        foreach (var (name, ids) in read.Counted) tables.Count(name, ids);
        tables.Incomplete.UnionWith(read.Incomplete);
        return new CaseSource(package, tables);
    }

    /// <summary>The same case with other tables, and of its settings only what they know.</summary>
    public CaseSource With(CaseTables tables, NameBook names) => new(Package with
    {
        Settings = Settings with
        {
            Players = [.. Settings.Players.Where(player => names.Knows("countries", player) || names.IsBloc(player))],
            Screening = [.. Settings.Screening.Where(mineral => names.Names(new SelectorAtom(AtomKind.Mineral, mineral, false), SelectorSubject.Commodity, out _))],
        },
    }, tables);

    /// <summary>Feeds the settings into a fingerprint.</summary>
    public void AppendTo(IncrementalHash hash) => hash.AppendData(Encoding.UTF8.GetBytes(Describe(Package)));

    /// <summary>Last part of a path, so that messages hold nothing of the machine.</summary>
    public static string Display(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return name.Length > 0 ? name : path;
    }

    /// <summary>Players of the settings must be countries or blocs of the case, screening minerals its minerals, the product its commodity.</summary>
    public void CheckSettings(NameBook names, ProblemBag bag)
    {
        foreach (var player in Settings.Players.Where(player => !names.Knows("countries", player) && !names.IsBloc(player)))
        {
            bag.Add(PackageReader.FileName, null, "netback.players", Words.Quote(player), "a country or bloc of the case",
                Words.DidYouMean(player, names.Ids(["countries"]), "add it to countries.csv or remove the player"));
        }
        foreach (var mineral in Settings.Screening)
        {
            if (names.Names(new SelectorAtom(AtomKind.Mineral, mineral, false), SelectorSubject.Commodity, out var minerals)) continue;
            bag.Add(PackageReader.FileName, null, "netback.screening", Words.Quote(mineral), "a mineral of commodities.csv",
                Words.DidYouMean(mineral, minerals ?? [], "give a commodity of it or remove it"));
        }
        if (Settings.Product is { } product && !names.Knows("commodities", product))
        {
            bag.Add(PackageReader.FileName, null, "netback.product", Words.Quote(product), "a commodity of the case", Words.DidYouMean(product, names.Ids(["commodities"]), "correct it or leave it out"));
        }
    }

    private static string Describe(Package package)
    {
        var settings = package.Settings;
        return string.Join('\0', package.Name, package.Title, Numbers.Text(settings.BaseYear), Numbers.Text(settings.InventoryRate),
            settings.Horizon.ToString(), string.Join(';', settings.Players), string.Join(';', settings.Screening)) + '\0'
            + (settings.WaitUntil is { } wait ? $"wait_until {Numbers.Text(wait)}\0" : "") + (settings.Product is { } product ? $"product {product}\0" : "");
    }
}
