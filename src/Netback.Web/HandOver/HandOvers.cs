using Netback.Checks;
using Netback.Data.Documents;
using Netback.Data.Results;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>Files to hand over beside the folder of a study: a workbook, a document, a print. Each is written whole or not at all.</summary>
internal static class HandOvers
{
    /// <summary>Refuses what could not be written, before anything is solved: all at once.</summary>
    /// <exception cref="CaseException">A name has the wrong ending or no folder, or there is no browser to print with.</exception>
    public static void Check(StudyRequest request)
    {
        List<Problem> problems = [.. Faults("--xlsx", request.Xlsx, ".xlsx"), .. Faults("--docx", request.Docx, ".docx"), .. Faults("--pdf", request.Pdf, ".pdf")];
        if (problems.Count > 0) throw new CaseException(problems);
        if (request.Pdf is not null) Chromium.Check();
    }

    /// <summary>Writes those that are asked for.</summary>
    public static IReadOnlyList<string> Write(StudyRequest request, StudyReport report, CancellationToken cancel)
    {
        List<(string? Path, Func<byte[]> Bytes)> files =
        [
            (request.Xlsx, () => StudyWorkbook.Bytes(report, cancel)),
            (request.Docx, () => StudyDocument.Bytes(report)),
            (request.Pdf, () => Chromium.Print(StudyPage.Of(report), cancel)),
        ];
        var written = new List<string>();
        foreach (var (path, bytes) in files)
        {
            if (path is null) continue;
            cancel.ThrowIfCancellationRequested();
            var content = bytes();
            StagedFile.Write(path, beside => File.WriteAllBytes(beside, content));
            written.Add(path);
        }
        return written;
    }

    private static IEnumerable<Problem> Faults(string option, string? path, string ending)
    {
        if (path is null) yield break;
        if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) yield return new Problem("command line", null, option, $"'{Path.GetFileName(path)}'", $"a file that ends in {ending}", "add the ending");
        else if (Directory.Exists(path)) yield return new Problem("command line", null, option, $"the folder '{Path.GetFileName(path)}'", "the file to write", "name a file in it");
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) yield return new Problem("command line", null, option, "a folder that is not there", "a file in a folder that is", "make the folder first");
    }
}
