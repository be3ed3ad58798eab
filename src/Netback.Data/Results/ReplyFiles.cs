using System.Text;
using System.Text.Json;
using Netback.Bargaining.Replies;

namespace Netback.Data.Results;

/// <summary>The replies to a measure as CSV files and as a JSON document.</summary>
public static class ReplyFiles
{
    private static readonly RowTable<ReplyRow> Replies = new("replies", "one reply to the measure; none is the measure without any",
        new("move", "id", "name of its scenario, or none", row => row.Move),
        new("title", "", "its title", row => row.Title),
        new("power", "USD/yr", "change of the power's account against no reply", row => row.Power),
        new("hosts", "USD/yr", "change of the hosts' accounts against no reply", row => row.Hosts),
        new("users", "USD/yr", "change of what all users gain, against no reply", row => row.Users),
        new("power_from_before", "USD/yr", "change of the power's account against the case without the measure", row => row.PowerFromBefore),
        new("hosts_from_before", "USD/yr", "the same of the hosts'", row => row.HostsFromBefore),
        new("users_from_before", "USD/yr", "the same of the users'", row => row.UsersFromBefore),
        new("credible", "", "true where the power gains by it once the measure stands; of none always", row => row.IsCredible),
        new("not_solved", "", "why there is no answer", row => row.NotSolved));

    private static readonly RowTable<CoverRow> Cover = new("cover", "trade of the hosts with the power that a move ends",
        new("move", "id", "the move", row => row.Move),
        new("commodity", "id", "what is traded", row => row.Commodity),
        new("what", "", "sales to the power, or supplies from it", row => row.What),
        new("tonnes_per_month", "t/month", "tonnes contained that a month without it costs", row => row.TonnesPerMonth),
        new("usd_per_month", "USD/month", "the same at the delivered price without reply", row => row.UsdPerMonth),
        new("stock", "t", "tonnes held by the hosts", row => row.Stock),
        new("months", "months", "that the stock covers", row => row.Months),
        new("missing", "", "what would have to be observed", row => row.Missing));

    private static readonly RowTable<FallbackRow> Fallbacks = new("fallbacks", "where the hosts' main goods go without the power",
        new("what", "", "second buyer, or second route with the power's territory closed as well", row => row.What),
        new("commodity", "id", "what the hosts sell most of to the power", row => row.Commodity),
        new("buyer", "country", "who takes most then", row => row.Buyer),
        new("place", "id", "where", row => row.Place),
        new("route", "ids", "links in order, joined by >", row => row.Buyer is null ? null : string.Join('>', row.Route)),
        new("tonnes", "t/yr", "sold abroad in all", row => row.Tonnes),
        new("tonnes_before", "t/yr", "sold abroad under the measure", row => row.TonnesBefore),
        new("netback", "USD/t", "at the hosts' gates", row => row.Netback),
        new("netback_before", "USD/t", "at the hosts' gates under the measure", row => row.NetbackBefore),
        new("room", "gross t/yr", "that still fits on the fullest link of the route; empty where no link has a limit", row => row.Room));

    /// <summary>Name, meaning and columns of each table, for the docs.</summary>
    public static IReadOnlyList<(string Name, string Meaning, IReadOnlyList<ResultColumn> Columns)> Tables =>
        [(Replies.Name, Replies.Meaning, Replies.Columns), (Cover.Name, Cover.Meaning, Cover.Columns), (Fallbacks.Name, Fallbacks.Meaning, Fallbacks.Columns)];

    /// <summary>The answer as a JSON document.</summary>
    public static string Json(ReplyAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("power", answer.Power);
            json.WriteString("hosts", answer.Hosts);
            json.WriteStartArray("sentences");
            foreach (var sentence in answer.Sentences) json.WriteStringValue(sentence);
            json.WriteEndArray();
            Replies.WriteJson(json, answer.Rows);
            Cover.WriteJson(json, answer.Cover);
            Fallbacks.WriteJson(json, answer.Fallbacks);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the three tables into a folder, all or none.</summary>
    /// <exception cref="Checks.CaseException">The folder holds something else, or cannot be written.</exception>
    public static void Write(string folder, ReplyAnswer answer, CancellationToken cancel) => StagedFolder.Write(folder, IsOurs, staging =>
    {
        Replies.WriteCsv(Path.Combine(staging, Replies.FileName), answer.Rows, cancel);
        Cover.WriteCsv(Path.Combine(staging, Cover.FileName), answer.Cover, cancel);
        Fallbacks.WriteCsv(Path.Combine(staging, Fallbacks.FileName), answer.Fallbacks, cancel);
    });

    /// <summary>Refuses a folder that <see cref="Write"/> would refuse, before anything is computed.</summary>
    public static void Check(string folder) => StagedFolder.Check(folder, IsOurs);

    private static bool IsOurs(string folder)
    {
        string[] names = [Replies.FileName, Cover.FileName, Fallbacks.FileName];
        return Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order().SequenceEqual(names.Order());
    }
}
