using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Netback.Data.Cases;

/// <summary>One record of a CSV file: the line it starts on, and its cells.</summary>
internal readonly record struct CsvRecord(int Line, string[] Cells, bool IsBadlyQuoted);

/// <summary>Splits CSV text into records; quoted cells may run over lines.</summary>
internal static class CsvRecords
{
    public static IEnumerable<CsvRecord> Split(string text, char separator = ',')
    {
        var isBad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = separator.ToString(),
            IgnoreBlankLines = false,
            DetectDelimiter = false,
            BadDataFound = _ => isBad = true,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, configuration);
        var line = 1;
        while (parser.Read())
        {
            isBad = false;
            var cells = parser.Record ?? [];
            if (cells.Length > 1 || (cells.Length == 1 && !string.IsNullOrWhiteSpace(cells[0])))
            {
                yield return new CsvRecord(line, cells, isBad);
            }
            line = parser.RawRow + 1;
        }
    }
}
