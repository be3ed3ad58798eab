namespace Netback.Data.Workbooks;

/// <summary>Names and marks that a template writes and an import understands.</summary>
internal static class TemplateSheets
{
    /// <summary>What to do, on a sheet of its own.</summary>
    public const string Guide = "read me";

    /// <summary>Ids to choose from.</summary>
    public const string Lists = "lists";

    /// <summary>Head of the first column, which says what a row is.</summary>
    public const string Mark = "row";

    public const string Unit = "unit";
    public const string Meaning = "meaning";
    public const string Required = "required";
    public const string Example = "example";

    /// <summary>Sheets that hold no rows of the case.</summary>
    public static readonly IReadOnlyList<string> Helping = [Guide, Lists];

    /// <summary>Rows that an import passes over.</summary>
    public static readonly IReadOnlyList<string> PassedOver = [Meaning, Required, Example];
}
