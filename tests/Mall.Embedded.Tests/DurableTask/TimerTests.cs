using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class TimerTests
{
    [Fact]
    public async Task CreateTimer_BeforeItsTime_TheInstanceWaits_AtItsTime_ItGoesOn()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await using var host = DurableHost.Start(functions);
        var begin = host.Clock.GetUtcNow().UtcDateTime;
        string id = await host.ScheduleAsync("O");
        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(10));

        host.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await host.Clock.ArmedAsync(TimeSpan.FromMilliseconds(1));
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));

        var output = (await host.FinishedAsync(id)).ReadOutputAs<DateTime>();
        Assert.True(output >= begin.AddMinutes(10));
        Assert.Equal(DateTimeKind.Utc, output.Kind);
    }

    [Fact]
    public async Task CreateTimer_InThePast_FiresAtOnce()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return "done";
        });
        await using var host = DurableHost.Start(functions);

        Assert.Equal("done", (await host.RunAsync("O")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CreateTimer_SeveralOfManyInstances_FireInTheOrderOfTheirTimes()
    {
        var order = new List<int>();
        var functions = new TestFunctions()
            .Orchestrator<int>("O", async (context, minutes) =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
                return await context.CallActivityAsync<int>("Note", minutes);
            })
            .Activity<int>("Note", minutes =>
            {
                lock (order)
                {
                    order.Add(minutes);
                }

                return minutes;
            });
        await using var host = DurableHost.Start(functions);
        foreach (int minutes in new[] { 30, 10, 20 })
        {
            await host.StartedAsync(await host.ScheduleAsync("O", minutes, $"i{minutes}"));
        }

        foreach (int minutes in new[] { 10, 20, 30 })
        {
            await host.Clock.ArmedAsync(TimeSpan.FromMinutes(10));
            host.Clock.Advance(TimeSpan.FromMinutes(10));
            await host.FinishedAsync($"i{minutes}");
        }

        Assert.Equal([10, 20, 30], order);
    }

    [Fact]
    public async Task CreateTimer_Cancelled_ThrowsTaskCanceledExceptionAndDoesNotHoldTheInstance()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            using var source = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), source.Token);
            source.Cancel();
            try
            {
                await timer;
                return "fired";
            }
            catch (TaskCanceledException)
            {
                return "cancelled";
            }
        });
        await using var host = DurableHost.Start(functions);

        Assert.Equal("cancelled", (await host.RunAsync("O")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CreateTimer_ClockSetBackBefore_TimeDoesNotGoBackAndItFiresAfterItsTime()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            var begin = context.CurrentUtcDateTime;
            await context.WaitForExternalEvent<string>("E");
            var then = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromSeconds(30), CancellationToken.None);
            return new[] { then - begin, context.CurrentUtcDateTime - then };
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);

        host.Clock.Set(host.Clock.GetUtcNow().AddMinutes(-10));
        await host.Client.RaiseEventAsync(id, "E");
        await host.Clock.ArmedAsync(TimeSpan.FromSeconds(30));
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(30)], (await host.FinishedAsync(id)).ReadOutputAs<TimeSpan[]>()!);
    }
}
