using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Netback.Data;
using Netback.Web.Server;
using Netback.World;

namespace Netback.Tests.Web.Server;

/// <summary>A case served on a free port for one test, with a client that talks to it as a program would.</summary>
internal sealed class ServedCase : IAsyncDisposable
{
    private readonly LiveServer server;

    private ServedCase(LiveServer server)
    {
        this.server = server;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 20 }) { BaseAddress = server.Address };
    }

    public HttpClient Client { get; }

    public Uri Address => server.Address;

    public Task Completion => server.Completion;

    public static async Task<ServedCase> Start(string folder, CancellationToken cancel, IReadOnlyList<string>? overlays = null, Audience? audience = null) =>
        new(await LiveServer.Start(new ServeRequest { Case = new CaseRequest { Folder = folder, Overlays = overlays ?? [], For = audience } }, cancel));

    public async Task<JsonElement> Get(string path) => await Read(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<JsonElement> Solve(string levers, string query = "") => await Read(await Post("api/solve" + query, levers));

    public Task<HttpResponseMessage> Post(string path, string body, string kind = "application/yaml", string? accept = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        return Client.SendAsync(request);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
