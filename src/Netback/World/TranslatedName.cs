namespace Netback.World;

/// <summary>What a cell of the case is called in another language.</summary>
/// <param name="Target">The cell, as <c>table/id/column</c>; in a column of words the middle is the word.</param>
/// <param name="Language">Code of the language, for instance <c>ru</c>.</param>
/// <param name="Text">The name, with its forms where its language has cases.</param>
public sealed record TranslatedName(string Target, string Language, string Text);
