namespace Netback.Studies.Language;

/// <summary>A number with its unit and, where it was drawn, its range.</summary>
/// <param name="Value">With the case as written.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Low">The 5 % point over draws; null without.</param>
/// <param name="High">The 95 % point; null without.</param>
public readonly record struct Quantity(double Value, FigureUnit Unit, double? Low = null, double? High = null)
{
    /// <summary>Significant digits said.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>
    /// True where the case as written lies outside the range of its draws. Draws are centred on the figures, not on the solved
    /// numbers: what hangs on a choice between near-equals can come out another way in nearly all of them.
    /// </summary>
    public bool IsOutsideRange => Low is { } low && High is { } high
        && NumberText.Significant(Value, 2) is var value && (value < low || value > high);

    /// <summary>True where draws disagree about which way a change goes.</summary>
    public bool HasOpenSign => Low < 0 && High > 0;

    /// <summary>"9,100 to 9,900"; null without draws, or where both ends round to the same.</summary>
    public string? RangeIn(Phrasebook words) => Low is { } low && High is { } high && low != high ? words.Numbers.Range(low, high, Unit) : null;

    /// <summary>The range with what to beware of in it; null where there is none.</summary>
    public string? RangeAndWarningIn(Phrasebook words) => RangeIn(words) is { } range ? words.Say("range.said", ("range", range), ("outside", IsOutsideRange)) : null;

    /// <summary>
    /// As a template asks for it. Nothing: value and range; <c>value</c>, <c>signed</c>, <c>size</c> (without its sign): the number alone;
    /// <c>range</c>: what follows a value, in brackets, empty where there is none; <c>moved</c>: the same after a change, said as such.
    /// </summary>
    internal string In(Phrasebook words, string? form) => form switch
    {
        null => words.Numbers.Of(Value, Unit, Digits) + Brackets(words),
        "value" => words.Numbers.Of(Value, Unit, Digits),
        "signed" => words.Numbers.Signed(Value, Unit),
        "size" => words.Numbers.Of(Math.Abs(Value), Unit, Digits),
        "range" => Brackets(words),
        "moved" => RangeIn(words) is { } range
            ? " " + words.Say("range.moved", ("range", range), ("outside", IsOutsideRange), ("open", HasOpenSign)) : "",
        _ => throw new ArgumentException($"a number has no form '{form}'", nameof(form)),
    };

    /// <summary>Which way it points, for a template to choose by.</summary>
    internal string Direction => Value > 0 ? "up" : Value < 0 ? "down" : "same";

    private string Brackets(Phrasebook words) => RangeIn(words) is { } range ? " " + words.Say("range.brackets", ("range", range), ("outside", IsOutsideRange)) : "";
}
