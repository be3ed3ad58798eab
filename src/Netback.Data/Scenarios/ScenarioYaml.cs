using Netback.Data.Cases;
using Netback.Data.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Netback.Data.Scenarios;

/// <summary>Reads the text of a scenario into nodes; what is not YAML, too deep or not written out goes into the bag.</summary>
internal sealed class ScenarioYaml(string file, ProblemBag bag)
{
    /// <summary>Levels of nesting a scenario may have; it needs four.</summary>
    private const int Deepest = 20;

    /// <summary>Line of the last part that could be read.</summary>
    private int lastLine = 1;

    /// <summary>The root of the only document; null where there is none to read.</summary>
    public YamlNode? Parse(string text)
    {
        try
        {
            if (Refused(text)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            bag.Add(file, 1, null, $"{stream.Documents.Count} documents", "one scenario", "split the file, or fill it");
        }
        catch (YamlException e)
        {
            bag.Add(file, (int)e.Start.Line, null, $"text that is not YAML ({Reason(e)})", "a scenario in YAML",
                "mend the syntax on this line or just before it; quote texts that hold ': '");
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this, and no YamlException, for some texts in brackets that are not closed.
            bag.Add(file, lastLine, null, "text that is not YAML", "a scenario in YAML", "mend the syntax on this line or after it: close brackets and quotes");
        }
        return null;
    }

    /// <summary>
    /// Whether the text nests too deep or repeats a part by name, which can make a small text mean a huge one. Reads events only, so depth
    /// costs no stack.
    /// </summary>
    private bool Refused(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            lastLine = (int)(parser.Current?.Start.Line ?? 1);
            if (depth > Deepest)
            {
                bag.Add(file, lastLine, null, "lists nested too deep", $"at most {Numbers.Text(Deepest)} levels", "a scenario has title, drop, set and add");
                return true;
            }
            if (parser.Current is AnchorAlias alias)
            {
                bag.Add(file, lastLine, null, $"the alias *{alias.Value}", "every part written out", "write in its place what it stands for");
                return true;
            }
        }
        return false;
    }

    private static string Reason(YamlException e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
