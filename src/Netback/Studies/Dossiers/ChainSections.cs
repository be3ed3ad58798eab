using Netback.World;

namespace Netback.Studies.Dossiers;

/// <summary>The chain of a mineral: what is made and used of each good, and what each step yields.</summary>
internal static class ChainSections
{
    public static DossierSection Stages(MineralGoods goods)
    {
        var used = goods.View.World.Demands.ToDictionary(demand => demand.Id, demand => demand.Commodity, StringComparer.Ordinal);
        return new DossierSection("Chain", "Goods from mine to use; tonnes of contained mineral a year at the solution. Taken in: by plants of this or another chain.",
            ["good", "stage", ">t per gross t", ">mined", ">made by plants", ">taken in", ">used", ">sites that yield it"],
            [.. goods.Goods.Select(good => Stage(goods, good, goods.View.Result.Demands.Where(row => used.GetValueOrDefault(row.Demand) == good.Id).Sum(row => row.Quantity)))], []);
    }

    public static DossierSection Steps(MineralGoods goods)
    {
        var activity = goods.View.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        var steps = goods.View.World.Processes.SelectMany(process => StepsOf(goods, process, activity.GetValueOrDefault(process.Id)))
            .GroupBy(step => (step.From, step.To)).OrderBy(group => goods.StageOf(group.Key.To)).ThenBy(group => group.Key.From, StringComparer.Ordinal);
        return new DossierSection("Steps", "What a plant makes of a tonne taken in: weighted by activity, least to most in brackets; marginal cost at zero in USD per unit of activity.",
            ["from", "to", ">plants", ">running", ">taken in, t/yr", "yield", "cost"], [.. steps.Select(group => Step(goods, [.. group]))], []);
    }

    private sealed record StepOf(string From, string To, double Yield, double Cost, double Taken);

    private static IReadOnlyList<string> Stage(MineralGoods goods, Commodity good, double used)
    {
        var view = goods.View;
        var supplies = view.World.Supplies.ToDictionary(supply => supply.Id, supply => supply.Commodity, StringComparer.Ordinal);
        var mined = view.Result.Supplies.Where(row => supplies.GetValueOrDefault(row.Supply) == good.Id).Sum(row => row.Quantity);
        var activity = view.Result.Processes.ToDictionary(row => row.Process, row => row.Activity, StringComparer.Ordinal);
        var taken = view.World.Processes.Sum(process => process.Recipe.Where(item => item.Commodity == good.Id && item.Amount < 0).Sum(item => -item.Amount * activity.GetValueOrDefault(process.Id)));
        return
        [
            good.Id, good.Form, NumberText.Plain(good.Contained, 4), MineralGoods.Tonnes(mined), MineralGoods.Tonnes(goods.MadeOf(good.Id) - mined),
            MineralGoods.Tonnes(taken), MineralGoods.Tonnes(used), NumberText.Plain(goods.Made.Keys.Count(key => key.Commodity == good.Id), 6),
        ];
    }

    /// <summary>Steps of one process within the mineral: from each input of it to each output of it.</summary>
    private static IEnumerable<StepOf> StepsOf(MineralGoods goods, Process process, double activity) =>
        from input in process.Recipe.Where(item => item.Amount < 0 && goods.Has(item.Commodity))
        from output in process.Recipe.Where(item => item.Amount > 0 && goods.Has(item.Commodity))
        select new StepOf(input.Commodity, output.Commodity, output.Amount / -input.Amount, process.Cost, -input.Amount * activity);

    private static IReadOnlyList<string> Step(MineralGoods goods, IReadOnlyList<StepOf> steps)
    {
        var taken = steps.Sum(step => step.Taken);
        double Mean(Func<StepOf, double> value) => taken > 0 ? steps.Sum(step => value(step) * step.Taken) / taken : steps.Average(value);
        return
        [
            steps[0].From, steps[0].To, NumberText.Plain(steps.Count, 6), NumberText.Plain(steps.Count(step => step.Taken > 0), 6), MineralGoods.Tonnes(taken),
            Spread(Mean(step => step.Yield), steps.Min(step => step.Yield), steps.Max(step => step.Yield)),
            Spread(Mean(step => step.Cost), steps.Min(step => step.Cost), steps.Max(step => step.Cost)),
        ];
    }

    private static string Spread(double mean, double low, double high) =>
        low == high ? NumberText.Plain(mean, 4) : $"{NumberText.Plain(mean, 4)} ({NumberText.Plain(low, 4)} to {NumberText.Plain(high, 4)})";
}
