using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netback.Data.Documents;

/// <summary>
/// A document on A4 with heading styles, tables, charts that can be restyled in place, and a foot with its stamp and page numbers. No macro, no
/// link, no time of writing: the same blocks give the same bytes.
/// </summary>
public static class WordDocument
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The document.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="stamp">What stands at the foot of every page: for whom, and which run.</param>
    /// <param name="language">Language of its text, as a BCP 47 tag.</param>
    /// <param name="blocks">What it says.</param>
    public static byte[] Bytes(string title, string stamp, string language, IReadOnlyList<WordBlock> blocks)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = document.AddNewPart<MainDocumentPart>(MainPart, "document");
            WordStyles.Sheet(language).Save(main.AddNewPart<StyleDefinitionsPart>("styles"));
            WordStyles.Bullets().Save(main.AddNewPart<NumberingDefinitionsPart>("numbering"));
            WordFooter.Of(stamp).Save(main.AddNewPart<FooterPart>("footer"));
            var charts = new WordCharts(main);
            var body = new Body(WordText.Paragraph("Title", title));
            foreach (var block in blocks) body.Append(Elements(block, charts));
            body.Append(Page());
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
            main.Document.Save();
        }
        return TimelessPackage.Of(package);
    }

    private static IEnumerable<OpenXmlElement> Elements(WordBlock block, WordCharts charts) => block switch
    {
        WordBlock.Heading heading => [WordText.Paragraph($"Heading{Math.Clamp(heading.Level, 1, 3)}", heading.Text)],
        WordBlock.Paragraph paragraph => [WordText.Paragraph("Normal", paragraph.Text)],
        WordBlock.Note note => [WordText.Paragraph("Note", note.Text)],
        WordBlock.Bullets bullets => bullets.Items.Select(item => WordText.Paragraph("ListBullet", item)),
        WordBlock.Facts facts => facts.Items.Select(WordText.Fact),
        WordBlock.Table table => [WordText.Paragraph("Caption", table.Caption), WordTables.Of(table), WordText.Paragraph("Note", "")],
        WordBlock.Chart chart => [WordText.Paragraph("Caption", chart.Caption), charts.Add(chart)],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>A4, 2 cm all around.</summary>
    private static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
}
