namespace Netback.Studies.Incidence;

/// <summary>What one item of a country's account does, USD a year, gains positive.</summary>
public sealed record AccountChange(string Country, Party Party, string Item, double Change);

/// <summary>
/// The mean delivered price of a commodity on one side of a border, with and without a measure, USD per tonne contained.
/// </summary>
/// <param name="Commodity">The stage.</param>
/// <param name="IsInside">On the side of the government that takes the measure, or in its club.</param>
/// <param name="Without">Without it.</param>
/// <param name="With">With it.</param>
/// <param name="Tonnes">Tonnes a year that the mean rests on.</param>
/// <param name="Coverage">Their share of all that is delivered there, both states together.</param>
public sealed record StagePrice(string Commodity, bool IsInside, double Without, double With, double Tonnes, double Coverage)
{
    public double Change => With - Without;
}

/// <summary>What a country's sites make of a commodity, tonnes contained a year.</summary>
/// <param name="Country">Country.</param>
/// <param name="IsInside">As in <see cref="StagePrice"/>.</param>
/// <param name="Commodity">What is made.</param>
/// <param name="IsMined">Mined or otherwise supplied; else made by processes.</param>
/// <param name="Without">Without the measure.</param>
/// <param name="With">With it.</param>
public sealed record OutputMove(string Country, bool IsInside, string Commodity, bool IsMined, double Without, double With)
{
    public double Change => With - Without;
}

/// <summary>A measure as the case writes it.</summary>
/// <param name="Measure">Id.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Legal">On what basis it stands; <c>not-checked</c> where the case says nothing.</param>
public sealed record MeasureName(string Measure, string Kind, string Legal)
{
    /// <summary>The basis of a measure of which the case says none.</summary>
    public const string NotChecked = "not-checked";
}

/// <summary>
/// What measures do: the market with them against the same market without them. Every amount is the difference of two
/// accounts, none a remainder; over all countries the changes sum to the change of welfare.
/// </summary>
public sealed record MeasureIncidence
{
    /// <summary>One measure, or several together.</summary>
    public required IReadOnlyList<MeasureName> Measures { get; init; }

    /// <summary>Why there are no numbers; null where there are.</summary>
    public string? NoAnswer { get; init; }

    /// <summary>True where the market without them is the base itself.</summary>
    public bool IsAgainstBase { get; init; }

    /// <summary>Countries on the side of whoever takes the measures.</summary>
    public IReadOnlyList<string> Inside { get; init; } = [];

    /// <summary>Tonnes contained a year acted on: charged, supported, bought; for a ban those that pass without it.</summary>
    public double Tonnes { get; init; }

    /// <summary>Duty, levy, support or rent per tonne acted on; null for several measures and where there is none.</summary>
    public double? Price { get; init; }

    public IReadOnlyList<AccountChange> Accounts { get; init; } = [];
    public IReadOnlyList<StagePrice> Prices { get; init; } = [];
    public IReadOnlyList<OutputMove> Outputs { get; init; } = [];

    /// <summary>Change of welfare, USD a year.</summary>
    public double Welfare { get; init; }

    /// <summary>An amount up to this, USD a year, is none: what tolerances leave of the accounts of all.</summary>
    public double Nothing { get; init; }

    /// <summary>What the world loses, USD a year.</summary>
    public double Deadweight => -Welfare;

    /// <summary>What treasuries pay out more, USD a year: subsidies and floors.</summary>
    public double Outlay => -Accounts.Where(row => Parties.IsOutlay(row.Item)).Sum(row => row.Change);

    /// <summary>What treasuries take in more, USD a year: duties, taxes, royalties, paybacks.</summary>
    public double Income => Accounts.Where(row => row.Party == Party.Treasury && !Parties.IsOutlay(row.Item)).Sum(row => row.Change);

    /// <summary>Change of a country's account, USD a year.</summary>
    public double Of(string country) => Accounts.Where(row => row.Country == country).Sum(row => row.Change);

    /// <summary>Change of what a party gains inside or outside, USD a year.</summary>
    public double Of(Party party, bool isInside) =>
        Accounts.Where(row => row.Party == party && Inside.Contains(row.Country) == isInside).Sum(row => row.Change);

    /// <summary>Change of what all parties gain inside or outside, USD a year.</summary>
    public double Of(bool isInside) => Accounts.Where(row => Inside.Contains(row.Country) == isInside).Sum(row => row.Change);
}
