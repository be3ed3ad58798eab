using Netback.Market.Conduct;
using Netback.Market.Structure;
using Netback.World;

namespace Netback.Market.Measures;

/// <summary>The measures of a world that do anything, in the order of the world's list. Bans close lanes and routes instead.</summary>
internal static class MeasureEffects
{
    public static IReadOnlyList<MeasureEffect> Of(TradeFrame frame, ConductBook conduct, AddedTerms added)
    {
        var effects = new List<MeasureEffect>();
        foreach (var measure in frame.Index.World.Measures.Where(measure => !Ban.IsBan(measure)))
        {
            Guard(measure);
            if (IsNothing(measure)) continue;
            effects.Add(EffectOf(measure, new MeasureSite(frame, conduct, added, effects.Count)));
        }
        return effects;
    }

    /// <summary>True where a world has measures that answer to prices: its market is solved again until they are at rest.</summary>
    public static bool AnswerToPrices(CaseWorld world) => world.Measures.Any(measure => !Ban.IsBan(measure) && !IsNothing(measure)
        && (measure.Kind is "variable_levy" or "cfd" || (measure.Unit == "share" && measure.Kind is "tariff" or "export_tax" or "subsidy" or "royalty")));

    /// <summary>True for a rate, floor or share of zero, or a support of no tonne: the market is the one without it.</summary>
    public static bool IsNothing(Measure measure) => measure.Kind switch
    {
        "quota" => false,
        "intervention" or "cfd" => measure.Value is 0 || measure.Quantity is 0,
        _ => measure.Value is 0,
    };

    /// <summary>True for kinds that act on shipments, which have a route. Ore mined, a site's duty and a public purchase have none.</summary>
    public static bool KnowsWays(string kind) => kind is not ("royalty" or "domestic_processing" or "intervention");

    /// <summary>What the market cannot honour it must not pass over: readers refuse it with its file and line before.</summary>
    private static void Guard(Measure measure)
    {
        if ((measure.Kind == "quota" ? measure.Quantity : measure.Value) is null) throw new NotSupportedException($"measure {measure.Id} of kind {measure.Kind} says no amount");
        if (measure.Via is not null && !KnowsWays(measure.Kind)) throw new NotSupportedException($"measure {measure.Id} of kind {measure.Kind} names a way, and acts on no route");
    }

    private static MeasureEffect EffectOf(Measure measure, MeasureSite site) => measure.Kind switch
    {
        "tariff" => new Tariff(measure, site),
        "export_tax" => new ExportTax(measure, site),
        "subsidy" => new Subsidy(measure, site),
        "royalty" => new Royalty(measure, site),
        "quota" => new Quota(measure, site),
        "domestic_processing" => new DomesticProcessing(measure, site),
        "intervention" => new Intervention(measure, site),
        "variable_levy" => new VariableLevy(measure, site),
        "cfd" => new ContractForDifference(measure, site),
        _ => throw new NotSupportedException($"measure {measure.Id} of kind {measure.Kind}: no such kind is modelled"),
    };
}
