using Netback.Studies;

namespace Netback.Bargaining.Replies;

/// <summary>Says what the power will do, and why.</summary>
internal static class ReplySentences
{
    public static IReadOnlyList<string> Of(ReplyScene scene, IReadOnlyList<ReplyRow> rows)
    {
        var power = scene.Power.Text;
        var none = rows[0];
        var sentences = new List<string>
        {
            $"By the measure itself {Moved(power, none.PowerFromBefore)}, and {Moved(scene.Hosts.Text, none.HostsFromBefore)}.",
        };
        if (rows.Count == 1) return [.. sentences, $"No move of {power} is stated."];
        var moves = rows.Skip(1).Where(row => row.NotSolved is null).ToList();
        if (moves.Count == 0) return [.. sentences, $"No move of {power} could be judged."];
        var best = moves[0];
        sentences.Add(best.IsCredible
            ? $"Its best reply is {best.Move}: once the measure stands, against no reply {Moved(power, best.Power)} by it, and {Moved(scene.Hosts.Text, best.Hosts)}."
            : best.Power >= 0
                ? $"Its best reply is none: {best.Move}, the move that serves it best, neither costs nor gains it anything."
                : $"Its best reply is none: the least costly move, {best.Move}, would cost it {Money(-best.Power)} a year against no reply, so that it would not be carried out.");
        if (moves.Count > 1)
        {
            sentences.Add($"The runner-up is {moves[1].Move}: {Moved(power, moves[1].Power)}, and {Moved(scene.Hosts.Text, moves[1].Hosts)}.");
        }
        foreach (var idle in moves.Skip(1).Where(row => !row.IsCredible))
        {
            sentences.Add(idle.Power < 0
                ? $"{idle.Move} is not credible: it costs its maker {Money(-idle.Power)} a year more than it brings."
                : $"{idle.Move} is not credible: it brings its maker nothing.");
        }
        return sentences;
    }

    private static string Moved(string who, double? usd) => usd switch
    {
        > 0 => $"{who} gains {Money(usd)} a year",
        < 0 => $"{who} loses {Money(-usd)} a year",
        _ => $"{who} neither gains nor loses",
    };

    private static string Money(double? usd) => NumberText.Money(usd ?? 0);
}
