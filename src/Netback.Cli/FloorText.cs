using Netback.Market.Results;
using Netback.Studies;
using Netback.Studies.Floors;
using Netback.Studies.Incidence;

namespace Netback.Cli;

/// <summary>Floors as plain aligned text.</summary>
internal sealed class FloorText(FloorPlan plan, IReadOnlyList<FloorCell> cells, FloorLevels levels, TextWriter output)
{
    private readonly Labels labels = new(plan.Base.World);
    private readonly ChangeText changes = new(plan.Base.Result);

    public void Write()
    {
        WriteHead();
        WriteFloors();
        WriteSupply();
        WriteReasons();
        WriteStages();
        WritePlants();
    }

    private void WriteHead()
    {
        output.WriteLine($"Floors of {plan.Request.Commodity} at {plan.Place}{(plan.IsPlaceChosen ? " (the club's largest user of it; --place names another)" : "")}, where it costs {Level(plan.BasePrice)} {levels.Unit} without one");
        output.WriteLine($"Club: {string.Join(", ", plan.Club)}. Trusted: {Counted.Of(plan.TrustedSites.Count, "site")} {(plan.Request.Trusted is null ? "inside the club" : $"({plan.Request.Trusted})")}. Legal basis: not-checked");
        output.WriteLine($"Floors and prices in {levels.Unit}{(levels.LacksTradeUnit ? $" (the case gives {plan.Request.Commodity} no trade unit)" : "")}; money in million USD a year, gains positive");
        output.WriteLine("Tonnes contained a year; changes are against no floor. Outlay: paid by treasuries; duty: taken in by them;");
        output.WriteLine("users inside: what users in the club gain");
        output.WriteLine();
    }

    private void WriteFloors()
    {
        var table = new TextTable("kind", ">floor", "status", ">price there", ">levy or aid", ">tonnes", ">outlay", ">duty", ">users inside", ">welfare");
        foreach (var cell in cells) table.Add(Cells(cell));
        table.Write(output);
    }

    /// <summary>What floors do to the supply that is wanted, and to prices on both sides.</summary>
    private void WriteSupply()
    {
        if (cells.All(cell => !cell.Holds)) return;
        var table = new TextTable("kind", ">floor", ">trusted supply", ">sites covering cost", ">newly", ">price inside", ">price outside");
        foreach (var cell in cells.Where(cell => cell.Holds))
        {
            table.Add(FloorTable.NameOf(cell.Kind), Level(cell.Level), ChangeText.Tonnes(cell.TrustedAdded, plan.BaseTonnes), NumberText.Plain(cell.Covering.Count, 9),
                NumberText.Plain(cell.Newly.Count, 9), Change(cell.PriceOf(plan.Request.Commodity, true)), Change(cell.PriceOf(plan.Request.Commodity, false)));
        }
        output.WriteLine();
        table.Write(output);
    }

    private string[] Cells(FloorCell cell)
    {
        var kind = FloorTable.NameOf(cell.Kind);
        if (!cell.Holds) return [kind, Level(cell.Level), cell.Status, .. Enumerable.Repeat("", 7)];
        return
        [
            kind, Level(cell.Level), cell.Status, cell.Price is { } price ? Level(price) : "", cell.Incidence.Price is { } rate ? Level(rate) : "",
            NumberText.Plain(cell.Incidence.Tonnes, 3), changes.Millions(cell.Incidence.Outlay), changes.Millions(cell.Duty), changes.Millions(-cell.UserCost),
            changes.Millions(cell.Incidence.Welfare),
        ];
    }

    private void WriteReasons()
    {
        foreach (var cell in cells.Where(cell => !cell.Holds))
        {
            output.WriteLine();
            output.WriteLine($"{FloorTable.NameOf(cell.Kind)} {Level(cell.Level)}: {(cell.Status == StatusText.Of(SolveStatus.DoesNotHold) ? cell.Reason : cell.Incidence.NoAnswer)}");
        }
    }

    /// <summary>Stages of the mineral and what else of it moves.</summary>
    private void WriteStages()
    {
        var mineral = plan.Base.MineralOf(plan.Request.Commodity);
        var table = new TextTable("kind", ">floor", "stage", ">inside without", ">with", ">change", ">outside without", ">with", ">change");
        var count = 0;
        foreach (var cell in cells.Where(cell => cell.Holds))
        {
            foreach (var goods in plan.Base.World.Commodities.Where(goods => goods.Mineral == mineral))
            {
                var (inside, outside) = (cell.PriceOf(goods.Id, true), cell.PriceOf(goods.Id, false));
                if (inside is null && outside is null) continue;
                table.Add([FloorTable.NameOf(cell.Kind), Level(cell.Level), goods.Id, .. Prices(inside), .. Prices(outside)]);
                count++;
            }
        }
        if (count == 0) return;
        output.WriteLine();
        output.WriteLine("Delivered prices by stage (USD/t): means over balances in use with and without, weighted by the mean of both tonnes");
        table.Write(output);
    }

    private static string[] Prices(StagePrice? row) =>
        row is null ? ["", "", ""] : [NumberText.Plain(row.Without, 5), NumberText.Plain(row.With, 5), Change(row)];

    private void WritePlants()
    {
        foreach (var cell in cells.Where(cell => cell.Newly.Count + cell.NoLonger.Count > 0))
        {
            output.WriteLine();
            var name = $"{FloorTable.NameOf(cell.Kind)} {Level(cell.Level)}";
            if (cell.Newly.Count > 0) output.WriteLine($"{name}: newly covering their cost: {string.Join(", ", cell.Newly.Select(labels.Site))}");
            if (cell.NoLonger.Count > 0) output.WriteLine($"{name}: no longer: {string.Join(", ", cell.NoLonger.Select(labels.Site))}");
        }
    }

    private string Level(double usdPerTonne) => NumberText.Plain(usdPerTonne / levels.PerTonne, 5);

    private static string Change(StagePrice? row) => row is null ? "" : ChangeText.Share(row.With / row.Without - 1);
}
