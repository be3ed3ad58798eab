using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Netback.Web.Document;
using Netback.Web.Html;
using Netback.Web.Page;

namespace Netback.Web.Server.Api;

/// <summary>The page: the front end where this program carries it, else the plain page of the base.</summary>
internal static class PageApi
{
    private const string Html = "text/html", Script = "text/javascript", Style = "text/css";

    public static void Map(IEndpointRouteBuilder routes, LiveReport report)
    {
        routes.MapGet("/", context => Answer.Text(context, Html, FrontEnd.Carried is null ? StudyPage.Of(report.Current) : Shell(report.Current)));
        if (FrontEnd.Carried is not { } front) return;
        routes.MapGet("/app.js", context => Answer.Text(context, Script, front.Script));
        routes.MapGet("/map.js", context => Answer.Text(context, Script, front.MapScript));
        routes.MapGet("/app.css", context => Answer.Text(context, Style, front.Style));
        routes.MapGet("/plain.html", context => Answer.Text(context, Html, StudyPage.Of(report.Current)));
    }

    /// <summary>A page with nothing on it: the script asks this server for all that it draws.</summary>
    private static string Shell(StudyReport report)
    {
        var head = new Tag("head",
            new Tag("meta").With("charset", "utf-8"),
            new Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
            new Tag("meta").With("name", "color-scheme").With("content", "light dark"),
            new Tag("title", report.CaseTitle),
            new Tag("link").With("rel", "stylesheet").With("href", "app.css"));
        var body = new Tag("body",
            new Tag("noscript", new Tag("p", "Without script the same stands on ", new Tag("a", FrontPage.PlainFile).With("href", FrontPage.PlainFile), ".")),
            new Tag("div").With("id", "app").With("data-live", "api"),
            new Tag("script").With("type", "module").With("src", "app.js"));
        return "<!DOCTYPE html>\n" + new Tag("html", head, body).With("lang", report.Language) + "\n";
    }
}
