using System.Text.RegularExpressions;
using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Data.Templates;

namespace Netback.Data;

/// <summary>Writes a tiny valid case to start from: a mine, a plant, two places, one use, one scenario.</summary>
public static partial class NewCase
{
    /// <summary>Writes the case into a folder of its name, as a whole or not at all.</summary>
    /// <param name="folder">Folder in which the case's own folder is made.</param>
    /// <param name="name">Name of the case and of its folder: small letters, digits, hyphens.</param>
    /// <returns>The folder of the case.</returns>
    /// <exception cref="CaseException">The name is no name, or the folder is taken.</exception>
    public static string Write(string folder, string name)
    {
        if (!NameForm().IsMatch(name)) throw Refuse("NAME", Words.Quote(name), "a name of a-z, 0-9 and -", "write for instance my-region");
        var target = Path.Combine(folder, name);
        if (Directory.Exists(target) || File.Exists(target)) throw Refuse("NAME", $"{name}, which exists already", "a name that is free", "choose another name, or remove what is there");
        if (!Directory.Exists(folder)) throw Refuse("folder", $"no folder {Words.Quote(CaseSource.Display(folder))}", "a folder to write into", "create it first");
        StagedFolder.Write(target, _ => false, beside =>
        {
            Directory.CreateDirectory(Path.Combine(beside, "scenarios"));
            foreach (var (file, text) in TinyCase.Files(name)) File.WriteAllText(Path.Combine(beside, file), text);
        });
        return target;
    }

    private static CaseException Refuse(string what, string found, string expected, string remedy) =>
        new([new Problem("command line", null, what, found, expected, remedy)]);

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex NameForm();
}
