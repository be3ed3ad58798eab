using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Netback.Web.Document;

namespace Netback.Web.Server.Api;

/// <summary>Runs: those that are there, and new ones from scenarios and levers.</summary>
internal static class RunsApi
{
    public static void Map(IEndpointRouteBuilder api, LiveReport report)
    {
        api.MapGet("/runs/{id}", context => Run(context, report));
        api.MapPost("/solve", context => Solve(context, report));
    }

    private static async Task Run(HttpContext context, LiveReport report)
    {
        var id = context.GetRouteValue("id") as string ?? "";
        var known = report.Runs.Find(id);
        if (known is null && report.Runs.Scenarios.All(scenario => scenario.Name != id))
        {
            await Problems.Write(context, StatusCodes.Status404NotFound, "No run is kept under this id; send its levers again.");
            return;
        }
        await Write(context, report, stop => known ?? report.Runs.Of([id], levers: null, stop));
    }

    private static async Task Solve(HttpContext context, LiveReport report)
    {
        var scenarios = context.Request.Query["scenario"].OfType<string>().ToList();
        if (scenarios.Count > Limits.Scenarios) throw new BadHttpRequestException(FormattableString.Invariant($"At most {Limits.Scenarios} scenarios at once."));
        var levers = await LeversBody.Read(context.Request);
        await Write(context, report, stop => report.Runs.Of(scenarios, levers, stop));
    }

    private static async Task Write(HttpContext context, LiveReport report, Func<CancellationToken, LiveRun> find) =>
        await Answer.Json(context, await report.Queue.Run(
            stop => find(stop).Document(run => ReportDocument.Run(run.Run, report.FindingsOf(run))), context.RequestAborted));
}
