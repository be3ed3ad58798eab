using Netback.Market.Conduct;
using Netback.Market.Measures;
using Netback.Market.Routing;
using Netback.World;

namespace Netback.Market.Structure;

/// <summary>
/// The network and every row that a world needs: gates, delivered balances, links with a limit, lines, contracts and
/// frictions, and the columns that are not routes. Built once; what changes between solves stands in a
/// <see cref="MarketInstance"/>.
/// </summary>
internal sealed record MarketStructure
{
    public required WorldIndex Index { get; init; }
    public required TransportNetwork Network { get; init; }
    public required IReadOnlyList<Gate> Gates { get; init; }
    public required IReadOnlyList<Delivery> Deliveries { get; init; }
    public required IReadOnlyList<Lane> Lanes { get; init; }
    public required IReadOnlyList<RouteMask> Masks { get; init; }

    /// <summary>Rows of the world itself by number, and the numbers of what has one.</summary>
    public required RowBook RowBook { get; init; }

    /// <summary>Rows in the order gates, deliveries, links, lines, contracts, frictions, conduct, measures.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }
    public required IReadOnlyList<FixedColumn> Columns { get; init; }

    /// <summary>By contract: lanes that deliver to its buyer; none where the contract is released.</summary>
    public required IReadOnlyList<int[]> BuyerLanes { get; init; }

    /// <summary>Markets of sellers with power, by the subject of conduct rows and columns.</summary>
    public IReadOnlyList<ConductMarket> Conducts { get; init; } = [];

    /// <summary>Column of what a leader sells; −1 where nobody leads.</summary>
    public int LeadColumn { get; init; } = -1;

    /// <summary>Measures other than bans that do anything, by the subject of measure rows and columns.</summary>
    public IReadOnlyList<MeasureEffect> Measures { get; init; } = [];

    /// <summary>Scale of a commodity, USD per tonne: its price, else the largest bid carried up the recipes.</summary>
    public required IReadOnlyList<double> PriceScale { get; init; }

    /// <summary>Tonnes that are a natural unit for a mineral, by commodity.</summary>
    public required IReadOnlyList<double> TonneScale { get; init; }

    /// <summary>What solves of this structure, and of those made from it, share with each other.</summary>
    public MarketMemory Memory { get; init; } = new();

    public CaseWorld World => Index.World;

    public TradeGraph Graph => Network.Graph;

    /// <summary>Carriage costs by commodity.</summary>
    public IReadOnlyList<CarriageCosts> Carriage => Network.Carriage;

    /// <summary>Row of a link's limit by link position, −1 where it has none.</summary>
    public IReadOnlyList<int> RowOfLink => RowBook.OfLink;

    /// <summary>Row of a line by its id.</summary>
    public IReadOnlyDictionary<string, int> RowOfLine => RowBook.OfLine;

    /// <summary>Row of a contract by position in the world, −1 where it is released.</summary>
    public IReadOnlyList<int> RowOfContract => RowBook.OfContract;

    /// <summary>Row of a friction by position in the world, −1 where it has no slope.</summary>
    public IReadOnlyList<int> RowOfFriction => RowBook.OfFriction;

    /// <summary>Row of a delivered balance; that of a gate is the gate's own position.</summary>
    public int DeliveryRow(int delivery) => Gates.Count + delivery;
}
