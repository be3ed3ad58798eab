using System.Security.Cryptography;
using System.Text;
using Netback.Data.Cases;
using Netback.Data.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>Finds and reads the file of a scenario.</summary>
internal sealed class ScenarioFile(string folder, ProblemBag bag)
{
    /// <summary>Levels of nesting a scenario may have; it needs four.</summary>
    private const int Deepest = 20;

    /// <summary>Line of the last part that could be read.</summary>
    private int lastLine = 1;

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

    private YamlNode? Load(string? within, string path, string display, string what, IncrementalHash hash)
    {
        if (SafeFile.Read(within, path, display, what, bag) is not { } text) return null;
        hash.AppendData(Encoding.UTF8.GetBytes($"scenario\0{text.ReplaceLineEndings("\n")}\0"));
        return Parse(text, display);
    }

    private YamlNode? Parse(string text, string display)
    {
        try
        {
            if (DepthExceeded(text) is { } line)
            {
                bag.Add(display, line, null, "lists nested too deep", $"at most {Numbers.Text(Deepest)} levels", "a scenario has title, drop, set and add");
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            bag.Add(display, 1, null, $"{stream.Documents.Count} documents", "one scenario", "split the file, or fill it");
            return null;
        }
        catch (YamlException e)
        {
            bag.Add(display, (int)e.Start.Line, null, $"text that is not YAML ({Reason(e)})", "a scenario in YAML",
                "mend the syntax on this line or just before it; quote texts that hold ': '");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this, and no YamlException, for some texts in brackets that are not closed.
            bag.Add(display, lastLine, null, "text that is not YAML", "a scenario in YAML", "mend the syntax on this line or after it: close brackets and quotes");
            return null;
        }
    }

    /// <summary>Line on which the text nests too deep; null where it does not. Reads events only, so depth costs no stack.</summary>
    private int? DepthExceeded(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            lastLine = (int)(parser.Current?.Start.Line ?? 1);
            if (depth > Deepest) return lastLine;
        }
        return null;
    }

    private static string Reason(YamlException e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
