using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class LifecycleTests
{
    [Fact]
    public async Task PurgeAll_ByStatusAndTime_PurgesThoseOnly_ForGood()
    {
        await using var host = DurableHost.Start(new TestFunctions()
            .Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("E"))
            .Orchestrator("Quick", _ => Task.FromResult<object?>(1))
            .Orchestrator("Fail", _ => throw new FormatException("bad")));
        var begin = host.Clock.GetUtcNow();
        string early = await host.ScheduleAsync("Quick");
        await host.FinishedAsync(early);
        host.Clock.Advance(TimeSpan.FromHours(1));
        string late = await host.ScheduleAsync("Quick");
        await host.FinishedAsync(late);
        string failed = await host.ScheduleAsync("Fail");
        await host.FinishedAsync(failed);
        string running = await host.ScheduleAsync("Wait");

        var byTime = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(begin, begin.AddMinutes(1)));
        var byStatus = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running]));

        Assert.Equal((1, 1), (byTime.PurgedInstanceCount, byStatus.PurgedInstanceCount));
        await using var restarted = host.AfterCrash();
        foreach (var one in new[] { host, restarted })
        {
            Assert.Null(await one.Client.GetInstanceAsync(early));
            Assert.Null(await one.Client.GetInstanceAsync(failed));
            Assert.NotNull(await one.Client.GetInstanceAsync(late));
            Assert.NotNull(await one.Client.GetInstanceAsync(running));
        }
    }

    [Fact]
    public async Task Stop_ActivityRunning_WaitsForItAndItsResultIsKept()
    {
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("Long"))
            .AsyncActivity<object>("Long", async _ =>
            {
                started.TrySetResult();
                await gate.Task;
                return 5;
            });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await started.Task.WaitAsync(DurableHost.Patience);

        var stopping = host.Engine.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping.WaitAsync(DurableHost.Patience);

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await using var restarted = host.AfterCrash();
        Assert.Equal(5, (await restarted.FinishedAsync(id)).ReadOutputAs<int>());
        Assert.Single(functions.ActivityRuns);
    }

    [Fact]
    public async Task Stop_ActivityThatGivesUpAtTheDeadline_IsRunAgainAtTheNextStart()
    {
        var started = new TaskCompletionSource();
        bool patient = true;
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("Long"))
            .AsyncActivity<object>("Long", async (_, cancellationToken) =>
            {
                started.TrySetResult();
                if (patient)
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return 6;
            });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await started.Task.WaitAsync(DurableHost.Patience);

        await host.Engine.StopAsync(new CancellationToken(true)).WaitAsync(DurableHost.Patience);
        patient = false;
        await using var restarted = host.AfterCrash();

        Assert.Equal(6, (await restarted.FinishedAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Stop_NewWork_WaitsForTheNextStart()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(1)));
        await host.Engine.StopAsync(CancellationToken.None);

        string id = await host.ScheduleAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await using var restarted = host.AfterCrash();
        await restarted.FinishedAsync(id);
    }

    [Fact]
    public async Task MaxConcurrentActivities_MoreAreQueued_NeverMoreRunAtOnce()
    {
        int running = 0;
        int most = 0;
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => context.CallActivityAsync("A")));
                return null;
            })
            .AsyncActivity<object>("A", async _ =>
            {
                int now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return null;
            });
        await using var host = DurableHost.Start(functions, options: new() { MaxConcurrentActivityFunctions = 3 });

        await host.RunAsync("O");

        Assert.InRange(most, 1, 3);
        Assert.Equal(40, functions.ActivityRuns.Count);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
