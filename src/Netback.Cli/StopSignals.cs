using System.Runtime.InteropServices;

namespace Netback.Cli;

/// <summary>
/// Ctrl-C, a hang-up and a request to end become a cancelled token, so that commands leave nothing half-written. A second
/// signal ends the process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> registrations;

    public StopSignals() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (source.IsCancellationRequested) Environment.Exit(ExitStatus.Stopped);
        context.Cancel = true;
        source.Cancel();
    }
}
