using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Where a package lists its files, the list must agree with the files and their headers.</summary>
internal static class ResourceCheck
{
    public static void Run(IReadOnlyList<PackageResource> resources, string folder, FolderTables tables, ProblemBag bag)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < resources.Count; i++)
        {
            var where = $"resources[{Numbers.Text(i)}]";
            var path = resources[i].Path;
            if (SafePath.Fault(path) is { } fault)
            {
                bag.Add(PackageReader.FileName, null, where, fault, "the name of a file beside the package", "name a file inside the case's folder");
            }
            else if (!listed.Add(path))
            {
                bag.Add(PackageReader.FileName, null, where, $"{path} twice", "each file once", "remove one of the two");
            }
            else if (!tables.Headers.TryGetValue(path, out var header))
            {
                if (path.EndsWith(".csv", StringComparison.Ordinal) || !File.Exists(Path.Combine(folder, path)))
                {
                    bag.Add(PackageReader.FileName, null, where, $"no file {path}", "a file beside the package",
                        Words.DidYouMean(path, tables.Headers.Keys, "create the file or remove the resource"));
                }
            }
            else if (header.Count > 0 && resources[i].Fields is { } fields)
            {
                Compare(where, path, fields, header, bag);
            }
        }
        var unlisted = tables.Headers.Keys.Where(file => !listed.Contains(file)).Order(StringComparer.Ordinal).ToList();
        if (unlisted.Count > 0)
        {
            bag.Add(PackageReader.FileName, null, "resources", $"no resource for {Words.And(unlisted)}", "a resource for each table",
                "add what is missing, or leave resources out");
        }
    }

    private static void Compare(string where, string path, IReadOnlyList<string> fields, IReadOnlyList<string> header, ProblemBag bag)
    {
        var onlyListed = fields.Except(header).ToList();
        var onlyThere = header.Except(fields).ToList();
        if (onlyListed.Count > 0)
        {
            bag.Add(PackageReader.FileName, null, where, $"fields that {path} has not: {string.Join(", ", onlyListed)}", "the header's columns",
                "make fields and header agree, or leave the schema out");
        }
        if (onlyThere.Count > 0)
        {
            bag.Add(path, 1, null, $"columns that the package has not: {string.Join(", ", onlyThere)}", "the fields of datapackage.json",
                "make fields and header agree, or leave the schema out");
        }
    }
}
