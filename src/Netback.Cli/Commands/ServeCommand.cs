using System.CommandLine;
using System.Net;
using Netback.Data;
using Netback.Web.Server;
using Netback.World;

namespace Netback.Cli.Commands;

/// <summary><c>netback serve</c>: the page of a case, alive, until Ctrl-C.</summary>
internal sealed class ServeCommand(Terminal terminal)
{
    private const int DefaultPort = 8321;
    private const int LargestPort = 65535;

    private readonly CaseOptions options = new();
    private readonly Option<int?> port = CountOption.Create("--port", 0, $"port to listen on (default {DefaultPort}; 0: any that is free)");
    private readonly Option<string?> listen = new("--listen")
    {
        HelpName = "ADDRESS",
        Description = "IP address to listen on (default 127.0.0.1, this machine alone); whoever reaches another one sees what is public of the case (--for) and may solve it",
    };

    private readonly Option<string?> language = new("--lang") { HelpName = "CODE", Description = $"language of sentences and page: {string.Join(", ", Languages.Codes)} (default en)" };

    public static Command Create(Terminal terminal) => new ServeCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("serve", "Serve the page of a case, alive: pick scenarios, close links, move floors and tariffs, save the levers. Ctrl-C ends it.");
        options.AddStandingTo(command);
        command.Add(port);
        command.Add(listen);
        command.Add(language);
        language.AcceptOnlyFromAmong([.. Languages.Codes]);
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() > LargestPort) result.AddError($"--port: found {result.GetValueOrDefault<int?>()}, expected at most {LargestPort}");
        });
        listen.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string?>();
            if (text is not null && !IPAddress.TryParse(text, out _)) result.AddError($"--listen: found '{text}', expected an IP address such as 127.0.0.1 or ::1");
        });
        command.SetAction(Run);
        HelpText.AddExamples(command,
            "netback serve cases/central-asia",
            "netback serve cases/central-asia --lang ru",
            "netback serve cases/central-asia --port 0 --overlay ../our-figures",
            "netback serve cases/central-asia --listen 192.168.1.20");
        return command;
    }

    private int Run(ParseResult parsed) => Serve(RequestOf(parsed)).GetAwaiter().GetResult();

    private ServeRequest RequestOf(ParseResult parsed)
    {
        var request = options.Request(parsed);
        var address = parsed.GetValue(listen) is { } text ? IPAddress.Parse(text) : IPAddress.Loopback;
        return new ServeRequest
        {
            // On another address strangers may read along: they get what is public unless the user says otherwise.
            Case = IPAddress.IsLoopback(address) ? request : request with { For = request.For ?? Audience.Public },
            Port = parsed.GetValue(port) ?? DefaultPort,
            Listen = address,
            Language = parsed.GetValue(language) ?? "en",
            Say = terminal.Say,
        };
    }

    /// <summary>Serves until the user stops it, which is how a server ends well.</summary>
    private async Task<int> Serve(ServeRequest request)
    {
        if (!IPAddress.IsLoopback(request.Listen))
        {
            terminal.Say("warning: whoever reaches this address sees the case and may solve it; there is no password and no encryption");
        }
        var (server, _) = Patience.While(terminal, "solving the base", () => LiveServer.Start(request, terminal.Cancel).GetAwaiter().GetResult());
        await using (server)
        {
            terminal.Output.WriteLine(server.Address);
            terminal.Output.Flush();
            terminal.Say("Ctrl-C ends it");
            await Task.Delay(Timeout.Infinite, terminal.Cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        return ExitStatus.Done;
    }
}
