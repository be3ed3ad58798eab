using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Gates;

/// <summary>A gate and what one site ships, in a solved market.</summary>
internal sealed class GateSubject
{
    /// <summary>Id of limits that cures put on a site; no id of a case has a colon.</summary>
    private const string LimitId = "gate:limit";

    public GateSubject(MarketView view, WorldIndex index, Requirement requirement, Site site, Commodity commodity)
    {
        (View, Index, Requirement, Site, Commodity) = (view, index, requirement, site, commodity);
        Of = Selector.Parse(requirement.Of);
        Shipments = [.. view.Result.Shipments.Where(row => row.Site == site.Id && row.Commodity == commodity.Id)];
    }

    public MarketView View { get; }
    public WorldIndex Index { get; }
    public Requirement Requirement { get; }
    public Site Site { get; }
    public Commodity Commodity { get; }

    /// <summary>Whom or what the rule is about.</summary>
    public Selector Of { get; }
    public IReadOnlyList<ShipmentRow> Shipments { get; }
    public double Threshold => Requirement.Threshold ?? 0;
    public double Shipped => Shipments.Sum(row => row.Quantity);
    public string Country => View.CountryOfSite(Site.Id);

    /// <summary>What a rule about shipments says of a site that ships nothing.</summary>
    public Judgement? IfIdle => Shipped > 0 ? null : Judgement.Unknown($"{Site.Id} ships no {Commodity.Id} in this equilibrium");

    /// <summary>The same gate and site in another solved market.</summary>
    public GateSubject In(MarketView other) => new(other, Index, Requirement, Site, Commodity);

    /// <summary>Share of the shipments that some of them have.</summary>
    public double ShareOf(Func<ShipmentRow, bool> isMeant) => Shipments.Where(isMeant).Sum(row => row.Quantity) / Shipped;

    /// <summary>Tonnes that are no more than the threshold of themselves and what others deliver, t ÷ (1 − t) × others.</summary>
    public double MostBeside(double others) => Threshold / (1 - Threshold) * Math.Max(0, others);

    /// <summary>True where a place lies in what a selector picks.</summary>
    public bool IsIn(Selector selector, string place) => selector.Matches(atom => Index.HoldsForPlace(atom, Index.Places[place]));

    /// <summary>A world in which what the site ships of the commodity is limited.</summary>
    public Func<CaseWorld, CaseWorld> Limited(string kind, Func<Measure, Measure> limit)
    {
        var measure = limit(new Measure { Id = LimitId, Kind = kind, Site = Site.Id, Commodity = Commodity.Id });
        return world => world with { Measures = [.. world.Measures, measure] };
    }

    /// <summary>A world in which the site has to sell a share of what it ships of the commodity to a buyer, or ship nothing.</summary>
    public Func<CaseWorld, CaseWorld> Bound(string buyer, double share) => world => world with
    {
        Contracts = [.. world.Contracts, new Contract
        {
            Id = LimitId,
            SellerSite = Site.Id,
            Buyer = buyer,
            Commodity = Commodity.Id,
            Share = share,
            IsFirm = true,
            Penalty = 0,
        }],
    };

    /// <summary>A selector of everything that another does not pick; null where its alternatives join several atoms.</summary>
    public static string? OthersThan(Selector selector) => selector.Alternatives.Any(atoms => atoms.Count > 1) ? null
        : string.Join('&', selector.Atoms.Select(atom => (atom with { IsNegated = !atom.IsNegated }).ToString()));

    /// <summary>Profit of the site, USD a year, before royalties: what its mines and processes earn above their costs.</summary>
    public double Profit
    {
        get
        {
            var world = View.World;
            var mined = View.Result.Supplies.Join(world.Supplies.Where(supply => supply.Site == Site.Id), row => row.Supply, supply => supply.Id,
                (row, supply) => (row.Netback - supply.Cost - supply.Slope * row.Quantity / 2) * row.Quantity);
            var made = View.Result.Processes.Join(world.Processes.Where(process => process.Site == Site.Id), row => row.Process, process => process.Id,
                (row, process) => (row.Margin + process.Slope * row.Activity / 2) * row.Activity);
            return mined.Concat(made).Sum();
        }
    }
}
