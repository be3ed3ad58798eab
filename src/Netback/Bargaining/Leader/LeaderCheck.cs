using Netback.Checks;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>What a question needs of the case: everything that is wrong with it at once.</summary>
internal static class LeaderCheck
{
    private const string Where = "netback leader";

    /// <summary>Refuses names that the case does not have and options that do not go together.</summary>
    /// <exception cref="CaseException">Something is wrong.</exception>
    public static void Names(WorldIndex index, LeaderQuestion question)
    {
        List<Problem> problems = [.. Leader(index, question), .. Places(index, question), .. Options(question)];
        if (!index.Commodities.ContainsKey(question.Commodity))
        {
            problems.Add(new Problem(Where, null, "--commodity", $"'{question.Commodity}'", "a commodity of the case",
                $"name one of {string.Join(", ", index.World.Commodities.Select(row => row.Id).Order(StringComparer.Ordinal))}"));
        }
        if (problems.Count > 0) throw new CaseException(problems);
    }

    /// <summary>Refuses a leader that sells none of the commodity where it would lead.</summary>
    /// <exception cref="CaseException">It does not.</exception>
    public static void Sales(MarketStructure structure, LeaderQuestion question, LeaderSites sites, IReadOnlyList<int> lanes)
    {
        if (lanes.Count > 0) return;
        var commodity = structure.Index.Commodities[question.Commodity];
        var makes = sites.Gates.Any(gate => structure.Gates[gate].Commodity == commodity);
        throw new CaseException([makes
            ? new Problem(Where, null, "--to", $"no market outside its own use that {question.Leader} can reach with {question.Commodity}", "somebody to sell to", "name other destinations with --to")
            : new Problem(Where, null, "--commodity", $"{question.Commodity}, which no site of {question.Leader} can sell", "a commodity that the leader makes", "name another commodity or leader")]);
    }

    /// <summary>Refuses a leader that sells nothing as a price taker: there is nothing to withhold.</summary>
    /// <exception cref="CaseException">It sells nothing.</exception>
    public static void Something(LeaderQuestion question, LeaderPoint zero)
    {
        if (zero.Sold > 0) return;
        throw new CaseException([new Problem(Where, null, "--commodity", $"{question.Commodity}, of which {question.Leader} sells nothing there as a price taker",
            "a commodity that it sells", "name another commodity or destination, or a discount")]);
    }

    /// <summary>Refuses a rival that stands still without any discount, and a market without a price to undercut.</summary>
    /// <exception cref="CaseException">There is nothing to drive out.</exception>
    public static void Somebody(LeaderQuestion question, LeaderPoint zero)
    {
        if (zero is { RivalOutput: > 0, MarketPrice: > 0 }) return;
        throw new CaseException([zero.RivalOutput > 0
            ? new Problem(Where, null, "--to", $"markets where nothing of {question.Commodity} is delivered", "a market with a price to undercut", "name other destinations")
            : new Problem(Where, null, "--rival", $"{question.Rival}, which ships nothing without any discount", "a rival that runs", "name another rival")]);
    }

    private static IEnumerable<Problem> Leader(WorldIndex index, LeaderQuestion question)
    {
        var world = index.World;
        switch (question.Kind)
        {
            case LeaderKind.Seller when !Sellers(index).Contains(question.Leader):
                yield return Unknown("--seller", question.Leader, "a seller of the case: a seller or operator, or a site without one");
                break;
            case LeaderKind.Owner when !index.Actors.Contains(question.Leader):
                yield return Unknown("--owner", question.Leader, "an actor of the case");
                break;
            case LeaderKind.Country when !PicksSite(index, question.Leader):
                yield return Unknown("--country", question.Leader, "a selector that picks a site");
                break;
            case LeaderKind.Country when question.Purse == Purse.Country && !PicksCountry(index, question.Leader):
                yield return Unknown("--country", question.Leader, "a selector that picks a country, whose purse can count");
                break;
        }
        if (question.Kind != LeaderKind.Country && question.Purse == Purse.Country) yield return Alone("--for country", question.Kind);
        if (question.Kind != LeaderKind.Country && question.CountsUsers) yield return Alone("--users", question.Kind);
    }

    private static IEnumerable<Problem> Places(WorldIndex index, LeaderQuestion question)
    {
        if (question.To is { } to && !Enumerable.Range(0, index.World.Places.Count).Any(place => Matches(to, atom => index.HoldsForPlace(atom, place))))
        {
            yield return Unknown("--to", to, "a selector that picks a place");
        }
        if (question.Rival is { } rival && !PicksSite(index, rival)) yield return Unknown("--rival", rival, "a selector that picks a site");
    }

    private static IEnumerable<Problem> Options(LeaderQuestion question)
    {
        if (question.Lever == Lever.Discount && question.Rival is null) yield return new Problem(Where, null, "--rival", "nothing", "whom the discount shall drive out", "name a site, country or bloc with --rival");
        if (question.Lever == Lever.Withholding && question.Budget is not null) yield return new Problem(Where, null, "--budget", "a budget for withholding, which costs no outlay", "a budget beside --lever discount", "leave it out or add --lever discount");
        if (question.Budget is <= 0) yield return new Problem(Where, null, "--budget", Figures.Text(question.Budget.Value), "more than zero USD", "correct it");
    }

    private static IEnumerable<string> Sellers(WorldIndex index) => StructureBuilder.Gates(index).Select(gate => gate.Seller);

    private static bool PicksSite(WorldIndex index, string selector) =>
        Enumerable.Range(0, index.World.Sites.Count).Any(site => Matches(selector, atom => index.HoldsForSite(atom, site)));

    private static bool PicksCountry(WorldIndex index, string selector) =>
        index.World.Countries.Any(country => Matches(selector, atom => index.HoldsForCountry(atom, country.Id)));

    /// <summary>False for a text that is no selector: it picks nothing.</summary>
    private static bool Matches(string text, Func<SelectorAtom, bool> holds) => Selector.Parse(text, out _)?.Matches(holds) ?? false;

    private static Problem Unknown(string option, string found, string expected) =>
        new(Where, null, option, $"'{found}'", expected, "correct the name; netback check lists what the case holds");

    private static Problem Alone(string option, LeaderKind kind) => new(Where, null, option, $"a {kind.ToString().ToLowerInvariant()} as leader",
        "a country: only a country has a treasury and users", "lead with --country, or leave the option out");
}
