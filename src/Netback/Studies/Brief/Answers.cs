using Netback.Bargaining.Replies;
using Netback.Market.Results;

namespace Netback.Studies.Brief;

/// <summary>What each power would do about an option, among its stated moves.</summary>
internal static class Answers
{
    /// <summary>Moves solved for one page at most, over all powers.</summary>
    public const int MostMoves = 6;

    /// <summary>Moves to solve, power by power in their order until the page has enough.</summary>
    public static IReadOnlyList<(PowerMoves Power, ReplyMove Move)> Plan(IReadOnlyList<PowerMoves> powers, string option) =>
        [.. powers.SelectMany(power => power.Names.Select(name => (power, name))).Take(MostMoves).Select(item => (item.power, item.power.After(option, item.name)))];

    /// <param name="before">The base.</param>
    /// <param name="adopted">The market with the option.</param>
    /// <param name="option">Name of the option.</param>
    /// <param name="hosts">Host countries.</param>
    /// <param name="powers">All powers with moves.</param>
    /// <param name="solved">Moves solved.</param>
    public static IEnumerable<PowerReply> Of(
        MarketView before, MarketView adopted, string option, IReadOnlyList<string> hosts, IReadOnlyList<PowerMoves> powers,
        IReadOnlyList<(PowerMoves Power, ReplyMove Move, MarketResult Result)> solved)
    {
        foreach (var power in powers)
        {
            var scene = new ReplyScene(before, adopted, new Party(adopted.World, power.Selector(adopted.World)), new Party(adopted.World, string.Join(';', hosts)));
            var moves = solved.Where(item => item.Power == power).Select(item => (item.Move, item.Result)).ToList();
            if (moves.Count == 0) continue;
            var rows = Replies.Judged(scene, moves).Select(item => item.Row).Where(row => row.NotSolved is null).ToList();
            var best = rows.FirstOrDefault();
            yield return new PowerReply
            {
                Power = power.Power,
                Option = option,
                Move = best?.Move,
                Title = best?.Title,
                IsCredible = best?.IsCredible ?? false,
                PowerChange = best?.Power,
                HostsChange = best?.Hosts,
                Judged = rows.Count,
                LeftOut = power.Names.Count - moves.Count,
            };
        }
    }
}
