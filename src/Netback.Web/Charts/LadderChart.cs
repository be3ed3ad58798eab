using Netback.Studies;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Charts;

/// <summary>One stage of a mineral: its prices at places and gates, and the reference.</summary>
internal sealed record LadderStage(string Name, double? Reference, IReadOnlyList<LadderPoint> Delivered, IReadOnlyList<LadderPoint> Gates);

/// <summary>A price at a named place.</summary>
internal readonly record struct LadderPoint(string Name, double Price);

/// <summary>Prices of a mineral by stage: dots for places, rings for gates, a bar for the reference, on one scale.</summary>
internal static class LadderChart
{
    private const double Width = 760;
    private const double LabelWidth = 210;
    private const double RowHeight = 34;
    private const double Foot = 22;
    private const double RightMargin = 32;

    /// <summary>Where the lowest price is above this share of the highest, the axis does not start at zero.</summary>
    private const double StartsAboveZero = 0.4;

    public static Tag Build(string mineral, int colour, Phrasebook words, IReadOnlyList<LadderStage> stages)
    {
        var prices = stages.SelectMany(stage => stage.Delivered.Concat(stage.Gates).Select(point => point.Price)
            .Concat(stage.Reference is { } reference ? [reference] : [])).ToList();
        var (low, top) = (prices.Min(), prices.Max());
        var from = low > StartsAboveZero * top ? low - (top - low) * 0.1 : 0;
        var scale = new AxisScale(from, top + (top - from) * 0.02, LabelWidth, Width - RightMargin);
        var height = stages.Count * RowHeight;
        var content = new List<Markup>();
        foreach (var tick in scale.Ticks(6))
        {
            content.Add(Svg.Line("grat", scale.At(tick), 0, scale.At(tick), height));
            content.Add(Svg.Text("muted small middle", scale.At(tick), height + 15, words.Numbers.Plain(tick, 3)));
        }
        foreach (var (position, stage) in stages.Index()) AddStage(content, scale, colour, words, stage, (position + 0.5) * RowHeight);
        return Svg.Drawing(Width, height + Foot, words.Say("prices.chart", ("mineral", mineral)), content);
    }

    private static void AddStage(List<Markup> content, AxisScale scale, int colour, Phrasebook words, LadderStage stage, double y)
    {
        content.Add(Svg.Text("end", LabelWidth - 14, y + 4, stage.Name));
        content.Add(Svg.Line("axis", LabelWidth, y, Width - RightMargin, y));
        foreach (var point in stage.Gates) content.Add(Svg.Circle($"gate s{colour}", scale.At(point.Price), y + 6, 3.5, Title(words, point, isGate: true)));
        foreach (var point in stage.Delivered) content.Add(Svg.Circle($"dot f{colour}", scale.At(point.Price), y - 5, 4, Title(words, point, isGate: false)));
        if (stage.Reference is { } reference) content.Add(Svg.Line("ref", scale.At(reference), y - 13, scale.At(reference), y + 13));
    }

    private static string Title(Phrasebook words, LadderPoint point, bool isGate) =>
        $"{point.Name}, {words.Say("prices.side", ("gate", isGate))}: {words.Numbers.Of(point.Price, FigureUnit.UsdPerTonne, 3)}";
}
