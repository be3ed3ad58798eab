using Netback.Checks;

namespace Netback.Web.Output;

/// <summary>
/// Writes a folder beside where it shall be and then puts it there, so that a reader finds the old one or the new one and a
/// study that is stopped leaves nothing. A folder that is there already is replaced only if a study wrote it.
/// </summary>
internal sealed class StudyFolder : IDisposable
{
    /// <summary>The file by which a folder is known to be ours.</summary>
    public const string MarkFile = "study.json";

    /// <summary>What our mark begins with.</summary>
    public const string Mark = "{\n  \"netback\": \"study\"";

    private readonly string target;
    private readonly string retired;

    /// <summary>Prepares a folder to write into.</summary>
    /// <exception cref="CaseException">The folder that is there is not ours.</exception>
    public StudyFolder(string folder)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseForeign(folder);
        var (parent, name) = (Path.GetDirectoryName(target) ?? target, Path.GetFileName(target));
        Directory.CreateDirectory(parent);
        Staging = Path.Combine(parent, $".{name}.part");
        retired = Path.Combine(parent, $".{name}.old");
        Clear();
        Directory.CreateDirectory(Staging);
    }

    /// <summary>Where to write.</summary>
    public string Staging { get; }

    /// <summary>Puts the folder in its place.</summary>
    public void Commit()
    {
        if (Directory.Exists(target)) Directory.Move(target, retired);
        Directory.Move(Staging, target);
        Clear();
    }

    /// <summary>Takes away whatever was not put in its place.</summary>
    public void Dispose() => Clear();

    /// <exception cref="CaseException">The folder is there and is not ours.</exception>
    public static void RefuseForeign(string folder)
    {
        if (File.Exists(folder)) throw Foreign(folder, "a file");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        var mark = Path.Combine(folder, MarkFile);
        if (!File.Exists(mark) || !File.ReadAllText(mark).StartsWith(Mark, StringComparison.Ordinal)) throw Foreign(folder, "a folder with other files");
    }

    private static CaseException Foreign(string folder, string found) => new(
        [new Problem(folder, null, null, found, "no such folder, an empty one, or one that a study wrote", "name another folder with --out, or move this one away")]);

    private void Clear()
    {
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
        if (Directory.Exists(retired) && Directory.Exists(target)) Directory.Delete(retired, recursive: true);
    }
}
