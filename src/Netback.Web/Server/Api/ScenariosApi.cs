using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Netback.Data;

namespace Netback.Web.Server.Api;

/// <summary>Scenarios of the case, and levers turned into a scenario's file and back.</summary>
internal static class ScenariosApi
{
    public static void Map(IEndpointRouteBuilder api, LiveReport report)
    {
        api.MapGet("/scenarios", context => Answer.Json(context, JsonSerializer.SerializeToUtf8Bytes(
            new ScenarioList(report.IsComplete, report.Runs.Scenarios), JsonSerializerOptions.Web)));
        api.MapPost("/scenario", context => Turn(context, report));
    }

    private static async Task Turn(HttpContext context, LiveReport report)
    {
        var levers = await LeversBody.Read(context.Request) ?? "{}";
        var text = await report.Queue.Run(stop =>
        {
            report.Runs.Check(levers, stop);
            return ScenarioText.Read(levers, CaseStates.LeversName);
        }, context.RequestAborted);
        var isYaml = context.Request.Headers.Accept.ToString().Contains(LeversBody.Yaml, StringComparison.OrdinalIgnoreCase);
        await Answer.Text(context, isYaml ? LeversBody.Yaml : LeversBody.Json, isYaml ? text.Yaml() : text.Json());
    }

    private sealed record ScenarioList(bool Complete, IReadOnlyList<NamedScenario> Scenarios);
}
