using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Netback.Web.Server.Api;

namespace Netback.Web.Server.Guards;

/// <summary>
/// Turns away requests that a page of another origin makes the user's browser send. Programs that are no browsers send neither header.
/// </summary>
internal static class OriginGuard
{
    public static void UseOriginGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsOwn(context.Request)) await next(context);
        else await Problems.Write(context, StatusCodes.Status403Forbidden, "The request comes from a page of another origin.");
    });

    /// <summary>
    /// True where the origin, if one is given, is this server, and the browser, if it says so, calls the request its user's own or that of
    /// our page. Following a link from elsewhere is the user's own doing, and reads only.
    /// </summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 0 && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isFollowed = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
        return site is "" or "none" or "same-origin" || isFollowed;
    }
}
