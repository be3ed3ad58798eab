using Netback.Studies.Observed;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>Observations from their rows.</summary>
internal static class ObservationRows
{
    public static Observation Of(CaseRow row) => new()
    {
        Id = row.Id,
        Year = row.Year("year") ?? 0,
        What = new Measurand
        {
            Kind = WorldBuilder.Text(row, "kind"),
            Commodity = row["commodity"],
            From = row["from"],
            To = row["to"],
            Place = row["place"],
            ShareOf = ObservedUnits.ReadShare(row["unit"]) ?? ShareOf.Shipments,
            Over = row["kind"] == "price" ? ObservedUnits.ReadRatio(row["unit"]) : null,
            IsOfMines = ObservedUnits.IsTonnesOfMines(row["unit"]),
        },
        Value = row.Number("value") ?? 0,
        Low = Evidence.PairOf(row, "low", "value"),
        High = Evidence.PairOf(row, "high", "value"),
        Unit = row["unit"],
        IsUsedInCalibration = row["used_in_calibration"] == "yes",
        Confidence = Evidence.ConfidenceOf(row, "value"),
        Sources = Evidence.SourcesOf(row, "value"),
        Note = row["note"],
    };
}
