using Mall.Embedded.Settings;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>What the durable backend may do on a bad day: learn.microsoft.com/azure/azure-functions/durable/durable-functions-types-features-overview ("at least once") and durable-functions-external-events.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ActivityTwice_RunsTwiceAndAnswersOnce(int before)
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => 7);
        await using var host = DurableHost.Start(functions);
        for (int run = 0; run < before; run++)
        {
            host.Faults.Below(2);
        }

        host.Faults.Next(Fault.DurableActivityTwice);

        Assert.Equal(7, (await host.RunAsync("O")).ReadOutputAs<int>());
        Assert.Equal(["A", "A"], functions.ActivityRuns);
    }

    [Fact]
    public async Task EventFirst_AnEventRaisedWhileTheResultIsLate_IsThereBeforeTheWait()
    {
        var waits = new List<bool>();
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync("A");
                var wait = context.WaitForExternalEvent<int>("Number");
                waits.Add(wait.IsCompleted);
                return await wait;
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions);
        host.Faults.Next(Fault.DurableEventFirst);
        string id = await host.ScheduleAsync("O");
        await host.Clock.ArmedAsync(host.Faults.LongestDelay);

        await host.Client.RaiseEventAsync(id, "Number", 7);
        host.Clock.Advance(host.Faults.LongestDelay);

        Assert.Equal(7, (await host.FinishedAsync(id)).ReadOutputAs<int>());
        Assert.All(waits, Assert.True);
    }
}
