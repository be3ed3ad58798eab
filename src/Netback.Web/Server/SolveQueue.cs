namespace Netback.Web.Server;

/// <summary>
/// Work that keeps a core busy, done away from the threads that answer requests: so many at a time, so many waiting, each for so long, and
/// no longer than somebody wants the answer.
/// </summary>
internal sealed class SolveQueue(int solvers, int waiting, TimeSpan longest) : IDisposable
{
    private readonly SemaphoreSlim free = new(solvers);
    private readonly CancellationTokenSource closing = new();
    private int inside;

    /// <summary>Does the work when a solver is free.</summary>
    /// <param name="work">What to do; it looks at its token.</param>
    /// <param name="unwanted">The client has gone.</param>
    /// <exception cref="QueueFullException">Too many wait already.</exception>
    /// <exception cref="TimeoutException">The work took too long.</exception>
    /// <exception cref="OperationCanceledException">The client has gone, or the server closes.</exception>
    public async Task<TResult> Run<TResult>(Func<CancellationToken, TResult> work, CancellationToken unwanted)
    {
        if (Interlocked.Increment(ref inside) > solvers + waiting)
        {
            Interlocked.Decrement(ref inside);
            throw new QueueFullException();
        }
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(unwanted, closing.Token);
            await free.WaitAsync(stop.Token);
            try
            {
                stop.CancelAfter(longest);
                return await Task.Run(() => work(stop.Token), stop.Token);
            }
            catch (OperationCanceledException) when (!unwanted.IsCancellationRequested && !closing.IsCancellationRequested)
            {
                throw new TimeoutException();
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    /// <summary>Stops what runs and what waits.</summary>
    public void Close() => closing.Cancel();

    public void Dispose()
    {
        closing.Dispose();
        free.Dispose();
    }
}

/// <summary>So many requests wait for a solver that no more are taken.</summary>
internal sealed class QueueFullException : Exception;
