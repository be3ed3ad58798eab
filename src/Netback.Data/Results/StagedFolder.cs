using Netback.Checks;

namespace Netback.Data.Results;

/// <summary>
/// Writes a folder as a whole or not at all: files go into a hidden folder beside it, which takes its name only when all of them
/// are written. An existing folder is replaced only if it is empty or an earlier output of ours.
/// </summary>
public static class StagedFolder
{
    /// <summary>Fills a folder beside <paramref name="folder"/> and renames it.</summary>
    /// <param name="folder">The folder that shall hold the files in the end.</param>
    /// <param name="isOurs">Whether an existing folder that is not empty may be replaced.</param>
    /// <param name="fill">Writes all files into the folder that it is given.</param>
    /// <exception cref="CaseException">The folder stands already and holds something that is not ours.</exception>
    public static void Write(string folder, Func<string, bool> isOurs, Action<string> fill)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Check(folder, target, isOurs);
        // The check makes sure that there is a folder above.
        var parent = Path.GetDirectoryName(target)!;
        var (staging, former) = (Beside(parent, target, "part"), Beside(parent, target, "former"));
        Unwritable.Told(folder, CannotBeWritten, () =>
        {
            try
            {
                Directory.CreateDirectory(staging);
                fill(staging);
                Exchange(target, staging, former);
            }
            finally
            {
                Remove(staging);
                // Only where the new one stands: else the former one is all there is.
                if (Directory.Exists(target)) Remove(former);
            }
        });
    }

    /// <summary>Refuses a folder that may not be replaced; cheap, so it can come before a long computation.</summary>
    public static void Check(string folder, Func<string, bool> isOurs) =>
        Check(folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), isOurs);

    private const string CannotBeWritten = "a folder that cannot be written";

    private static void Check(string folder, string target, Func<string, bool> isOurs)
    {
        if (File.Exists(target))
        {
            throw Refused(folder, "a file", "name a folder for the output");
        }
        if (Path.GetDirectoryName(target) is null || IsAtOrAbove(target, Directory.GetCurrentDirectory()))
        {
            throw Refused(folder, "the current folder or one above it", "name a folder of its own");
        }
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !isOurs(target))
        {
            throw Refused(folder, "a folder that holds other things", "name another folder or empty this one yourself");
        }
        Unwritable.Told(folder, CannotBeWritten, () => Probe(target));
    }

    /// <summary>Makes and removes an empty folder in the nearest folder above that is there.</summary>
    private static void Probe(string target)
    {
        var above = Path.GetDirectoryName(target);
        while (above is not null && !Directory.Exists(above))
        {
            if (File.Exists(above)) throw new IOException($"{above} is a file");
            above = Path.GetDirectoryName(above);
        }
        if (above is null) return;
        var probe = Beside(above, target, "probe");
        Directory.CreateDirectory(probe);
        Directory.Delete(probe);
    }

    private static bool IsAtOrAbove(string folder, string other) =>
        (other + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static CaseException Refused(string folder, string found, string remedy) =>
        new([new Problem(folder, null, null, found, "no such folder yet, an empty one or an earlier output of netback", remedy)]);

    private static string Beside(string parent, string target, string what) =>
        Path.Combine(parent, $".{Path.GetFileName(target)}.{Environment.ProcessId}.{what}");

    /// <summary>Two renames; if the second fails, the first is undone.</summary>
    private static void Exchange(string target, string staging, string former)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            return;
        }
        Directory.Move(target, former);
        try
        {
            Directory.Move(staging, target);
        }
        catch
        {
            Directory.Move(former, target);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
