using Netback.Data;
using Xunit;

namespace Netback.Tests.Cases;

/// <summary>Cases that stand beside the tests.</summary>
internal static class TestCases
{
    private static readonly string Root = System.IO.Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>A case with something in every table and nothing wrong with it.</summary>
    public static string Sound { get; } = System.IO.Path.Combine(Root, "Sound");

    /// <summary>Folder of a conformance case.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root, "Conformance", name);

    /// <summary>Opens a case under the test's cancellation.</summary>
    public static OpenedCase Open(CaseRequest request) => CaseFolder.Open(request, TestContext.Current.CancellationToken);

    /// <summary>Opens a conformance case in its base year.</summary>
    public static OpenedCase Open(string name) => Open(new CaseRequest { Folder = Path(name) });

    /// <summary>A fresh copy of the sound case that the test may break; the folder goes with the object.</summary>
    public static TemporaryFolder CopySound() => CopyOf(Sound);

    /// <summary>A fresh copy of a conformance case.</summary>
    public static TemporaryFolder Copy(string name) => CopyOf(Path(name));

    private static TemporaryFolder CopyOf(string folder)
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            copy.Write(System.IO.Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }
        return copy;
    }
}
