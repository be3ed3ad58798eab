using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Language;
using Netback.Web.Html;

namespace Netback.Web.Charts;

/// <summary>
/// From the reference market's price down to a gate price, one bar a part. Bars that hang between two prices are drawn
/// from where the last one ended, so the last price is the first less all parts.
/// </summary>
internal sealed class Waterfall
{
    private const double Width = 520;
    private const double RowHeight = 24;
    private const double BarHeight = 15;
    private const double LabelWidth = 150;
    private const double NumberWidth = 84;
    private const int LongestName = 17;

    /// <summary>Where all parts together are a smaller share of the price, the axis does not start at zero.</summary>
    private const double CutBelow = 0.3;

    /// <summary>Prices from here on are shown in whole USD.</summary>
    private const double WholeAbove = 1000;

    private readonly NetbackRow row;
    private readonly string market;
    private readonly Phrasebook words;
    private readonly AxisScale scale;

    public Waterfall(NetbackRow row, string market, Phrasebook words)
    {
        (this.row, this.market, this.words) = (row, market, words);
        Steps = StepsOf(row);
        var ends = Steps.SelectMany(step => new[] { step.From, step.To }).Append(row.MarketPrice).Append(row.GatePrice).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        IsCut = low > 0 && high - low < CutBelow * high;
        scale = new AxisScale(IsCut ? Math.Max(0, low - (high - low)) : Math.Min(0, low), high, LabelWidth, Width - NumberWidth);
    }

    /// <summary>A part with the prices it lies between.</summary>
    public readonly record struct Step(string Name, double From, double To);

    /// <summary>Parts in order from market to gate.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>True where the axis starts above zero, so that the parts can be seen.</summary>
    public bool IsCut { get; }

    /// <summary>A name that fits beside the bars: without "port" and what stands after a comma; the card has it whole.</summary>
    private static string Short(string name)
    {
        var bare = name.Split(',')[0].Replace(" port", "", StringComparison.Ordinal);
        return bare.Length <= LongestName ? bare : bare[..(LongestName - 1)].TrimEnd() + "…";
    }

    public Tag Build()
    {
        var content = new List<Markup>();
        var y = 0.0;
        AddPrice(content, ref y, words.Say("waterfall.market", ("market", Short(market))), row.MarketPrice);
        foreach (var step in Steps) AddStep(content, ref y, step);
        AddPrice(content, ref y, words.Say("waterfall.gate"), row.GatePrice);
        return Svg.Drawing(Width, y, words.Say("waterfall.chart", ("market", market)), content);
    }

    /// <summary>All numbers of a chart with the same decimals, so that a reader can add them up.</summary>
    private string Amount(double usdPerTonne) => words.Numbers.InColumn(usdPerTonne, row.MarketPrice >= WholeAbove ? 0 : 2);

    private static List<Step> StepsOf(NetbackRow row)
    {
        var steps = new List<Step>();
        var level = row.MarketPrice;
        foreach (var part in NetbackParts.Of(row))
        {
            steps.Add(new Step(part.Name, level, level - part.UsdPerTonne));
            level -= part.UsdPerTonne;
        }
        return steps;
    }

    private void AddPrice(List<Markup> content, ref double y, string name, double price)
    {
        var from = Math.Min(scale.At(price), scale.At(Math.Max(0, scale.From)));
        content.Add(Svg.Text("end", LabelWidth - 8, y + RowHeight * 0.68, name));
        content.Add(Svg.Rectangle("total", from, y + (RowHeight - BarHeight) / 2, Math.Abs(scale.At(price) - scale.At(Math.Max(0, scale.From))), BarHeight));
        if (IsCut) content.Add(Cut(y));
        content.Add(Svg.Text("", scale.At(Math.Max(price, 0)) + 6, y + RowHeight * 0.68, Amount(price)));
        y += RowHeight;
    }

    /// <summary>A slanted gap that says the bar does not start at zero.</summary>
    private Tag Cut(double y) => new Tag("path").With("class", "cut").With("d",
        $"M {Coordinates.Point(scale.Start + 10, y + 2)} l 6 0 l -4 {Coordinates.Text(RowHeight - 4)} l -6 0 Z");

    private void AddStep(List<Markup> content, ref double y, Step step)
    {
        var (from, to) = (scale.At(step.From), scale.At(step.To));
        content.Add(Svg.Line("join", from, y - (RowHeight - BarHeight) / 2, from, y + (RowHeight + BarHeight) / 2));
        content.Add(Svg.Text("end muted", LabelWidth - 8, y + RowHeight * 0.68, words.Say($"part.{step.Name.Replace(' ', '-')}")));
        content.Add(Svg.Rectangle(step.To < step.From ? "less" : "more", Math.Min(from, to), y + (RowHeight - BarHeight) / 2, Math.Max(1, Math.Abs(to - from)), BarHeight));
        content.Add(Svg.Text("muted", Math.Max(from, to) + 6, y + RowHeight * 0.68, Amount(step.To - step.From)));
        y += RowHeight;
    }
}
