namespace Netback.Studies.Dossiers;

/// <summary>All that a case knows and its solution says of one mineral, as sections of sentences and tables.</summary>
public sealed record Dossier(string Title, IReadOnlyList<string> Head, IReadOnlyList<DossierSection> Sections);

/// <summary>One section. A heading that starts with <c>&gt;</c> is of numbers.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Reading">How to read it, with units.</param>
/// <param name="Headings">Columns; none where there is no table.</param>
/// <param name="Rows">Cells by column.</param>
/// <param name="Notes">Sentences below the table.</param>
public sealed record DossierSection(
    string Title, string Reading, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes);
