using System.Text.Json;
using Netback.Studies.Brief;

namespace Netback.Web.Output;

/// <summary>Page one of a study as a JSON object: what is absent has no property, sums of money are USD a year.</summary>
internal static class BriefJson
{
    /// <summary>The object on its own, as a file.</summary>
    public static byte[] Document(StudyBrief brief)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) Write(writer, brief);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, StudyBrief brief)
    {
        writer.WriteStartObject();
        WriteList(writer, "hosts", brief.Hosts);
        WriteObjects(writer, "sentences", brief.Sentences, item =>
        {
            writer.WriteString("topic", FigureJson.NameOf(item.Topic));
            writer.WriteString("text", item.Text);
        });
        WriteVerdict(writer, brief.Verdict);
        WriteObjects(writer, "options", brief.Options, item => WriteOption(writer, item));
        if (brief.Product is { } product) WriteProduct(writer, product);
        WriteObjects(writer, "dependence", brief.Dependence, item => WriteStep(writer, item));
        WriteObjects(writer, "replies", brief.Replies, item => WriteReply(writer, item));
        WriteConfidence(writer, brief.Confidence);
        WriteObjects(writer, "missing", brief.Missing, item =>
        {
            writer.WriteString("what", item.What);
            writer.WriteString("rows", item.Rows);
        });
        WriteList(writer, "unsorted", brief.Unsorted);
        writer.WriteNumber("extra_solves", brief.ExtraSolves);
        writer.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, OptionVerdict verdict)
    {
        writer.WriteStartObject("verdict");
        writer.WriteString("reason", FigureJson.NameOf(verdict.Reason));
        writer.WriteBoolean("better", verdict.IsBetter);
        FigureJson.WriteIfPresent(writer, "best", verdict.Best);
        FigureJson.WriteIfPresent(writer, "runner_up", verdict.RunnerUp);
        writer.WriteNumber("best_in_draws", verdict.BestInDraws);
        writer.WriteNumber("compared_draws", verdict.ComparedDraws);
        writer.WriteNumber("turned_in_draws", verdict.TurnedInDraws);
        writer.WriteNumber("draws", verdict.Draws);
        WriteObjects(writer, "inputs", verdict.Inputs, item =>
        {
            writer.WriteString("row", item.Text);
            writer.WriteString("grade", item.Grade.ToString());
            writer.WriteNumber("share", item.Share);
            writer.WriteString("table", item.Table);
            writer.WriteString("column", item.Column);
        });
        writer.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter writer, OptionRow row)
    {
        writer.WriteString("option", row.Id);
        writer.WriteString("title", row.Title);
        writer.WriteString("kind", FigureJson.NameOf(row.Kind));
        FigureJson.WriteIfPresent(writer, "by", row.By);
        writer.WriteBoolean("for_hosts", row.IsForHosts);
        writer.WriteNumber("year", row.Year);
        writer.WriteString("status", row.Status);
        writer.WriteNumber("worst_residual", row.WorstResidual);
        writer.WriteBoolean("unique", row.IsUnique);
        WriteObjects(writer, "by_host", row.ByHost, item =>
        {
            writer.WriteString("country", item.Country);
            FigureJson.WriteIfPresent(writer, "change", item.Change);
        });
        FigureJson.WriteIfPresent(writer, "together", row.Together);
        FigureJson.WriteIfPresent(writer, "value_kept", row.ValueKept);
        FigureJson.WriteIfPresent(writer, "largest_buyer", row.LargestBuyer);
        FigureJson.WriteIfPresent(writer, "buyer_share", row.BuyerShare);
        FigureJson.WriteIfPresent(writer, "netback", row.Netback);
        FigureJson.WriteIfPresent(writer, "public_cost_of_hosts", row.PublicCostOfHosts);
        FigureJson.WriteIfPresent(writer, "public_cost_of_others", row.PublicCostOfOthers);
        WriteList(writer, "moves", row.Moves);
        WriteList(writer, "screening", row.Screening);
        WriteList(writer, "illustrative", row.Illustrative);
    }

    private static void WriteProduct(Utf8JsonWriter writer, ProductPath product)
    {
        writer.WriteStartObject("product");
        writer.WriteString("commodity", product.Commodity);
        writer.WriteString("site", product.Site);
        writer.WriteBoolean("named", product.IsNamed);
        writer.WriteBoolean("screening", product.IsScreening);
        FigureJson.WriteIfPresent(writer, "trade_unit", product.TradeUnit);
        FigureJson.WriteIfPresent(writer, "per_tonne", product.PerTonne);
        WriteObjects(writer, "falls", product.Falls, fall =>
        {
            writer.WriteString("kind", FigureJson.NameOf(fall.Kind));
            writer.WriteString("run", fall.Run);
            writer.WriteString("market", fall.Market);
            WriteList(writer, "route", fall.Route);
            writer.WriteString("route_text", fall.RouteText);
            FigureJson.WriteIfPresent(writer, "plant", fall.Plant);
            FigureJson.WriteIfPresent(writer, "made", fall.Made);
            writer.WriteBoolean("running", fall.IsRunning);
            writer.WriteNumber("end", fall.End);
            WriteObjects(writer, "steps", fall.Steps, step =>
            {
                writer.WriteString("part", FigureJson.NameOf(step.Part));
                writer.WriteNumber("usd_per_tonne", step.UsdPerTonne);
            });
            writer.WriteNumber("gate", fall.Gate);
            writer.WriteNumber("gate_and_margin", fall.GateAndMargin);
        });
        WriteObjects(writer, "not_shown", product.NotShown, item =>
        {
            writer.WriteString("kind", FigureJson.NameOf(item.Kind));
            writer.WriteString("why", item.Why);
        });
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, DependenceStep step)
    {
        writer.WriteString("by", FigureJson.NameOf(step.By));
        FigureJson.WriteIfPresent(writer, "mineral", step.Mineral);
        FigureJson.WriteIfPresent(writer, "who", step.Who);
        FigureJson.WriteIfPresent(writer, "now", step.Now);
        FigureJson.WriteIfPresent(writer, "after", step.After);
        FigureJson.WriteIfPresent(writer, "who_after", step.WhoAfter);
        FigureJson.WriteIfPresent(writer, "largest_after", step.LargestAfter);
    }

    private static void WriteReply(Utf8JsonWriter writer, PowerReply reply)
    {
        writer.WriteString("power", reply.Power);
        writer.WriteString("option", reply.Option);
        FigureJson.WriteIfPresent(writer, "move", reply.Move);
        FigureJson.WriteIfPresent(writer, "title", reply.Title);
        writer.WriteBoolean("credible", reply.IsCredible);
        FigureJson.WriteIfPresent(writer, "power_change", reply.PowerChange);
        FigureJson.WriteIfPresent(writer, "hosts_change", reply.HostsChange);
        writer.WriteString("text", reply.Text);
        writer.WriteNumber("judged", reply.Judged);
        writer.WriteNumber("left_out", reply.LeftOut);
    }

    private static void WriteConfidence(Utf8JsonWriter writer, BriefConfidence box)
    {
        writer.WriteStartObject("confidence");
        writer.WriteNumber("worst_residual", box.WorstResidual);
        writer.WriteNumber("certified", box.Certified);
        writer.WriteNumber("runs", box.Runs);
        if (box.Variance is { } variance) FigureJson.WriteVariance(writer, variance);
        FigureJson.WriteIfPresent(writer, "assumed_share", box.AssumedShare);
        writer.WriteNumber("figures", box.Figures);
        FigureJson.WriteIfPresent(writer, "outcomes", (double?)box.Outcomes);
        FigureJson.WriteIfPresent(writer, "hits", (double?)box.Hits);
        WriteList(writer, "illustrative", box.Illustrative);
        WriteList(writer, "screening", box.Screening);
        writer.WriteNumber("base_draws", box.BaseDraws);
        writer.WriteNumber("scenario_draws", box.ScenarioDraws);
        writer.WriteNumber("draws", box.Draws);
        writer.WriteNumber("lost_draws", box.LostDraws);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    private static void WriteObjects<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
