using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netback.Data.Documents;

/// <summary>Paragraphs of a document. Text is text: nothing in it is a field or a link.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Paragraph Fact((string Name, string Value) fact) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "Fact" }), Run(fact.Name, isBold: true), new Run(new TabChar()), Run(fact.Value));

    public static Run Run(string text, bool isBold = false)
    {
        var run = new Run(new Text(OfficeText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (isBold) run.RunProperties = new RunProperties(new Bold());
        return run;
    }
}
