using Netback.Data.Schema;
using Netback.World;

namespace Netback.Data.Cases;

/// <summary>The year to which waiting leads: what is announced to open by then opens without anybody choosing anything more.</summary>
internal static class WaitYear
{
    /// <summary>The year of the settings, else the last <c>opens</c> of links and sites; null where it is not later than the year solved.</summary>
    public static int? Of(CaseTables tables, Settings settings, int year)
    {
        var opens = tables["links"].Rows.Concat(tables["sites"].Rows).Select(row => row["opens"] is { } text ? Numbers.ReadYear(text) : null);
        return (settings.WaitUntil ?? opens.Max()) is { } until && until > year ? until : null;
    }
}
