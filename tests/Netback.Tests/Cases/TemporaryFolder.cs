namespace Netback.Tests.Cases;

/// <summary>A folder of its own for one test, removed with it. It is called <c>case</c>, so that messages are the same every time.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("netback-");

    public TemporaryFolder() => Folder = Directory.CreateDirectory(Path.Combine(parent.FullName, "case")).FullName;

    public string Folder { get; }

    /// <summary>Folder beside the case.</summary>
    public string Beside(string name) => Path.Combine(parent.FullName, name);

    /// <summary>Writes a file below the case's folder, with the folders on the way.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces a text in a file; the text must be there.</summary>
    public void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        if (!text.Contains(old, StringComparison.Ordinal)) throw new ArgumentException($"'{old}' is not in {file}");
        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Dispose() => parent.Delete(recursive: true);
}
