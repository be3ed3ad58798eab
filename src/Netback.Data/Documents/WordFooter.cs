using DocumentFormat.OpenXml.Wordprocessing;

namespace Netback.Data.Documents;

/// <summary>The foot of every page: the stamp, and which page of how many.</summary>
internal static class WordFooter
{
    public static Footer Of(string stamp) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), WordText.Run(stamp), new Run(new TabChar()), Field("PAGE"), WordText.Run(" / "), Field("NUMPAGES")));

    private static SimpleField Field(string instruction) => new(WordText.Run("1")) { Instruction = instruction };
}
