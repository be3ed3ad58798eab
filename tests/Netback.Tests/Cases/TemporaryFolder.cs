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

    /// <summary>Adds text at the end of a file.</summary>
    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Folder, file), text);

    public void WriteBytes(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, file), bytes);

    /// <summary>Writes a file of a size without filling it.</summary>
    public void WriteSparse(string file, long bytes)
    {
        using var stream = File.Create(Path.Combine(Folder, file));
        stream.SetLength(bytes);
    }

    /// <summary>Writes a file beside the case's folder.</summary>
    public void WriteBeside(string file, string text) => Write(Path.Combine("..", file), text);

    /// <summary>Removes a file, or with an empty name the case's folder.</summary>
    public void Remove(string file)
    {
        if (file.Length == 0) Directory.Delete(Folder, recursive: true);
        else File.Delete(Path.Combine(Folder, file));
    }

    /// <summary>Puts a folder where a file was.</summary>
    public void MakeFolder(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        Directory.CreateDirectory(Path.Combine(Folder, file));
    }

    /// <summary>Moves a file out of the case's folder and leaves a link to it.</summary>
    public void LinkOut(string file)
    {
        var outside = Beside("moved-" + Path.GetFileName(file));
        File.Move(Path.Combine(Folder, file), outside);
        File.CreateSymbolicLink(Path.Combine(Folder, file), outside);
    }

    /// <summary>Lists every table in the package but one.</summary>
    public void ListInPackageAllBut(string except)
    {
        var tables = Directory.GetFiles(Folder, "*.csv").Select(Path.GetFileName).Where(file => file != except);
        Replace("datapackage.json", "\"title\"", $"\"resources\": [ {string.Join(", ", tables.Select(file => $"{{ \"path\": \"{file}\" }}"))} ], \"title\"");
    }

    public void Dispose() => parent.Delete(recursive: true);
}
