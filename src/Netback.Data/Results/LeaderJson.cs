using System.Text.Json;
using Netback.Bargaining.Leader;

namespace Netback.Data.Results;

/// <summary>A leader's answer as JSON: who leads, in what, the level chosen with its interval, and what stands around it.</summary>
internal static class LeaderJson
{
    /// <summary>Writes the keys of the answer into an object that is open.</summary>
    public static void WriteKeys(Utf8JsonWriter json, LeaderAnswer answer)
    {
        WriteQuestion(json, answer.Question);
        ResultJson.WriteList(json, "sites", answer.Sites);
        ResultJson.WriteList(json, "markets", answer.Markets);
        WritePeak(json, "best", answer.Best);
        WritePeak(json, "runner_up", answer.RunnerUp);
        WritePoint(json, "zero", answer.Zero);
        WritePoint(json, "full", answer.Full);
        WriteDumping(json, answer.Dumping);
        ResultJson.WriteList(json, "users_at_choke", answer.UsersAtChoke);
        WritePeak(json, "half_choke", answer.HalfChoke);
        WritePeak(json, "double_choke", answer.DoubleChoke);
        json.WriteNumber("solves", answer.Points.Count);
        json.WriteNumber("uncertified", answer.Uncertified);
    }

    private static void WriteQuestion(Utf8JsonWriter json, LeaderQuestion question)
    {
        json.WriteStartObject("question");
        ResultJson.WriteCell(json, "leader", question.Leader);
        ResultJson.WriteCell(json, "kind", question.Kind.ToString().ToLowerInvariant());
        ResultJson.WriteCell(json, "commodity", question.Commodity);
        ResultJson.WriteCell(json, "to", question.To);
        ResultJson.WriteCell(json, "lever", question.Lever == Lever.Discount ? "discount" : "withhold");
        ResultJson.WriteCell(json, "for", question.Purse.ToString().ToLowerInvariant());
        ResultJson.WriteCell(json, "users", question.CountsUsers);
        ResultJson.WriteCell(json, "rival", question.Rival);
        ResultJson.WriteCell(json, "budget", question.Budget);
        ResultJson.WriteCell(json, "steps", question.Steps);
        json.WriteEndObject();
    }

    private static void WritePeak(Utf8JsonWriter json, string key, LeaderPeak? peak)
    {
        if (peak is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        WriteInterval(json, "interval", peak.Interval);
        WritePoint(json, "point", peak.Point);
        json.WriteEndObject();
    }

    private static void WriteDumping(Utf8JsonWriter json, Dumping? dumping)
    {
        if (dumping is null)
        {
            json.WriteNull("dumping");
            return;
        }
        json.WriteStartObject("dumping");
        ResultJson.WriteCell(json, "stops_the_rival", dumping.StopsTheRival);
        WriteInterval(json, "stop", dumping.Stop);
        WriteInterval(json, "exhaustion", dumping.Exhaustion);
        ResultJson.WriteCell(json, "displaced", dumping.Displaced);
        ResultJson.WriteCell(json, "loss", dumping.Loss);
        ResultJson.WriteCell(json, "loss_per_tonne", dumping.LossPerTonne);
        ResultJson.WriteCell(json, "years", dumping.Years);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, string key, LeverInterval? interval)
    {
        json.WriteStartArray(key);
        foreach (var end in interval is { } known ? [known.Low, known.High] : Array.Empty<double>()) json.WriteRawValue(ResultCell.NumberText(end));
        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, string key, LeaderPoint point)
    {
        json.WritePropertyName(key);
        ResultJson.WriteRow(json, LeaderTable.Points.Columns, LeaderTable.Points.CellsOf(point));
    }
}
