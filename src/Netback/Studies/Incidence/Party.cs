namespace Netback.Studies.Incidence;

/// <summary>Who in a country gains or loses: every account item belongs to one.</summary>
public enum Party
{
    /// <summary>Those who use goods: user surplus.</summary>
    Users,

    /// <summary>Mines and other supplies: producer surplus.</summary>
    Miners,

    /// <summary>Plants: processing margin.</summary>
    Processors,

    /// <summary>Sellers with market power: mark-up.</summary>
    Sellers,

    /// <summary>The government: duties, taxes, royalties, subsidies, floors.</summary>
    Treasury,

    /// <summary>Owners of what is scarce on the way: rents of links, quotas and frictions.</summary>
    Rents,

    /// <summary>Parties to contracts: what passes under them beside the price.</summary>
    Contracts,
}

/// <summary>Account items by party.</summary>
public static class Parties
{
    /// <summary>The party that an account item belongs to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such item is booked.</exception>
    public static Party Of(string item) => item switch
    {
        "user_surplus" => Party.Users,
        "producer_surplus" => Party.Miners,
        "processing_margin" => Party.Processors,
        "markup" => Party.Sellers,
        "duty" or "export_tax" or "royalty" or "subsidy" or "floor_outlay" or "floor_payback" => Party.Treasury,
        "link_rent" or "quota_rent" or "friction_rent" => Party.Rents,
        "contract_transfer" => Party.Contracts,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "no party has this account item"),
    };

    /// <summary>True for what a treasury pays out: subsidies and the outlay on floors.</summary>
    public static bool IsOutlay(string item) => item is "subsidy" or "floor_outlay";

    /// <summary>Name in files and tables.</summary>
    public static string NameOf(Party party) => party switch
    {
        Party.Users => "users",
        Party.Miners => "miners",
        Party.Processors => "processors",
        Party.Sellers => "sellers",
        Party.Treasury => "treasury",
        Party.Rents => "rents",
        Party.Contracts => "contracts",
    };
}
