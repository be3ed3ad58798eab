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
                table.Add(episode.Episode.Id, item.Outcome.Id, what.Kind, Said(item.Observed, what.Kind), Said(item.Solved, what.Kind), Mark(item.IsHit),
                    Mark(item.IsHitByNoChange), $"{Said(item.ByElasticity, what.Kind)} {Mark(item.IsHitByElasticity)}".Trim(), item.Outcome.Confidence.ToString());
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

    /// <summary>"x 2.04", "x 0.88", "+59 points".</summary>
    private static string Said(double? change, string kind) => change switch
    {
        null => "-",
        { } points when kind == "share" => string.Create(CultureInfo.InvariantCulture, $"{points * 100:+0;-0;0} points"),
        >= 0 and { } rise => string.Create(CultureInfo.InvariantCulture, $"x {1 + rise:0.00}"),
        { } fall => string.Create(CultureInfo.InvariantCulture, $"x {1 / (1 - fall):0.00}"),
    };

    private static string Mark(bool? isHit) => isHit switch { true => "hit", false => "miss", null => "" };
}
