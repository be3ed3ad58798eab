using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Netback.Tests.Workbooks;

/// <summary>A formula in a sheet, with the value that a spreadsheet last worked out.</summary>
internal sealed record Formula(string Text, double Cached);

/// <summary>A number shown as a date.</summary>
internal sealed record DateCell(double Day);

/// <summary>Raw XML of a cell's inside and its type.</summary>
internal sealed record RawCell(string Type, string Inside);

/// <summary>
/// Workbooks written part by part as text, without any library: what a spreadsheet would write, or what nobody should. Cells are
/// texts, numbers, formulas or dates.
/// </summary>
internal sealed class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<(string Name, string State, string Xml)> sheets = [];

    /// <summary>Parts beside those of the sheets; they replace what would have been written.</summary>
    public SortedDictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    public static SheetFile With(string table, params object?[][] rows) => new SheetFile().Add(table, rows);

    public SheetFile Add(string name, params object?[][] rows) => AddRaw(name, Sheet(string.Concat(rows.Select(Row))));

    public SheetFile AddHidden(string name, params object?[][] rows)
    {
        sheets.Add((name, " state=\"hidden\"", Sheet(string.Concat(rows.Select(Row)))));
        return this;
    }

    public SheetFile AddRaw(string name, string xml)
    {
        sheets.Add((name, "", xml));
        return this;
    }

    /// <summary>A sheet around rows.</summary>
    public static string Sheet(string rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    public void Write(string path)
    {
        using var stream = File.Create(path);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, text) in AllParts())
        {
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private SortedDictionary<string, string> AllParts()
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/>"
                + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Types}worksheet+xml\"/>")) + "</Types>",
            ["_rels/.rels"] = Related($"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{sheet.State} r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Related(string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"),
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        };
        for (var i = 0; i < sheets.Count; i++) parts[$"xl/worksheets/sheet{i + 1}.xml"] = sheets[i].Xml;
        foreach (var (name, text) in Parts) parts[name] = text;
        return parts;
    }

    private static string Related(string inside) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>";

    private static string Row(object?[] cells, int number) => $"<row r=\"{number + 1}\">{string.Concat(cells.Select((cell, i) => Cell($"{(char)('A' + i)}{number + 1}", cell)))}</row>";

    private static string Cell(string at, object? content) => content switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        Formula formula => $"<c r=\"{at}\"><f>{SecurityElement.Escape(formula.Text)}</f><v>{Number(formula.Cached)}</v></c>",
        DateCell date => $"<c r=\"{at}\" s=\"1\"><v>{Number(date.Day)}</v></c>",
        RawCell raw => $"<c r=\"{at}\" t=\"{raw.Type}\">{raw.Inside}</c>",
        _ => $"<c r=\"{at}\"><v>{Number(Convert.ToDouble(content, CultureInfo.InvariantCulture))}</v></c>",
    };

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
