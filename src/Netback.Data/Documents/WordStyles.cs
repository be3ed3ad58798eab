using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netback.Data.Documents;

/// <summary>Styles of a document, under the names that word processors know, so that a house can put its own in their place.</summary>
internal static class WordStyles
{
    private const string Face = "Calibri";
    private const string Dark = "1F3A57";
    private const string Grey = "55606B";

    public static Styles Sheet(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Face, HighAnsi = Face, ComplexScript = Face, EastAsia = Face }, new FontSize { Val = "21" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", Look(10.5), Room(0, 6), isDefault: true),
        Style("Title", "Title", Look(22, Dark, isBold: true), Room(0, 8)),
        Style("Heading1", "heading 1", Look(15, Dark, isBold: true), Room(18, 6, isKept: true, level: 0)),
        Style("Heading2", "heading 2", Look(12.5, Dark, isBold: true), Room(12, 4, isKept: true, level: 1)),
        Style("Heading3", "heading 3", Look(11, Dark, isBold: true), Room(8, 3, isKept: true, level: 2)),
        Style("Caption", "caption", Look(9.5, Dark, isBold: true), Room(10, 3, isKept: true)),
        Style("Note", "Note", Look(9, Grey), Room(0, 6)),
        Style("ListBullet", "List Bullet", Look(10.5), Bulleted()),
        Style("Fact", "Fact", Look(10), new StyleParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = 1900 }), new SpacingBetweenLines { Before = "0", After = "40" }, new Indentation { Left = "1900", Hanging = "1900" })),
        Style("TableHead", "Table Head", Look(9, Dark, isBold: true), Room(2, 2, isKept: true)),
        Style("TableText", "Table Text", Look(9), Room(2, 2)),
        Style("Footer", "footer", Look(8.5, Grey), new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }))));

    /// <summary>One list, of bullets.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "340" }))
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style Style(string id, string name, StyleRunProperties look, StyleParagraphProperties room, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), room, look);
        return style;
    }

    private static StyleRunProperties Look(double points, string? colour = null, bool isBold = false)
    {
        var look = new StyleRunProperties();
        if (isBold) look.Append(new Bold());
        if (colour is not null) look.Append(new Color { Val = colour });
        look.Append(new FontSize { Val = Schema.Numbers.Text(points * 2) });
        return look;
    }

    private static StyleParagraphProperties Room(int before, int after, bool isKept = false, int? level = null)
    {
        var room = new StyleParagraphProperties();
        if (isKept) room.Append(new KeepNext());
        room.Append(new SpacingBetweenLines { Before = Schema.Numbers.Text(before * 20), After = Schema.Numbers.Text(after * 20) });
        if (level is { } outline) room.Append(new OutlineLevel { Val = outline });
        return room;
    }

    private static StyleParagraphProperties Bulleted() => new(
        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }),
        new SpacingBetweenLines { Before = "0", After = "80" }, new Indentation { Left = "340", Hanging = "340" });
}
