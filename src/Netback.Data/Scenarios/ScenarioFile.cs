using System.Security.Cryptography;
using System.Text;
using Netback.Data.Cases;
using Netback.Data.Schema;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>Finds and reads the file of a scenario.</summary>
internal sealed class ScenarioFile(string folder, ProblemBag bag)
{
    /// <summary>The scenario of a name in the case's <c>scenarios</c> folder, or of a file <c>*.yaml</c> elsewhere; null where it cannot be read.</summary>
    public Scenario? Read(string name, IncrementalHash hash)
    {
        if (SafePath.Fault(name) is { } fault)
        {
            bag.Add("command line", null, "--scenario", fault, "a scenario's name, or a relative path to its .yaml file",
                "copy the file into the case's scenarios folder, or run from where it is");
            return null;
        }
        var isPath = name.EndsWith(".yaml", StringComparison.Ordinal);
        var path = isPath ? name : Path.Combine(folder, "scenarios", name + ".yaml");
        var display = isPath ? Path.GetFileName(name) : $"scenarios/{name}.yaml";
        if (!isPath && !File.Exists(path) && !Directory.Exists(path))
        {
            bag.Add("command line", null, "--scenario", Words.Quote(name), "the name of a file in scenarios/, without .yaml",
                Words.DidYouMean(name, CaseFolder.ScenarioNames(folder), "see the case's scenarios folder"));
            return null;
        }
        return Load(isPath ? null : folder, path, display, "a scenario", hash) is { } root
            ? new ScenarioReader(display, bag).Read(root, Path.GetFileNameWithoutExtension(path)) : null;
    }

    /// <summary>The episode of a name in the case's <c>episodes</c> folder; null where it cannot be read.</summary>
    public EpisodeText? ReadEpisode(string name, IncrementalHash hash)
    {
        var display = $"episodes/{name}.yaml";
        return Load(folder, Path.Combine(folder, "episodes", name + ".yaml"), display, "an episode", hash) is { } root
            ? new EpisodeReader(display, bag).Read(root, name) : null;
    }

    /// <summary>A scenario that is given as text and stands in no file; null where it cannot be read.</summary>
    /// <param name="text">YAML, or JSON, which is YAML too.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="hash">What the text enters.</param>
    public Scenario? ReadText(string text, string name, IncrementalHash hash)
    {
        Enter(text, hash);
        return new ScenarioYaml(name, bag).Parse(text) is { } root ? new ScenarioReader(name, bag).Read(root, name) : null;
    }

    private static void Enter(string text, IncrementalHash hash) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"scenario\0{text.ReplaceLineEndings("\n")}\0"));

    private YamlNode? Load(string? within, string path, string display, string what, IncrementalHash hash)
    {
        if (SafeFile.Read(within, path, display, what, bag) is not { } text) return null;
        Enter(text, hash);
        return new ScenarioYaml(display, bag).Parse(text);
    }
}
