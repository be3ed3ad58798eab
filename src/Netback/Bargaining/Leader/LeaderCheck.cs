using Netback.Checks;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Bargaining.Leader;

/// <summary>What a question needs of the case: everything that is wrong with it at once.</summary>
internal static class LeaderCheck
{
    private const string Where = "netback leader";

    /// <summary>Names listed in a message.</summary>
    private const int MostNames = 12;

    /// <summary>Refuses names that the case does not have and options that do not go together.</summary>
    /// <exception cref="CaseException">Something is wrong.</exception>
    public static void Names(WorldIndex index, LeaderQuestion question)
    {
        List<Problem> problems = [.. Leader(index, question), .. Goods(index, question.Commodity), .. Places(index, question), .. Options(question)];
        if (problems.Count > 0) throw new CaseException(problems);
    }

    /// <summary>Refuses a leader that sells none of the commodity where it would lead.</summary>
    /// <exception cref="CaseException">It does not.</exception>
    public static void Sales(MarketStructure structure, LeaderQuestion question, LeaderSites sites, IReadOnlyList<int> lanes)
    {
        if (lanes.Count > 0) return;
        var goods = LeaderMarkets.Goods(structure.Index, question);
        var makes = sites.Gates.Any(gate => goods.Contains(structure.Gates[gate].Commodity));
        throw new CaseException([makes
            ? new Problem(Where, null, "--to", $"no market outside its own use that {question.Leader} can reach with {question.Commodity}", "somebody to sell to", "name other destinations with --to")
            : new Problem(Where, null, "--commodity", $"{question.Commodity}, which no site of {question.Leader} can sell", "a commodity that the leader makes", "name another commodity or leader")]);
    }

    /// <summary>What leaves nothing to search for: a leader without sales to withhold, a rival that stands still anyway; null where there is something.</summary>
    public static Problem? NothingToDo(LeaderQuestion question, LeaderPoint zero) => question.Lever switch
    {
        Lever.Withholding => zero.Sold > 0 ? null : new Problem(Where, null, "--commodity", $"{question.Commodity}, of which {question.Leader} sells nothing there as a price taker",
            "something that it sells", "name another commodity or destination"),
        Lever.Discount when !(zero.RivalOutput > 0) => new Problem(Where, null, "--rival", $"{question.Rival}, which makes nothing without any discount", "a rival that runs", "name another rival"),
        Lever.Discount => zero.MarketPrice > 0 ? null : new Problem(Where, null, "--to", $"markets where nothing of {question.Commodity} is delivered", "a market with a price to undercut", "name other destinations"),
    };

    private static IEnumerable<Problem> Leader(WorldIndex index, LeaderQuestion question)
    {
        var world = index.World;
        switch (question.Kind)
        {
            case LeaderKind.Seller when !Sellers(index).Contains(question.Leader):
                yield return Unknown("--seller", question.Leader, "a seller of the case", Sellers(index));
                break;
            case LeaderKind.Owner when !index.Actors.Contains(question.Leader):
                yield return Unknown("--owner", question.Leader, "an actor of the case", index.Actors);
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

    private static IEnumerable<Problem> Goods(WorldIndex index, string commodity)
    {
        var picked = index.World.Commodities.Where(goods => Matches(commodity, atom => WorldIndex.HoldsForCommodity(atom, goods))).ToList();
        if (picked.Select(goods => goods.Mineral).Distinct().Count() == 1) yield break;
        yield return new Problem(Where, null, "--commodity", picked.Count == 0 ? $"'{commodity}', which picks no commodity" : $"'{commodity}', which picks {string.Join(", ", picked.Select(goods => goods.Id))}",
            "commodities of one mineral, whose tonnes add up", $"name one of {Some(index.World.Commodities.Select(goods => goods.Id))}");
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

    private static Problem Unknown(string option, string found, string expected, IEnumerable<string>? known = null) =>
        new(Where, null, option, $"'{found}'", expected, known is null ? "correct the selector" : $"name one of {Some(known)}");

    /// <summary>The first names in order.</summary>
    private static string Some(IEnumerable<string> names)
    {
        var sorted = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", sorted.Take(MostNames)) + (sorted.Count > MostNames ? ", …" : "");
    }

    private static Problem Alone(string option, LeaderKind kind) => new(Where, null, option, $"a {kind.ToString().ToLowerInvariant()} as leader",
        "a country: only a country has a treasury and users", "lead with --country, or leave the option out");
}
