using System.Net;
using Microsoft.AspNetCore.Http;
using Netback.Tests.Cases;
using Netback.Web.Server.Guards;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web.Server;

public sealed class GuardTests
{
    private static Task<ServedCase> Served() => ServedCase.Start(TestCases.Sound, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("localhost:8321", "127.0.0.1", true)]
    [InlineData("LOCALHOST:8321", "127.0.0.1", true)]
    [InlineData("127.0.0.1:8321", "127.0.0.1", true)]
    [InlineData("[::1]:8321", "127.0.0.1", true)]
    [InlineData("127.0.0.1:80", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "127.0.0.1", false)]
    [InlineData("192.168.1.20:8321", "127.0.0.1", false)]
    [InlineData("192.168.1.20:8321", "0.0.0.0", true)]
    [InlineData("rebound.example:8321", "127.0.0.1", false)]
    [InlineData("rebound.example:8321", "0.0.0.0", false)]
    [InlineData("localhost.example:8321", "127.0.0.1", false)]
    [InlineData("", "127.0.0.1", false)]
    public void A_name_that_a_stranger_may_own_is_not_this_server(string host, string listen, bool isOurs) =>
        HostGuard.IsOurs(new HostString(host), IPAddress.Parse(listen), 8321).ShouldBe(isOurs);

    [Theory]
    [InlineData("POST", null, null, true)]
    [InlineData("POST", "http://localhost:8321", "same-origin", true)]
    [InlineData("POST", "http://localhost:9999", null, false)]
    [InlineData("POST", "https://localhost:8321", null, false)]
    [InlineData("POST", "null", null, false)]
    [InlineData("POST", null, "cross-site", false)]
    [InlineData("POST", null, "same-site", false)]
    [InlineData("GET", null, "cross-site", false)]
    [InlineData("GET", null, "none", true)]
    public void A_page_of_another_origin_is_turned_away(string method, string? origin, string? site, bool isOwn)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme, request.Host) = (method, "http", new HostString("localhost:8321"));
        if (origin is not null) request.Headers.Origin = origin;
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        OriginGuard.IsOwn(request).ShouldBe(isOwn);
    }

    [Fact]
    public async Task Guards_stand_before_every_address_and_answer_with_problems()
    {
        await using var served = await Served();
        foreach (var path in new[] { "", "api/report", "api/runs/base", "openapi/v1.json", "nowhere" })
        {
            (await Status(served, path, request => request.Headers.Host = "rebound.example")).ShouldBe(HttpStatusCode.MisdirectedRequest);
            (await Status(served, path, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_do()
    {
        await using var served = await Served();
        foreach (var path in new[] { "", "api/report", "nowhere" })
        {
            var headers = (await served.Client.GetAsync(new Uri(path, UriKind.Relative))).Headers;
            headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self';");
            headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("api/solve", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("api/scenario", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("api/report", "application/yaml", HttpStatusCode.MethodNotAllowed)]
    [InlineData("api/nothing", "application/yaml", HttpStatusCode.NotFound)]
    public async Task A_body_of_another_kind_or_at_another_address_is_refused(string path, string kind, HttpStatusCode status)
    {
        await using var served = await Served();
        var answer = await served.Post(path, "title: T", kind);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_body_too_large_is_refused()
    {
        await using var served = await Served();
        (await served.Post("api/solve", "note: " + new string('a', 300_000))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("api/runs/..%2F..%2Fcountries.csv", HttpStatusCode.NotFound)]
    [InlineData("api/runs/%2Fetc%2Fpasswd", HttpStatusCode.NotFound)]
    [InlineData("scenarios/wide.yaml", HttpStatusCode.NotFound)]
    [InlineData("links.csv", HttpStatusCode.NotFound)]
    [InlineData("..%2f..%2fetc/passwd", HttpStatusCode.NotFound)]
    public async Task No_address_leads_to_a_file(string path, HttpStatusCode status)
    {
        await using var served = await Served();
        (await served.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("../scenarios/wide")]
    [InlineData("wide.yaml")]
    [InlineData("/etc/passwd")]
    public async Task A_scenario_is_named_and_never_a_path(string name)
    {
        await using var served = await Served();
        var answer = await served.Post($"api/solve?scenario={Uri.EscapeDataString(name)}", "");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("the name of a scenario of the case");
    }

    [Fact]
    public async Task One_client_cannot_ask_without_end()
    {
        await using var served = await Served();
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => served.Client.GetAsync(new Uri("nowhere", UriKind.Relative))));
        var turnedAway = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        turnedAway.ShouldNotBeEmpty();
        turnedAway[0].Headers.RetryAfter.ShouldNotBeNull();
    }

    private static async Task<HttpStatusCode> Status(ServedCase served, string path, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        with(request);
        return (await served.Client.SendAsync(request)).StatusCode;
    }
}
