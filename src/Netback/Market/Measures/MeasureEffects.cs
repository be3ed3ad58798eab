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
        foreach (var measure in frame.Index.World.Measures.Where(measure => !Ban.IsBan(measure) && !IsNothing(measure)))
        {
            effects.Add(EffectOf(measure, new MeasureSite(frame, conduct, added, effects.Count)));
        }
        return effects;
    }

    /// <summary>True for a rate, floor or share of zero, or a support of no tonne: the market is the one without it.</summary>
    private static bool IsNothing(Measure measure) => measure.Kind switch
    {
        "quota" => false,
        "intervention" or "cfd" => measure.Value is null or 0 || measure.Quantity is 0,
        _ => measure.Value is null or 0,
    };

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
        _ => throw new InvalidOperationException($"measures of kind {measure.Kind} are not solved"),
    };
}
