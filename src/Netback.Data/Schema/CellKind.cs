namespace Netback.Data.Schema;

/// <summary>What a cell of a column holds, and so how it is read and checked.</summary>
internal enum CellKind
{
    /// <summary>An identifier: small letters, digits, hyphens.</summary>
    Id,

    /// <summary>A country by its ISO 3166-1 alpha-3 code.</summary>
    Country,
    Text,

    /// <summary>Texts separated by <c>;</c>.</summary>
    Texts,
    Number,
    Year,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>One of a list of words.</summary>
    Choice,

    /// <summary>The id of a row of another table.</summary>
    Reference,

    /// <summary>Such ids, separated by <c>;</c>.</summary>
    References,
    Selector,

    /// <summary><c>table/id/column</c> of a figure.</summary>
    Target,

    /// <summary><c>column:value</c> pairs, separated by <c>;</c>.</summary>
    Pairs,

    /// <summary>Ids of sources, with exceptions for single columns: <c>usgs; price:lme</c>.</summary>
    Sources,

    /// <summary>A grade, with exceptions for single columns: <c>B; elasticity:D</c>.</summary>
    Confidence,
}

/// <summary>What a selector of a column picks, and so which names it may hold.</summary>
internal enum SelectorSubject
{
    Link,
    Commodity,

    /// <summary>A site, or sites by place, country, bloc or club.</summary>
    Site,

    /// <summary>A place, or places by country, bloc or club.</summary>
    Place,

    /// <summary>A site or place, or either by country, bloc or club.</summary>
    SiteOrPlace,

    /// <summary>Whoever sells: an actor, or a site that sells for itself.</summary>
    Seller,

    /// <summary>Countries or links on the way.</summary>
    Way,

    /// <summary>Whom or what a requirement is about: actors, countries or ways.</summary>
    Party,

    /// <summary>What sites ship: by site, place, country, bloc or club, and by commodity.</summary>
    Goods,
}
