using System.Text;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Graphic = DocumentFormat.OpenXml.Drawing.Graphic;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Netback.Data.Documents;

/// <summary>Puts charts into a document, as charts and not as pictures: they are sharp on paper and can be restyled.</summary>
internal sealed class WordCharts(MainDocumentPart main)
{
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>English Metric Units in a millimetre.</summary>
    private const long PerMillimetre = 36_000;

    private const long Width = 170 * PerMillimetre;
    private const long AroundBars = 22 * PerMillimetre;
    private const long PerBar = 7 * PerMillimetre;

    private uint count;

    public Paragraph Add(WordBlock.Chart chart)
    {
        count++;
        var id = "chart" + Schema.Numbers.Text(count);
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(ChartXml.Of(chart.Bars)))) main.AddNewPart<ChartPart>(id).FeedData(stream);
        var inline = new Inline(
            new Extent { Cx = Width, Cy = AroundBars + (PerBar * chart.Bars.Labels.Count) },
            new DocProperties { Id = count, Name = OfficeText.Of(chart.Caption), Description = OfficeText.Of(chart.AltText) },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new ChartReference { Id = id }) { Uri = ChartUri }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }), new Run(new Drawing(inline)));
    }
}
