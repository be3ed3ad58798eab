using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Netback.Data.Workbooks;

/// <summary>Which formats of a workbook show a number as a date, and what date a number is.</summary>
internal sealed class DateFormats
{
    /// <summary>Days from the first day of the later calendar to that of the usual one.</summary>
    private const int LaterCalendar = 1462;

    /// <summary>Numbers beyond this lie after the year 9999.</summary>
    private const double LastDay = 2_958_465;
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<bool> isDate;
    private readonly bool isLater;

    private DateFormats(List<bool> isDate, bool isLater) => (this.isDate, this.isLater) = (isDate, isLater);

    public static DateFormats Read(WorkbookPart workbook)
    {
        var isLater = workbook.Workbook.WorkbookProperties?.Date1904?.InnerText is "1" or "true";
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } sheet) return new DateFormats([], isLater);
        var own = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => IsDate(format.FormatCode?.InnerText ?? "")).Select(format => format.NumberFormatId?.InnerText).ToHashSet();
        return new DateFormats([.. (sheet.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
            own.Contains(format.NumberFormatId?.InnerText) || IsBuiltIn(format.NumberFormatId?.InnerText))], isLater);
    }

    public bool IsDate(int? style) => style is { } number && number >= 0 && number < isDate.Count && isDate[number];

    /// <summary>The day as year-month-day; null where the number is none.</summary>
    public string? Day(double number)
    {
        var day = number + (isLater ? LaterCalendar : 0);
        return day is >= 1 and < LastDay ? DayZero.AddDays(Math.Floor(day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Formats 14 to 22, 27 to 36 and 45 to 58 are dates and times in every spreadsheet (ECMA-376, 18.8.30).</summary>
    private static bool IsBuiltIn(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 58);

    /// <summary>A format with a letter of days, months or years outside quotes and brackets.</summary>
    private static bool IsDate(string code)
    {
        var (isQuoted, depth) = (false, 0);
        foreach (var c in code)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c is '[' or ']') depth += c == '[' ? 1 : -1;
            else if (!isQuoted && depth == 0 && c is 'd' or 'D' or 'm' or 'M' or 'y' or 'Y') return true;
        }
        return false;
    }
}
