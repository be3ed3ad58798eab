using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Netback.Web.Server.Guards;

/// <summary>
/// What a browser may do with our pages: run our script and nobody's else, talk to us and nobody else, not be framed, tell nobody where it
/// came from, and keep no answer of the interface.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The map draws in a worker made from a blob and sets the sizes of its canvas by style attributes.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
        return next(context);
    });
}
