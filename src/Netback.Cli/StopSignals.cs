using System.Runtime.InteropServices;

namespace Netback.Cli;

/// <summary>
/// Ctrl-C, a hang-up and a request to end become a cancelled token, so that commands leave nothing half-written. Work that
/// does not look at the token in time is ended anyway: files are written beside their place and renamed, so what it leaves under its
/// own name is whole.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>Longer than writing takes to notice and clean up, shorter than a user's patience.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource source = new();
    private readonly Timer end = new(_ => Environment.Exit(ExitStatus.Stopped));
    private readonly IReadOnlyList<PosixSignalRegistration> registrations;

    public StopSignals() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        end.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested) Environment.Exit(ExitStatus.Stopped);
        end.Change(Grace, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}
