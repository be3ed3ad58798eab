using Netback.Web.Server;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web.Server;

public sealed class SolveQueueTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Beyond_those_who_work_and_those_who_wait_nobody_is_let_in()
    {
        using var queue = new SolveQueue(solvers: 1, waiting: 1, Long);
        using var gate = new ManualResetEventSlim();
        var first = queue.Run(_ => { gate.Wait(TestContext.Current.CancellationToken); return 1; }, TestContext.Current.CancellationToken);
        var second = queue.Run(_ => 2, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<QueueFullException>(() => queue.Run(_ => 3, TestContext.Current.CancellationToken));
        gate.Set();
        (await first, await second).ShouldBe((1, 2));
        (await queue.Run(_ => 4, TestContext.Current.CancellationToken)).ShouldBe(4);
    }

    [Fact]
    public async Task Work_that_nobody_wants_any_more_is_stopped_and_leaves_its_place()
    {
        using var queue = new SolveQueue(solvers: 1, waiting: 0, Long);
        using var gone = new CancellationTokenSource();
        var work = queue.Run<int>(stop => { gone.Cancel(); stop.ThrowIfCancellationRequested(); return 0; }, gone.Token);
        await Should.ThrowAsync<OperationCanceledException>(() => work);
        (await queue.Run(_ => 1, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_stopped()
    {
        using var queue = new SolveQueue(solvers: 1, waiting: 0, TimeSpan.FromMilliseconds(20));
        await Should.ThrowAsync<TimeoutException>(() => queue.Run(stop => stop.WaitHandle.WaitOne(Long) ? Stopped(stop) : 0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_queue_that_closes_stops_what_runs()
    {
        using var queue = new SolveQueue(solvers: 1, waiting: 0, Long);
        var work = queue.Run(stop => { queue.Close(); return Stopped(stop); }, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<OperationCanceledException>(() => work);
    }

    private static int Stopped(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return 0;
    }
}
