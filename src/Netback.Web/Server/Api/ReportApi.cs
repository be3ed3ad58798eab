using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Netback.Web.Document;

namespace Netback.Web.Server.Api;

/// <summary>The report on the case: what a study's page is drawn from, without the tables of the runs.</summary>
internal static class ReportApi
{
    public static void Map(IEndpointRouteBuilder api, LiveReport report)
    {
        api.MapGet("/report", context => Answer.Json(context, ReportDocument.Head(report.Current)));
        api.MapGet("/details", context => Answer.Json(context, ReportDocument.Details(report.Current)));
        api.MapGet("/evidence", context => Answer.Json(context, ReportDocument.Evidence(report.Current)));
        api.MapGet("/assets", context => Answer.Json(context, AssetsJson.Of(report.Runs.Assets)));
    }
}
