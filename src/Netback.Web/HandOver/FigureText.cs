using Netback.Studies.Findings;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>A number with its range in brackets, as a cell of a document says it.</summary>
internal static class FigureText
{
    public static string Of(StudyReport report, FindingFigure? figure) => figure is null ? "" : report.Numbers.Of(figure.Value, figure.Unit) + Brackets(report, figure);

    public static string Signed(StudyReport report, FindingFigure figure) => report.Numbers.Signed(figure.Value, figure.Unit) + Brackets(report, figure);

    private static string Brackets(StudyReport report, FindingFigure figure) => figure.Quantity.RangeAndWarningIn(report.Words) is { } range ? $" ({range})" : "";
}
