namespace Netback.Data.Cases;

/// <summary>Keeps reading inside the folder that the user named.</summary>
internal static class SafePath
{
    /// <summary>How many links a path may lead through before it counts as a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>What is wrong with a name that must stay below a folder; null where nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal)) return "a name with a zero byte";
        if (Path.IsPathRooted(name) || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':')) return $"the absolute path '{name}'";
        return name.Split('/', '\\').Contains("..") ? $"'..' in '{name}'" : null;
    }

    /// <summary>True where a file, after following links, lies in a folder.</summary>
    public static bool IsInside(string folder, string file)
    {
        var root = Real(folder, MostLinks);
        var real = Real(file, MostLinks);
        return root is not null && real is not null
            && real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The path with every link followed; null where links go in a circle.</summary>
    private static string? Real(string path, int linksLeft)
    {
        if (linksLeft == 0) return null;
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var real = root;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(real, parts[i]);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                return Real(Path.Combine([real, target, .. parts[(i + 1)..]]), linksLeft - 1);
            }
            real = next;
        }
        return real;
    }
}
