namespace Netback.Data.Documents;

/// <summary>A part of a document, in the order in which it is read.</summary>
public abstract record WordBlock
{
    private WordBlock()
    {
    }

    /// <summary>A heading; level 1 is a part of the document.</summary>
    public sealed record Heading(int Level, string Text) : WordBlock;

    /// <summary>A paragraph of text.</summary>
    public sealed record Paragraph(string Text) : WordBlock;

    /// <summary>How to read what follows, or where something comes from: small.</summary>
    public sealed record Note(string Text) : WordBlock;

    /// <summary>Points, each a sentence.</summary>
    public sealed record Bullets(IReadOnlyList<string> Items) : WordBlock;

    /// <summary>Names with values, as under a title.</summary>
    public sealed record Facts(IReadOnlyList<(string Name, string Value)> Items) : WordBlock;

    /// <summary>A table with a caption; its head is repeated on every page.</summary>
    public sealed record Table(string Caption, IReadOnlyList<WordColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : WordBlock;

    /// <summary>A chart of bars, with the words for those who do not see it.</summary>
    public sealed record Chart(string Caption, string AltText, BarChart Bars) : WordBlock;
}

/// <summary>A column of a table in a document.</summary>
/// <param name="Head">Its head, with the unit.</param>
/// <param name="Share">Its width, relative to the others.</param>
/// <param name="IsNumber">True where its cells stand to the right.</param>
public sealed record WordColumn(string Head, double Share = 1, bool IsNumber = false);

/// <summary>Lying bars, the first on top.</summary>
/// <param name="Unit">Title of the axis.</param>
/// <param name="Labels">A label a bar.</param>
/// <param name="Values">A value a bar, negative to the left.</param>
public sealed record BarChart(string Unit, IReadOnlyList<string> Labels, IReadOnlyList<double> Values)
{
    /// <summary>Where each bar starts; empty: at zero. The bars of a waterfall hang on each other.</summary>
    public IReadOnlyList<double> Starts { get; init; } = [];

    /// <summary>Number format of the bars' labels.</summary>
    public string Format { get; init; } = "#,##0";
}
