using System.Globalization;
using System.Xml.Linq;

namespace Netback.Data.Documents;

/// <summary>A chart of lying bars in DrawingML. Bars that do not start at zero stand on one that cannot be seen.</summary>
internal static class ChartXml
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Readable for those who do not tell red from green, and on a copier.</summary>
    private const string Blue = "2F6690";

    private const string Grey = "55606B";
    private const string Rule = "D5DBE1";

    public static string Of(BarChart bars)
    {
        var isHanging = bars.Starts.Count > 0;
        var series = isHanging ? [Series(bars, 0, bars.Starts, isShown: false), Series(bars, 1, bars.Values, isShown: true)] : new[] { Series(bars, 0, bars.Values, isShown: true) };
        var chart = new XElement(C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
            Val("roundedCorners", "0"),
            new XElement(C + "chart",
                Val("autoTitleDeleted", "1"),
                new XElement(C + "plotArea", new XElement(C + "layout"),
                    new XElement(C + "barChart", Val("barDir", "bar"), Val("grouping", isHanging ? "stacked" : "clustered"), Val("varyColors", "0"), series,
                        Val("gapWidth", "45"), isHanging ? Val("overlap", "100") : null, Val("axId", "1"), Val("axId", "2")),
                    LabelAxis(), ValueAxis(bars)),
                Val("plotVisOnly", "1"), Val("dispBlanksAs", "gap")),
            new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "FFFFFF"))), new XElement(A + "ln", new XElement(A + "noFill"))));
        return new XDeclaration("1.0", "UTF-8", "yes") + chart.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Series(BarChart bars, int index, IReadOnlyList<double> values, bool isShown) => new(C + "ser",
        Val("idx", Number(index)), Val("order", Number(index)),
        new XElement(C + "spPr", isShown ? Fill(Blue) : new XElement(A + "noFill")),
        Val("invertIfNegative", "0"),
        Labels(bars),
        new XElement(C + "cat", new XElement(C + "strLit", Val("ptCount", Number(bars.Labels.Count)), bars.Labels.Select((label, i) => Point(i, OfficeText.Of(label))))),
        new XElement(C + "val", new XElement(C + "numLit", new XElement(C + "formatCode", bars.Format), Val("ptCount", Number(values.Count)), values.Select((value, i) => Point(i, Number(value))))));

    /// <summary>Values stand behind bars that start at zero; those of a waterfall stand with its labels, because a bar may be too short for them.</summary>
    private static XElement Labels(BarChart bars) => new(C + "dLbls",
        bars.Starts.Count > 0 ? null : new object[]
        {
            new XElement(C + "numFmt", new XAttribute("formatCode", bars.Format), new XAttribute("sourceLinked", "0")),
            new XElement(C + "spPr", new XElement(A + "noFill")), Text(800), Val("dLblPos", "outEnd"),
        },
        Val("showLegendKey", "0"), Val("showVal", bars.Starts.Count > 0 ? "0" : "1"), Val("showCatName", "0"), Val("showSerName", "0"), Val("showPercent", "0"), Val("showBubbleSize", "0"));

    private static XElement LabelAxis() => new(C + "catAx",
        Val("axId", "1"), Scaling("maxMin"), Val("delete", "0"), Val("axPos", "l"), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"),
        Line(Grey), Text(900), Val("crossAx", "2"), Val("crosses", "autoZero"), Val("auto", "1"), Val("lblAlgn", "ctr"), Val("lblOffset", "100"), Val("noMultiLvlLbl", "1"));

    private static XElement ValueAxis(BarChart bars) => new(C + "valAx",
        Val("axId", "2"), Scaling("minMax"), Val("delete", "0"), Val("axPos", "b"), new XElement(C + "majorGridlines", Line(Rule)),
        new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"),
            new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", "900"), new XAttribute("b", "0"))),
                new XElement(A + "r", new XElement(A + "rPr", new XAttribute("sz", "900"), new XAttribute("b", "0")), new XElement(A + "t", OfficeText.Of(bars.Unit)))))), Val("overlay", "0")),
        new XElement(C + "numFmt", new XAttribute("formatCode", bars.Format), new XAttribute("sourceLinked", "0")),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Line(Rule), Text(800), Val("crossAx", "1"), Val("crosses", "max"));

    private static XElement Scaling(string orientation) => new(C + "scaling", Val("orientation", orientation));

    private static XElement Line(string colour) => new(C + "spPr", new XElement(A + "ln", new XAttribute("w", "6350"), Fill(colour)));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Text(int hundredths) => new(C + "txPr", new XElement(A + "bodyPr"),
        new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", Number(hundredths)), new XAttribute("b", "0"), Fill("333B44"))), new XElement(A + "endParaRPr")));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", value));

    private static XElement Val(string name, string value) => new(C + name, new XAttribute("val", value));

    private static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
