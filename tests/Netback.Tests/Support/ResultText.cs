using Netback.Data.Results;
using Netback.Market.Results;

namespace Netback.Tests.Support;

/// <summary>A result as text: two are the same to the last digit where their texts are.</summary>
internal static class ResultText
{
    /// <summary>Every table and the certificate as they would be written.</summary>
    public static string Of(MarketResult result)
    {
        using var text = new StringWriter();
        foreach (var table in ResultTables.All)
        {
            foreach (var row in table.RowsOf(result)) text.WriteLine(string.Join(',', row.Select(cell => cell.Text)));
        }
        var certificate = result.Certificate;
        text.WriteLine($"{certificate.Status} {certificate.Reason} {certificate.Objective:R} {certificate.Welfare:R} {certificate.Gap:R} {certificate.Iterations} {certificate.RouteColumns} {string.Join(';', certificate.Bridge)} {string.Join(';', certificate.Conditions)}");
        return text.ToString();
    }
}
