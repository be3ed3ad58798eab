using Netback.Market;
using Netback.Market.Results;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>
/// The best answer of a power to a measure among its stated moves. The order of play: the measure stands, then the power moves, and
/// the market answers; so a move is judged against no reply under the measure, and one that costs its maker more than it gains is a
/// threat that nobody would carry out.
/// </summary>
public static class Replies
{
    /// <summary>Answers the question; null where the case with or without the measure has no certified market.</summary>
    /// <exception cref="Checks.CaseException">Nobody loses by the measure, so that the power has to be named.</exception>
    public static ReplyAnswer? Answer(ReplyQuestion question, int threads, CancellationToken cancel = default)
    {
        CaseWorld[] worlds = [question.Before, question.Adopted, .. question.Moves.Select(move => move.World)];
        var results = new MarketResult[worlds.Length];
        Parallel.For(0, worlds.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel },
            i => results[i] = MarketSolver.Solve(worlds[i], cancel: cancel));
        if (MarketView.Of(worlds[0], results[0]) is not { } before || MarketView.Of(worlds[1], results[1]) is not { } adopted) return null;
        var hosts = new Party(question.Adopted, question.Hosts);
        var power = new Party(question.Adopted, question.Power ?? LargestLoser.Of(before, adopted, hosts));
        var scene = new ReplyScene(before, adopted, power, hosts);
        var moves = Judged(scene, [.. question.Moves.Zip(results.Skip(2))]);
        IReadOnlyList<ReplyRow> rows = [NoReply(scene), .. moves.Select(item => item.Row)];
        return new ReplyAnswer
        {
            Power = power.Text,
            Hosts = hosts.Text,
            Rows = rows,
            Cover = [.. moves.Where(item => item.View is not null).SelectMany(item => Cover.Of(scene, item.Row.Move, item.View!))],
            Fallbacks = Fallback.Of(scene, cancel),
            Sentences = ReplySentences.Of(scene, rows),
        };
    }

    /// <summary>Moves and their markets, best for the power first.</summary>
    internal static IReadOnlyList<(MarketView? View, ReplyRow Row)> Judged(ReplyScene scene, IReadOnlyList<(ReplyMove Move, MarketResult Result)> moves) =>
        [.. moves.Select(item => (item.Move, item.Result, View: MarketView.Of(item.Move.World, item.Result)))
            .Select(item => (item.View, Row: RowOf(scene, item.Move, item.Result, item.View)))
            .OrderByDescending(item => item.Row.Power ?? double.NegativeInfinity).ThenBy(item => item.Row.Move, StringComparer.Ordinal)];

    private static ReplyRow NoReply(ReplyScene scene)
    {
        var (power, hosts, users) = scene.Change(scene.Before, scene.Adopted);
        return new ReplyRow
        {
            Move = "none",
            Title = "no reply",
            Power = 0,
            Hosts = 0,
            Users = 0,
            PowerFromBefore = power,
            HostsFromBefore = hosts,
            UsersFromBefore = users,
            IsCredible = true,
        };
    }

    private static ReplyRow RowOf(ReplyScene scene, ReplyMove move, MarketResult result, MarketView? view)
    {
        var row = new ReplyRow { Move = move.Id, Title = move.Title };
        if (view is null) return row with { NotSolved = result.Certificate.Reason ?? StatusText.Of(result.Certificate.Status) };
        var (power, hosts, users) = scene.Change(scene.Adopted, view);
        var (powerBefore, hostsBefore, usersBefore) = scene.Change(scene.Before, view);
        return row with
        {
            Power = power,
            Hosts = hosts,
            Users = users,
            PowerFromBefore = powerBefore,
            HostsFromBefore = hostsBefore,
            UsersFromBefore = usersBefore,
            IsCredible = power > 0,
        };
    }
}
