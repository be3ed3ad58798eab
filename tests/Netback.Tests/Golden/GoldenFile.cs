using Shouldly;

namespace Netback.Tests.Golden;

/// <summary>Compares a text with a file of the repository that people review.</summary>
internal static class GoldenFile
{
    /// <summary>Set to 1 to write the files anew instead of comparing them.</summary>
    private const string Update = "NETBACK_UPDATE_GOLDEN";

    private static readonly string Root = FindRoot();

    /// <summary>Fails where the text differs from the file.</summary>
    /// <param name="file">File relative to the repository's root.</param>
    /// <param name="text">What the program says now.</param>
    public static void ShouldHold(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Root);
            File.WriteAllText(path, text);
        }
        File.Exists(path).ShouldBeTrue($"{file} is missing: run the tests with {Update}=1 and review it");
        text.ShouldBe(File.ReadAllText(path), $"{file} is not current: run the tests with {Update}=1 and review the change");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Netback.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
