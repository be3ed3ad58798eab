using System.IO.Compression;
using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Workbooks;

/// <summary>
/// Lets through only workbooks that are tables and nothing else, and only as much of them as fits the limits. What comes out is a
/// package of its own in memory: every part unpacked under a cap and packed again, sheets without their links and drawings.
/// </summary>
internal sealed class WorkbookGate(string display, ProblemBag bag)
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>An old .xls, or a workbook under a password.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Parts that a table does not need and that act, by what their names hold.</summary>
    private static readonly (string Name, string Found, string Remedy)[] Barred =
    [
        ("vbaproject", "a workbook with macros", "save it as .xlsx without macros"),
        ("macrosheets/", "a workbook with macro sheets", "save it as .xlsx without macros"),
        ("externallinks/", "a workbook that refers to other files", "break the links in the spreadsheet (Edit Links), keeping values"),
        ("connections.xml", "a workbook with connections to outside data", "remove the connections, keeping values"),
        ("querytables/", "a workbook with queries of outside data", "remove the queries, keeping values"),
        ("activex/", "a workbook with controls", "remove the controls"),
        ("embeddings/", "a workbook with embedded objects", "remove the objects"),
    ];

    /// <summary>The workbook as a clean package; null where it is refused, and then the bag holds why.</summary>
    public MemoryStream? Open(string path)
    {
        var file = new FileInfo(path);
        if (file.Length > ImportLimits.LargestWorkbook)
        {
            return Refuse($"a file of {Megabytes(file.Length)}", $"at most {Megabytes(ImportLimits.LargestWorkbook)}", "split it, or leave out what is not for the case");
        }
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith(Compound)) return Refuse("an old .xls or a workbook under a password", "an .xlsx without a password", "save it as .xlsx");
        if (!bytes.AsSpan().StartsWith(Zip)) return Unreadable();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return IsClean(archive) ? Repack(archive) : null;
        }
        // What the archive's own format can be wrong in.
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return Unreadable();
        }
    }

    public MemoryStream? Unreadable() =>
        Refuse("a file that is no workbook, or a damaged one", "a workbook (.xlsx)", "open it in a spreadsheet and save it again as .xlsx");

    private bool IsClean(ZipArchive archive)
    {
        if (archive.Entries.Count > ImportLimits.MostParts)
        {
            Refuse($"a package of {Numbers.Text(archive.Entries.Count)} parts", $"at most {Numbers.Text(ImportLimits.MostParts)}", "copy the tables into a new workbook");
            return false;
        }
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').ToLowerInvariant()).ToList();
        var faults = FaultsOf(names).ToList();
        foreach (var (found, expected, remedy) in faults) Refuse(found, expected, remedy);
        return faults.Count == 0;
    }

    private static IEnumerable<(string Found, string Expected, string Remedy)> FaultsOf(List<string> names)
    {
        if (names.FirstOrDefault(name => SafePath.Fault(name) is not null) is { } outside)
        {
            yield return ($"a part that leads out of the package, {Words.Quote(outside)}", "parts of a workbook", "copy the tables into a new workbook");
        }
        if (names.Distinct().Count() < names.Count) yield return ("a package with a part twice", "each part once", "copy the tables into a new workbook");
        foreach (var (name, found, remedy) in Barred)
        {
            if (names.Any(part => part.Contains(name, StringComparison.Ordinal))) yield return (found, "tables only", remedy);
        }
    }

    private MemoryStream? Repack(ZipArchive archive)
    {
        var clean = new MemoryStream();
        var left = ImportLimits.LargestUnpacked;
        using (var package = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsOfASheet(entry.FullName)))
            {
                left = Copy(entry, package.CreateEntry(entry.FullName, CompressionLevel.NoCompression), left);
                if (left < 0)
                {
                    return Refuse($"more than {Megabytes(ImportLimits.LargestUnpacked)} when unpacked", $"at most {Megabytes(ImportLimits.LargestUnpacked)}",
                        "copy the tables alone into a new workbook");
                }
            }
        }
        clean.Position = 0;
        return clean;
    }

    /// <summary>Copies what an entry really holds, whatever it says about its size; what is left of the cap, negative where it is not enough.</summary>
    private static long Copy(ZipArchiveEntry from, ZipArchiveEntry to, long left)
    {
        using var source = from.Open();
        using var target = to.Open();
        var buffer = new byte[1 << 16];
        for (var read = source.Read(buffer); read > 0 && left >= 0; read = source.Read(buffer))
        {
            left -= read;
            if (left >= 0) target.Write(buffer, 0, read);
        }
        return left;
    }

    /// <summary>Links, drawings, comments and printers of a sheet: none of them is looked at.</summary>
    private static bool IsOfASheet(string part) => part.Replace('\\', '/').Contains("worksheets/_rels/", StringComparison.OrdinalIgnoreCase);

    private static string Megabytes(long bytes) => $"{Numbers.Text((bytes + (1 << 20) - 1) >> 20)} MB";

    private MemoryStream? Refuse(string found, string expected, string remedy)
    {
        bag.Add(display, null, null, found, expected, remedy);
        return null;
    }
}
