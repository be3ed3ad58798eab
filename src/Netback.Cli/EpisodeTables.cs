using System.Globalization;
using Netback.Studies.Backtest;

namespace Netback.Cli;

/// <summary>Episodes and verdicts, for reading.</summary>
internal static class EpisodeTables
{
    public static void Write(TextWriter output, BacktestResult result)
    {
        var table = new TextTable("episode", "outcome", "kind", ">observed", ">market", "", ">no change", ">lost share/elasticity", "grade");
        foreach (var episode in result.Episodes)
        {
            if (episode.NotRun is { } reason) table.Add(episode.Episode.Id, "not run: " + reason, "", "", "", "", "", "", "");
            foreach (var item in episode.Outcomes)
            {
                var what = item.Outcome.What;
                table.Add(episode.Episode.Id, item.Outcome.Id, what.Kind, EpisodeChange.Of(item.Observed, what), EpisodeChange.Of(item.Solved, what), Mark(item.IsHit),
                    Mark(item.IsHitByNoChange), $"{EpisodeChange.Of(item.ByElasticity, what)} {Mark(item.IsHitByElasticity)}".Trim(), item.Outcome.Confidence.ToString());
            }
        }
        table.Write(output);
        output.WriteLine("Changes: times what it was; of shares, points. A hit is at least half and at most twice the observed change.");
        output.WriteLine();
        foreach (var verdict in result.Verdicts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{verdict.Mineral}: {verdict.Hits} of {verdict.Outcomes} hit, no change {verdict.HitsByNoChange}, lost share ÷ elasticity {verdict.HitsByElasticity}{(verdict.Loses ? ": illustrative" : "")}"));
        }
    }

    private static string Mark(bool? isHit) => isHit switch { true => "hit", false => "miss", null => "" };
}
