using Netback.Data.Results;

namespace Netback.Web.Output;

/// <summary>The folder of a study: which files it holds, and which folder that is there already may be replaced by a new one.</summary>
internal static class StudyFolder
{
    /// <summary>The file by which a folder is known to be ours.</summary>
    public const string MarkFile = "study.json";
    public const string PageFile = "index.html";
    public const string FindingsJson = "findings.json";
    public const string FindingsCsv = "findings.csv";

    /// <summary>What our mark begins with.</summary>
    public const string Mark = "{\n  \"netback\": \"study\"";

    /// <summary>Writes a study beside its place and then puts it there, so that one that is stopped leaves nothing.</summary>
    /// <exception cref="Checks.CaseException">The folder that is there is not a study, or holds more than one.</exception>
    public static void Write(string folder, Action<string> fill) => StagedFolder.Write(folder, IsStudy, fill);

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    /// <exception cref="Checks.CaseException">The folder that is there is not a study, or holds more than one.</exception>
    public static void Check(string folder) => StagedFolder.Check(folder, IsStudy);

    /// <summary>True for a folder with our mark and nothing in it but our files and result folders.</summary>
    public static bool IsStudy(string folder)
    {
        var mark = Path.Combine(folder, MarkFile);
        return File.Exists(mark) && File.ReadAllText(mark).StartsWith(Mark, StringComparison.Ordinal)
            && Directory.EnumerateFiles(folder).All(file => Path.GetFileName(file) is MarkFile or PageFile or FindingsJson or FindingsCsv)
            && Directory.EnumerateDirectories(folder).All(ResultFolder.IsResult);
    }
}
