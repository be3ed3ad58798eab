using System.Text;
using Netback.Studies.Dossiers;

namespace Netback.Data.Dossiers;

/// <summary>A dossier as Markdown, for a repository or a word processor.</summary>
internal static class DossierMarkdown
{
    public static string Text(Dossier dossier)
    {
        var text = new StringBuilder($"# {dossier.Title}\n\n");
        foreach (var line in dossier.Head) text.Append(line).Append('\n');
        foreach (var section in dossier.Sections) Write(text, section);
        return text.ToString();
    }

    private static void Write(StringBuilder text, DossierSection section)
    {
        text.Append($"\n## {section.Title}\n\n{section.Reading}\n");
        if (section.Headings.Count > 0)
        {
            text.Append("\n| ").AppendJoin(" | ", section.Headings.Select(heading => heading.TrimStart('>'))).Append(" |\n|")
                .AppendJoin('|', section.Headings.Select(heading => heading.StartsWith('>') ? "---:" : "---")).Append("|\n");
            foreach (var row in section.Rows) text.Append("| ").AppendJoin(" | ", row.Select(Escape)).Append(" |\n");
        }
        foreach (var note in section.Notes) text.Append($"\n{note}\n");
    }

    /// <summary>A text that is the same text in a cell of a table: nothing in it is markup.</summary>
    private static string Escape(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            if (c is '|' or '\\' or '*' or '_' or '`' or '<' or '[' or ']') text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }
        return text.ToString();
    }
}
