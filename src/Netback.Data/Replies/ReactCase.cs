using Netback.Bargaining.Replies;
using Netback.Checks;
using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Replies;

/// <summary>Reads a case without a measure, with it, and with each move of a power on top.</summary>
public static class ReactCase
{
    /// <summary>The question that a request asks.</summary>
    /// <exception cref="CaseException">The case, the measure, a party or a move is wrong.</exception>
    public static ReplyQuestion Open(ReactRequest request, CancellationToken cancel = default)
    {
        CaseWorld Read(params IEnumerable<string> more) =>
            CaseFolder.Open(request.Case with { Scenarios = [.. request.Case.Scenarios, .. more] }, cancel).World;
        var written = Read();
        var isScenario = written.Measures.All(measure => measure.Id != request.Measure);
        if (isScenario) CheckKnown(request, written);
        string[] adopting = isScenario ? [request.Measure] : [];
        var adopted = isScenario ? Read(adopting) : written;
        var before = isScenario ? Without(adopted, written) : written with { Measures = [.. written.Measures.Where(measure => measure.Id != request.Measure)] };
        CheckParty("--power", request.Power, adopted);
        CheckParty("--host", request.Hosts, adopted);
        return new ReplyQuestion
        {
            Before = before,
            Adopted = adopted,
            Power = request.Power,
            Hosts = request.Hosts ?? HostsOf(request, before, adopted),
            Moves = [.. MovesOf(request, adopted).Select(move =>
            {
                var opened = CaseFolder.Open(request.Case with { Scenarios = [.. request.Case.Scenarios, .. adopting, move] }, cancel);
                return new ReplyMove(Path.GetFileNameWithoutExtension(move), opened.ScenarioTitle ?? move, opened.World);
            })],
        };
    }

    /// <summary>
    /// What else the scenario of a measure changes, a mine that opens for instance, is no doing of the measure and stands before it too. A
    /// scenario that leaves the measures as they are is itself what is answered.
    /// </summary>
    private static CaseWorld Without(CaseWorld adopted, CaseWorld written) =>
        adopted.Measures.SequenceEqual(written.Measures) ? written : adopted with { Measures = written.Measures };

    private static void CheckKnown(ReactRequest request, CaseWorld written)
    {
        var scenarios = CaseFolder.ScenarioNames(request.Case.Folder);
        if (scenarios.Contains(request.Measure) || request.Measure.EndsWith(".yaml", StringComparison.Ordinal)) return;
        IReadOnlyList<string> known = [.. written.Measures.Select(measure => measure.Id), .. scenarios];
        throw Wrong("MEASURE", Words.Quote(request.Measure), "the id of a measure in force, or the name of a scenario that adds one",
            Words.DidYouMean(request.Measure, known, "see measures.csv and the scenarios folder"));
    }

    private static void CheckParty(string option, string? text, CaseWorld world)
    {
        if (text is null) return;
        if (Selector.Parse(text, out var fault) is not { } selector) throw Wrong(option, $"a faulty selector ({fault})", "a country, bloc or club", "write CHN, bloc:china or group:c5");
        var names = world.Countries.SelectMany(country => new[] { country.Id, country.Bloc }).OfType<string>().Concat(world.Groups.Select(member => member.Group)).ToHashSet();
        if (selector.Atoms.FirstOrDefault(atom => !names.Contains(atom.Value)) is { Value: { } unknown })
        {
            throw Wrong(option, Words.Quote(unknown), "a country, bloc or club of the case", Words.DidYouMean(unknown, names, "write CHN, bloc:china or group:c5"));
        }
    }

    private static string HostsOf(ReactRequest request, CaseWorld before, CaseWorld adopted)
    {
        var named = adopted.Measures.ExceptBy(before.Measures.Select(measure => measure.Id), measure => measure.Id)
            .Select(measure => Adopters.Of(adopted, measure)).OfType<string>().Distinct().ToList();
        if (named.Count > 0) return string.Join(';', named);
        throw Wrong("--host", $"a measure {request.Measure} that does not say who adopts it", "those who adopt it", "name them: --host KAZ");
    }

    private static IReadOnlyList<string> MovesOf(ReactRequest request, CaseWorld adopted)
    {
        if (request.Moves is { } named) return named;
        var moves = CaseFolder.Moves(request.Case.Folder);
        var blocs = adopted.Countries.Where(country => request.Power == country.Id).Select(country => country.Bloc).ToList();
        bool IsOfPower(PlayerMove move) => request.Power is not { } power || power.EndsWith(move.Player, StringComparison.Ordinal) || blocs.Contains(move.Player);
        var own = moves.Where(IsOfPower).Select(move => move.Name).ToList();
        if (own.Count > 0) return own;
        throw Wrong("--moves", $"no scenario whose player is {request.Power ?? "anybody"}", "moves of the power", "name scenarios: --moves a,b, or give a scenario the key player");
    }

    private static CaseException Wrong(string option, string found, string expected, string remedy) =>
        new([new Problem("command line", null, option, found, expected, remedy)]);
}
