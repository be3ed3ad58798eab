using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Netback.Data.Workbooks;

/// <summary>Texts that cells of a workbook share, by number.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> texts = [];

    private SharedTexts()
    {
    }

    /// <summary>The texts; null where there are too many.</summary>
    public static SharedTexts? Read(WorkbookPart workbook)
    {
        var shared = new SharedTexts();
        if (workbook.SharedStringTablePart is not { } part) return shared;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            if (shared.texts.Count == ImportLimits.MostSharedTexts) return null;
            shared.texts.Add(reader.LoadCurrentElement() is SharedStringItem item ? TextOf(item) : "");
        }
        return shared;
    }

    public string? Find(int number) => number >= 0 && number < texts.Count ? texts[number] : null;

    /// <summary>Plain or formatted runs one after the other; how it is pronounced is left out.</summary>
    public static string TextOf(OpenXmlCompositeElement item) => string.Concat(item.ChildElements.Select(child => child switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    }));
}
