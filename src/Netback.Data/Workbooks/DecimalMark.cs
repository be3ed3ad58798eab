namespace Netback.Data.Workbooks;

/// <summary>What the user says about the numbers of a file.</summary>
public enum DecimalMark
{
    /// <summary>Nothing: what could be read in two ways is an error.</summary>
    Unsaid,

    /// <summary><c>1,234.5</c>.</summary>
    Point,

    /// <summary><c>1.234,5</c>.</summary>
    Comma,
}
