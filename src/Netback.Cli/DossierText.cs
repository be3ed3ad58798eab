using Netback.Studies.Dossiers;

namespace Netback.Cli;

/// <summary>A dossier as plain text with aligned tables.</summary>
internal static class DossierText
{
    /// <summary>Characters of a cell before it is cut off; the Markdown has it whole.</summary>
    private const int Widest = 70;

    public static void Write(TextWriter output, Dossier dossier)
    {
        output.WriteLine(dossier.Title);
        foreach (var line in dossier.Head) output.WriteLine(line);
        foreach (var section in dossier.Sections) Write(output, section);
    }

    private static void Write(TextWriter output, DossierSection section)
    {
        output.WriteLine();
        output.WriteLine(section.Title.ToUpperInvariant());
        output.WriteLine(section.Reading);
        if (section.Headings.Count > 0)
        {
            output.WriteLine();
            var table = new TextTable([.. section.Headings]);
            foreach (var row in section.Rows) table.Add([.. row.Select(Cut)]);
            table.Write(output);
        }
        foreach (var note in section.Notes) output.WriteLine(note);
    }

    private static string Cut(string cell) => cell.Length <= Widest ? cell : cell[..(Widest - 1)] + "…";
}
