using Netback.Checks;
using Netback.Market.Structure;
using Netback.Studies.Incidence;
using Netback.World;

namespace Netback.Studies.Floors;

/// <summary>A request that fits the case: what is kept where, for whom, and against which market.</summary>
public sealed record FloorPlan
{
    private const string CommandLine = "command line";

    public required FloorRequest Request { get; init; }

    /// <summary>The market without a floor.</summary>
    public required MarketView Base { get; init; }

    /// <summary>Place whose delivered price is kept.</summary>
    public required string Place { get; init; }

    /// <summary>True where the place was not asked for but is the club's largest user.</summary>
    public bool IsPlaceChosen { get; init; }

    /// <summary>Countries of the club.</summary>
    public required IReadOnlyList<string> Club { get; init; }

    /// <summary>Trusted sites that make some form of the mineral.</summary>
    public required IReadOnlyList<string> TrustedSites { get; init; }

    /// <summary>The price at the place without a floor, USD per tonne contained.</summary>
    public double BasePrice => Base.Delivered(Place, Request.Commodity)?.Price ?? 0;

    /// <summary>Tonnes contained a year of the commodity that all sites make without a floor.</summary>
    public double BaseTonnes => Output.Of(Base).Where(item => item.Key.Commodity == Request.Commodity).Sum(item => item.Value);

    /// <summary>Fits a request to a case.</summary>
    /// <exception cref="CaseException">It does not fit: every reason at once.</exception>
    public static FloorPlan Of(FloorRequest request, MarketView reference)
    {
        var problems = Problems(request, reference);
        if (problems.Count > 0) throw new CaseException(problems);
        var world = reference.World;
        var club = Border.CountriesOf(world, request.Club);
        return new FloorPlan
        {
            Request = request,
            Base = reference,
            Place = request.Place ?? LargestUser(reference, request, club) ?? "",
            IsPlaceChosen = request.Place is null,
            Club = club,
            TrustedSites = TrustedOf(world, request.Trusted ?? request.Club, reference.MineralOf(request.Commodity)),
        };
    }

    /// <summary>Everything that is wrong with a request.</summary>
    public static IReadOnlyList<Problem> Problems(FloorRequest request, MarketView reference)
    {
        var world = reference.World;
        var problems = new List<Problem>();
        void Add(string option, string found, string expected, string remedy) => problems.Add(new Problem(CommandLine, null, option, found, expected, remedy));
        var isKnown = world.Commodities.Any(goods => goods.Id == request.Commodity);
        if (!isKnown) Add("--commodity", $"'{request.Commodity}'", "a commodity of the case", $"name one of {string.Join(", ", world.Commodities.Select(goods => goods.Id))}");
        if (isKnown && request.Trusted is { } trusted && IsSelector("--trusted", trusted) && TrustedOf(world, trusted, reference.MineralOf(request.Commodity)).Count == 0)
        {
            Add("--trusted", $"'{trusted}', where no site makes the mineral", "a selector of sites", "correct the selector");
        }
        if (isKnown && request.Levied is { } levied && IsSelector("--levied", levied) && !Levied(world, levied).Contains(request.Commodity))
        {
            Add("--levied", $"'{levied}', which leaves out {request.Commodity}", "a selector that picks it", $"write for instance mineral:{reference.MineralOf(request.Commodity)}");
        }
        if (!IsSelector("--club", request.Club)) return problems;
        var club = Border.CountriesOf(world, request.Club);
        if (club.Count == 0) Add("--club", $"'{request.Club}', which picks no country in {Figures.Text(world.Year)}", "a club with members", "name a group: or bloc: of the case, or countries joined with ;");
        else if (isKnown && problems.Count == 0) AddPlace(request, reference, club, Add);
        return problems;
        bool IsSelector(string option, string text)
        {
            if (Selector.Parse(text, out var fault) is not null) return true;
            Add(option, $"a faulty selector ({fault})", "a selector", "join with &, separate alternatives with ;, negate with !");
            return false;
        }
    }

    private static void AddPlace(FloorRequest request, MarketView reference, IReadOnlyList<string> club, Action<string, string, string, string> add)
    {
        var largest = LargestUser(reference, request, club);
        var example = largest is null ? "correct place or club" : $"name for instance {largest}";
        if (request.Place is not { } place)
        {
            if (largest is null) add("--club", $"'{request.Club}', where nobody uses {request.Commodity}{(request.Levied is null ? "" : " and nothing else that is levied")}", "a club that uses it", "name another club, or --place");
        }
        else if (reference.Delivered(place, request.Commodity) is null) add("--place", $"'{place}', where no {request.Commodity} is used", "a place where it is used", example);
        else if (!club.Contains(reference.CountryOfPlace(place))) add("--place", $"{place}, which lies outside {request.Club}", "a place inside the club", example);
        else if (!IsTheOnlyOneLevied(reference, request, place)) add("--place", $"{place}, where more than one commodity of {request.Levied} is used", "a place where the floor's price is the only one levied", example);
    }

    /// <summary>The place in the club to which most is delivered and where nothing else is levied; null where nothing is.</summary>
    private static string? LargestUser(MarketView reference, FloorRequest request, IReadOnlyList<string> club) => reference.Result.Shipments
        .Where(row => row.Commodity == request.Commodity && club.Contains(reference.CountryOfPlace(row.Destination)))
        .GroupBy(row => row.Destination).Where(group => IsTheOnlyOneLevied(reference, request, group.Key))
        .OrderByDescending(group => group.Sum(row => row.Quantity)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static bool IsTheOnlyOneLevied(MarketView reference, FloorRequest request, string place) => request.Levied is not { } levied
        || Levied(reference.World, levied).All(goods => goods == request.Commodity || reference.Delivered(place, goods) is null);

    private static IEnumerable<string> Levied(CaseWorld world, string selector)
    {
        var picked = Selector.Parse(selector);
        return world.Commodities.Where(goods => picked.Matches(atom => WorldIndex.HoldsForCommodity(atom, goods))).Select(goods => goods.Id);
    }

    private static List<string> TrustedOf(CaseWorld world, string selector, string mineral)
    {
        var index = new WorldIndex(world);
        var picked = Selector.Parse(selector);
        var minerals = world.Commodities.ToDictionary(goods => goods.Id, goods => goods.Mineral, StringComparer.Ordinal);
        return [.. StructureBuilder.Gates(index).Select(gate => (Site: gate.Site, Goods: world.Commodities[gate.Commodity].Id))
            .Where(gate => minerals[gate.Goods] == mineral && picked.Matches(atom => index.HoldsForSite(atom, gate.Site)))
            .Select(gate => world.Sites[gate.Site].Id).Distinct(StringComparer.Ordinal)];
    }
}
