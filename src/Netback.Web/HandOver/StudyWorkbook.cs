using System.Globalization;
using Netback.Data.Documents;
using Netback.Studies;
using Netback.Web.Page;

namespace Netback.Web.HandOver;

/// <summary>A study as a workbook.</summary>
internal static class StudyWorkbook
{
    public static byte[] Bytes(StudyReport report, CancellationToken cancel)
    {
        var tables = StudyTables.Of(report);
        List<(string, string)> about =
        [
            .. StudyFacts.Of(report),
            ("", ""),
            ("How to read", "Quantities are tonnes of contained mineral a year unless a head says gross; prices are USD per tonne contained unless it says otherwise. An empty cell is absent, never zero. The sheet columns says what each column means."),
            ("No formula", "All cells hold values. Texts that begin like a formula are marked as texts."),
            ("", ""),
            .. tables.Select(table => (table.Name, string.Create(CultureInfo.InvariantCulture, $"{table.Meaning}: {Counted.Of(table.Rows.Count, "row")}"))),
        ];
        return ResultWorkbook.Bytes(report.CaseTitle, about, tables, cancel);
    }
}
