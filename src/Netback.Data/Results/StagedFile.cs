using Netback.Checks;

namespace Netback.Data.Results;

/// <summary>Writes one file as a whole or not at all: beside it first, then renamed.</summary>
public static class StagedFile
{
    /// <summary>Fills a file beside <paramref name="path"/> and renames it; an earlier file is replaced.</summary>
    /// <exception cref="CaseException">The path cannot be written.</exception>
    public static void Write(string path, Action<string> fill)
    {
        if (Directory.Exists(path)) throw new CaseException([new Problem(path, null, null, "a folder", "the file to write", "name a file in it")]);
        var beside = $"{path}.{Environment.ProcessId}.part";
        Unwritable.Told(path, "a file that cannot be written", () =>
        {
            try
            {
                fill(beside);
                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                if (File.Exists(beside)) File.Delete(beside);
            }
        });
    }
}
