using Netback.Data;
using Netback.Web;
using Netback.Web.Server;

namespace Netback.Browser.Tests;

/// <summary>A case for one test, in a folder that goes with it: its study on disk, or a server of it.</summary>
internal sealed class SmallCase : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netback-browser-");

    /// <summary>The tiny case of <c>netback new</c>: a mine, a railway, a smelter, a use.</summary>
    public SmallCase() => Folder = NewCase.Write(root.FullName, "tiny");

    public string Folder { get; }

    /// <summary>Where the study's files lie.</summary>
    public string Out => Path.Combine(root.FullName, "out");

    /// <summary>Adds lines to a table.</summary>
    public void Append(string file, string lines) => File.AppendAllText(Path.Combine(Folder, file), lines);

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Writes a study and gives the address of its page on disk.</summary>
    public string Study()
    {
        StudyCommand.Run(new StudyRequest { Folder = Folder, Out = Out, Draws = 0, EvidenceDraws = 0 });
        return new Uri(Path.Combine(Out, "index.html")).AbsoluteUri;
    }

    public Task<LiveServer> Serve() => Serve(Folder);

    public static Task<LiveServer> Serve(string folder) => LiveServer.Start(new ServeRequest { Case = new CaseRequest { Folder = folder } }, CancellationToken.None);

    public void Dispose() => root.Delete(recursive: true);
}
