using System.Globalization;

namespace Netback.Data.Results;

/// <summary>What a cell of a result file holds; <c>default</c> is an absent value.</summary>
public enum ValueKind
{
    Absent,
    Text,
    Number,
    Flag,
}

/// <summary>
/// One value of a result file. Numbers are finite and written with 15 significant digits, minus zero as 0, so that the CSV
/// and the JSON of a value are the same characters.
/// </summary>
public readonly record struct ResultCell
{
    private ResultCell(ValueKind kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>What the cell holds.</summary>
    public ValueKind Kind { get; }

    /// <summary>The value as written, before any quoting; null where absent.</summary>
    public string? Text { get; }

    /// <summary>A text, or absent where null.</summary>
    public static implicit operator ResultCell(string? text) => text is null ? default : new(ValueKind.Text, text);

    /// <summary>A flag, <c>true</c> or <c>false</c>.</summary>
    public static implicit operator ResultCell(bool flag) => new(ValueKind.Flag, flag ? "true" : "false");

    /// <summary>A number.</summary>
    public static implicit operator ResultCell(double number) => new(ValueKind.Number, NumberText(number));

    /// <summary>A number, or absent where null.</summary>
    public static implicit operator ResultCell(double? number) => number is { } value ? value : default(ResultCell);

    /// <summary>Fifteen significant digits, invariant.</summary>
    /// <exception cref="NotFiniteNumberException">The number is NaN or infinite: no result holds such a value.</exception>
    public static string NumberText(double number)
    {
        if (!double.IsFinite(number)) throw new NotFiniteNumberException("a result is not a finite number", number);
        return number == 0 ? "0" : number.ToString("G15", CultureInfo.InvariantCulture);
    }
}
