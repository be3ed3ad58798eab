using Netback.Market;
using Netback.Market.Results;
using Netback.Market.Structure;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Gates;

/// <summary>
/// Asks the requirements of a case of every site that they apply to: pass, fail or unknown, and for each failing site what passing
/// costs, by solving the market again with the site limited to what passes.
/// </summary>
public static class Gates
{
    /// <summary>Caps tried for one site; each is nearer.</summary>
    private const int MostTries = 5;

    /// <summary>A cost below this share of the profit is what two solves differ by.</summary>
    private const double Rounding = 1e-8;

    /// <summary>Asks all requirements.</summary>
    /// <param name="world">The case in its year.</param>
    /// <param name="result">Its market, solved.</param>
    /// <param name="partner">Only requirements of this partner, as their rows name it; null for all.</param>
    /// <param name="threads">Threads to solve with; no result depends on it.</param>
    /// <param name="progress">Told after every solve.</param>
    /// <param name="cancel">Stops it.</param>
    public static IReadOnlyList<GateRow> Ask(
        CaseWorld world, MarketResult result, string? partner, int threads, IProgress<SolveCount>? progress = null, CancellationToken cancel = default)
    {
        var (view, index) = (new MarketView(world, result), new WorldIndex(world));
        var rows = world.Requirements.Where(requirement => partner is null || requirement.Partner == partner)
            .SelectMany(requirement => SubjectsOf(view, index, requirement))
            .Select(subject => (Subject: subject, Rule: GateRule.Named(subject.Requirement.Rule)))
            .Select(item => (item.Subject, item.Rule, Row: RowOf(item.Subject, item.Rule.Judge(item.Subject)))).ToList();
        var failing = Enumerable.Range(0, rows.Count).Where(i => rows[i].Row.Status == GateStatus.Fail).ToList();
        var answers = rows.Select(item => item.Row).ToArray();
        var done = 0;
        Parallel.ForEach(failing, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, i =>
        {
            answers[i] = Priced(answers[i], rows[i].Subject, rows[i].Rule, cancel);
            progress?.Report(new SolveCount(Interlocked.Increment(ref done), failing.Count, $"{answers[i].Requirement} of {answers[i].Site}"));
        });
        return answers;
    }

    /// <summary>What sites ship, in the order of requirements, sites and commodities.</summary>
    private static IEnumerable<GateSubject> SubjectsOf(MarketView view, WorldIndex index, Requirement requirement)
    {
        var applies = Selector.Parse(requirement.AppliesTo);
        return StructureBuilder.Gates(index)
            .Where(gate => applies.Matches(atom => index.HoldsForSite(atom, gate.Site) || WorldIndex.HoldsForCommodity(atom, view.World.Commodities[gate.Commodity])))
            .Select(gate => new GateSubject(view, index, requirement, view.World.Sites[gate.Site], view.World.Commodities[gate.Commodity]));
    }

    private static GateRow RowOf(GateSubject subject, Judgement judgement) => new()
    {
        Requirement = subject.Requirement.Id,
        Partner = subject.Requirement.Partner,
        Rule = subject.Requirement.Rule,
        Of = subject.Requirement.Of,
        Site = subject.Site.Id,
        Commodity = subject.Commodity.Id,
        Status = judgement.Status,
        Found = judgement.Found,
        Threshold = subject.Requirement.Threshold,
        Missing = judgement.Missing,
    };

    /// <summary>
    /// A cap follows from what is shipped now, and others may ship less under it: then it is set anew from what would be shipped, until
    /// the site passes. Where others ship more, it is tighter than it had to be, and the cost at most what is told.
    /// </summary>
    private static GateRow Priced(GateRow row, GateSubject subject, GateRule rule, CancellationToken cancel)
    {
        var (now, profit) = (subject, subject.Profit);
        for (var tries = 1; ; tries++)
        {
            var cure = rule.CureOf(now);
            if (cure.ProfitShare is { } share) return Costing(row, cure.What, Math.Max(0, profit) * share, profit);
            if (cure.Change is not { } change) return row with { Change = cure.What };
            var changed = change(subject.View.World);
            if (MarketView.Of(changed, MarketSolver.Solve(changed, cancel: cancel)) is not { } view) return row with { Change = $"{cure.What}: no certified answer" };
            now = subject.In(view);
            var judgement = rule.Judge(now);
            if (judgement.Status == GateStatus.Unknown) return Costing(row, $"{cure.What}: nothing would be shipped", profit - now.Profit, profit);
            if (judgement.Status == GateStatus.Pass) return Costing(row, cure.What, profit - now.Profit, profit);
            if (tries == MostTries) return row with { Change = FormattableString.Invariant($"{cure.What}: it would still fail, at {judgement.Found:0.###}") };
        }
    }

    private static GateRow Costing(GateRow row, string change, double cost, double profit)
    {
        var told = Math.Abs(cost) <= Rounding * Math.Abs(profit) ? 0 : cost;
        return row with { Change = change, Cost = told, CostShare = profit > 0 ? told / profit : null };
    }
}
