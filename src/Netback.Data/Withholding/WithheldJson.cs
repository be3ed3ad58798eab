using System.Text.Json;

namespace Netback.Data.Withholding;

/// <summary>What was withheld, as JSON: a list of objects with <c>what</c> and <c>count</c>.</summary>
public static class WithheldJson
{
    /// <summary>Writes the list under the key <c>withheld</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<WithheldCount> withheld)
    {
        json.WriteStartArray("withheld");
        foreach (var item in withheld)
        {
            json.WriteStartObject();
            json.WriteString("what", item.What);
            json.WriteNumber("count", item.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
