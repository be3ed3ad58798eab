using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Netback.Checks;

namespace Netback.Web.Server.Api;

/// <summary>
/// Every way to fail as a problem document (RFC 9457). Where the input is wrong, <c>problems</c> lists all that is, each with file, line,
/// column, what was found, what was expected and what to do, as <c>netback check</c> does.
/// </summary>
internal static class Problems
{
    /// <summary>A client that went away before it was answered; nobody reads this.</summary>
    private const int ClientGone = 499;

    /// <summary>Turns exceptions into problem documents; the only place of the server that catches all.</summary>
    public static void UseProblems(this IApplicationBuilder app, Action<string> say) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await Write(context, exception, say);
        }
    });

    /// <summary>Answers with a problem document.</summary>
    public static Task Write(HttpContext context, int status, string detail, IReadOnlyList<Problem>? problems = null)
    {
        context.Response.StatusCode = status;
        var document = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        if (problems is not null) document.Extensions["problems"] = problems;
        return context.Response.WriteAsJsonAsync(document, options: null, contentType: "application/problem+json");
    }

    private static Task Write(HttpContext context, Exception exception, Action<string> say)
    {
        switch (exception)
        {
            case CaseException wrong:
                return Write(context, StatusCodes.Status422UnprocessableEntity, Counted(wrong.Problems.Count), wrong.Problems);
            case BadHttpRequestException bad:
                return Write(context, bad.StatusCode, bad.Message);
            case QueueFullException:
                context.Response.Headers.RetryAfter = Limits.RetryAfter.ToString(CultureInfo.InvariantCulture);
                return Write(context, StatusCodes.Status429TooManyRequests, "Too many markets wait to be solved; come again a little later.");
            case TimeoutException:
                return Write(context, StatusCodes.Status503ServiceUnavailable, FormattableString.Invariant($"No answer within {Limits.Solve.TotalSeconds} s; ask for less at once."));
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                context.Response.StatusCode = ClientGone;
                return Task.CompletedTask;
            case OperationCanceledException:
                return Write(context, StatusCodes.Status503ServiceUnavailable, "The server is closing.");
            default:
                say($"netback: our fault: {exception}");
                return Write(context, StatusCodes.Status500InternalServerError, "Our fault; the server's terminal says more.");
        }
    }

    private static string Counted(int count) => count == 1 ? "The input has a problem." : FormattableString.Invariant($"The input has {count} problems.");
}
