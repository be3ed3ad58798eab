using System.Text;
using System.Text.Json;
using Netback.Market.Results;

namespace Netback.Data.Results;

/// <summary>A whole result as one JSON document: a key per result file, tables as lists of row objects.</summary>
public static class ResultDocument
{
    /// <summary>The document; only <c>certificate</c> and <c>run</c> where there is no certified answer.</summary>
    public static string Text(MarketResult result, RunDescription run)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            foreach (var table in ResultFolder.TablesOf(result)) ResultJson.WriteTable(json, table, result);
            json.WritePropertyName("certificate");
            ResultJson.WriteCertificate(json, result.Certificate);
            json.WritePropertyName("run");
            ResultJson.WriteRun(json, run);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)) + "\n";
    }
}
