using System.Text;
using Microsoft.AspNetCore.Http;

namespace Netback.Web.Server.Api;

/// <summary>Answers of a known length and kind.</summary>
internal static class Answer
{
    /// <exception cref="InvalidOperationException">The answer is larger than any that is sent.</exception>
    public static async Task Bytes(HttpContext context, string contentType, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Limits.Answer) throw new InvalidOperationException(FormattableString.Invariant($"an answer of {bytes.Length >> 20} MB; at most {Limits.Answer >> 20} MB are sent"));
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public static Task Json(HttpContext context, ReadOnlyMemory<byte> bytes) => Bytes(context, LeversBody.Json, bytes);

    public static Task Text(HttpContext context, string contentType, string text) => Bytes(context, contentType + "; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
