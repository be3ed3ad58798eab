using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Netback.Web.Server.Api;

/// <summary>Every address of the server. <c>openapi.json</c> is the contract of those below <c>/api</c>; tests hold the two together.</summary>
internal static class Interface
{
    public const string Contract = "/openapi/v1.json";

    public static void MapInterface(this IEndpointRouteBuilder routes, LiveReport report)
    {
        var api = routes.MapGroup("/api");
        ReportApi.Map(api, report);
        RunsApi.Map(api, report);
        ScenariosApi.Map(api, report);
        var contract = Read();
        routes.MapGet(Contract, context => Answer.Json(context, contract));
        PageApi.Map(routes, report);
    }

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json") ?? throw new InvalidOperationException("openapi.json is not carried");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
