using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Netback.Web.Server.Api;

namespace Netback.Web.Server.Guards;

/// <summary>
/// Answers only requests that name this server by <c>localhost</c> or by an address in figures. A page of a stranger can make its own name
/// lead here (DNS rebinding); it cannot make an address in figures its own.
/// </summary>
internal static class HostGuard
{
    public static void UseHostGuard(this IApplicationBuilder app, IPAddress listen) => app.Use(async (context, next) =>
    {
        if (IsOurs(context.Request.Host, listen, context.Connection.LocalPort)) await next(context);
        else await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "The request names another host than this server.");
    });

    /// <summary>True for <c>localhost</c>, for a loopback address, and, where others may come, for any address; always with our port.</summary>
    public static bool IsOurs(HostString host, IPAddress listen, int port)
    {
        if (!host.HasValue || (host.Port ?? 80) != port) return false;
        if (string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)) return true;
        return IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || !IPAddress.IsLoopback(listen));
    }
}
