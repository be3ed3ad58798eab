using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Netback.Web.Server.Api;
using Netback.Web.Server.Guards;

namespace Netback.Web.Server;

/// <summary>
/// <c>netback serve</c>: one case over HTTP, with the page that draws it. It opens the case given at the start and nothing else; no name
/// that a client sends becomes a path.
/// </summary>
public sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LiveRuns runs;
    private readonly SolveQueue queue;
    private readonly CancellationTokenSource closing = new();
    private readonly Task completion;

    private LiveServer(WebApplication app, LiveReport report)
    {
        (this.app, runs, queue) = (app, report.Runs, report.Queue);
        completion = report.Complete(closing.Token);
        Address = new Uri(app.Urls.First());
    }

    /// <summary>Where it listens, with the port that it has got.</summary>
    public Uri Address { get; }

    /// <summary>Scenarios of the case.</summary>
    public int Scenarios => runs.Scenarios.Count;

    /// <summary>Done when every scenario of the case is solved; what clients ask for goes between.</summary>
    public Task Completion => completion;

    /// <summary>Reads the case, solves its base and listens.</summary>
    /// <exception cref="Checks.CaseException">The case is wrong: all problems at once.</exception>
    /// <exception cref="IOException">The port is taken, or the address is not ours.</exception>
    public static async Task<LiveServer> Start(ServeRequest request, CancellationToken cancel)
    {
        var runs = LiveRuns.Open(request, cancel);
        var queue = new SolveQueue(Limits.Solvers, Limits.Waiting, Limits.Solve);
        try
        {
            var report = new LiveReport(request, runs, queue);
            var app = Build(request, report);
            await app.StartAsync(cancel);
            return new LiveServer(app, report);
        }
        catch
        {
            queue.Dispose();
            runs.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        queue.Close();
        await app.DisposeAsync();
        await completion.ContinueWith(_ => { }, TaskScheduler.Default);
        closing.Dispose();
        queue.Dispose();
        runs.Dispose();
    }

    /// <summary>An empty builder: no setting comes from a file or from the environment.</summary>
    private static WebApplication Build(ServeRequest request, LiveReport report)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, request));
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimits();
        // The command ends the server; signals are its business.
        builder.Services.AddSingleton<IHostLifetime, EndedByOwner>();
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblems(request.Say);
        app.UseHostGuard(request.Listen);
        app.UseOriginGuard();
        app.UseRateLimiter();
        app.UseStatusCodePages(context => Problems.Write(context.HttpContext, context.HttpContext.Response.StatusCode, "There is nothing at this address, or not for this method."));
        app.MapInterface(report);
        return app;
    }

    private static void Configure(KestrelServerOptions options, ServeRequest request)
    {
        options.AddServerHeader = false;
        options.Listen(request.Listen, request.Port);
        options.Limits.MaxRequestBodySize = Limits.Body;
        options.Limits.MaxRequestLineSize = Limits.RequestLine;
        options.Limits.MaxRequestHeadersTotalSize = Limits.Headers;
        options.Limits.MaxConcurrentConnections = Limits.Connections;
        options.Limits.RequestHeadersTimeout = Limits.SendHeaders;
    }

    private sealed class EndedByOwner : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
