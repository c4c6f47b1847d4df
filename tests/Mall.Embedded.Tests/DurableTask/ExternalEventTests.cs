using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class ExternalEventTests
{
    [Fact]
    public async Task WaitForExternalEvent_RaisedBeforeTheWait_IsBuffered()
    {
        var gate = new TaskCompletionSource();
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync("Gate");
                return await context.WaitForExternalEvent<int>("Number");
            })
            .AsyncActivity<object>("Gate", async _ =>
            {
                await gate.Task;
                return null;
            });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await host.Client.RaiseEventAsync(id, "Number", 7);
        gate.SetResult();

        Assert.Equal(7, (await host.FinishedAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task WaitForExternalEvent_SeveralBuffered_ComeFirstInFirstOut()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            await context.WaitForExternalEvent<object>("Go");
            var got = new List<int>();
            for (int i = 0; i < 3; i++)
            {
                got.Add(await context.WaitForExternalEvent<int>("Number"));
            }

            return got;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        foreach (int number in new[] { 1, 2, 3 })
        {
            await host.Client.RaiseEventAsync(id, "Number", number);
        }

        await host.Client.RaiseEventAsync(id, "Go");

        var finished = await host.FinishedAsync(id);
        Assert.Equal([1, 2, 3], finished.ReadOutputAs<int[]>()!);
    }

    [Fact]
    public async Task WaitForExternalEvent_EventAfterTheTimeout_IsBufferedForTheNextWait()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("E", TimeSpan.FromMinutes(1));
            }
            catch (TaskCanceledException)
            {
                // The time is over.
            }

            // The cancelled waiter lies below this one, so this one gets the event.
            return await context.WaitForExternalEvent<string>("E");
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(1));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await host.Client.RaiseEventAsync(id, "E", "late");

        Assert.Equal("late", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task RaiseEvent_WithoutPayload_IsNull()
    {
        var functions = new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string?>("E") ?? "nothing");
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await host.Client.RaiseEventAsync(id, "E");

        Assert.Equal("nothing", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task RaiseEvent_ManyAtOnce_NoneIsLost()
    {
        const int count = 500;
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += await context.WaitForExternalEvent<int>("E");
            }

            return sum;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await Parallel.ForEachAsync(Enumerable.Range(1, count), async (i, _) => await host.Client.RaiseEventAsync(id, "E", i));

        var finished = await host.FinishedAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, finished.RuntimeStatus);
        Assert.Equal(count * (count + 1) / 2, finished.ReadOutputAs<int>());
    }
}
