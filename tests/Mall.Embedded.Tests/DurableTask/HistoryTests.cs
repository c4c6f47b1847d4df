using DurableTask.Core;
using DurableTask.Core.History;

namespace Mall.Embedded.Tests.DurableTask;

public class HistoryTests
{
    [Fact]
    public async Task GetOrchestrationHistory_Waiting_HasEveryStepUntilNow()
    {
        await using var host = DurableHost.Start(Functions());
        string id = await host.ScheduleAsync("O", "in");
        await host.StartedAsync(id);

        var history = await host.Client.GetOrchestrationHistoryAsync(id);

        Assert.Equal([EventType.OrchestratorStarted, EventType.ExecutionStarted, EventType.TaskScheduled], history.Take(3).Select(step => step.EventType));
        Assert.Equal("\"in\"", history.OfType<ExecutionStartedEvent>().Single().Input);
        Assert.DoesNotContain(history, step => step is ExecutionCompletedEvent);
    }

    [Fact]
    public async Task GetOrchestrationHistory_Finished_KeepsStepsAndTimesAndNotTheirValues_AlsoAfterCompactionAndCrash()
    {
        await using var host = DurableHost.Start(Functions());
        var begin = host.Clock.GetUtcNow().UtcDateTime;
        string id = await host.ScheduleAsync("O", "in");
        await host.StartedAsync(id);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.Client.RaiseEventAsync(id, "E", "secret");
        await host.FinishedAsync(id);
        await host.Store.CompactAsync();
        await using var restarted = host.AfterCrash();

        foreach (var one in new[] { host, restarted })
        {
            var history = await one.Client.GetOrchestrationHistoryAsync(id);

            Assert.Equal(begin, history.OfType<ExecutionStartedEvent>().Single().Timestamp);
            Assert.Equal("Do", history.OfType<TaskScheduledEvent>().Single().Name);
            Assert.Null(history.OfType<TaskCompletedEvent>().Single().Result);
            var raised = history.OfType<EventRaisedEvent>().Single();
            Assert.Equal(("E", null, begin.AddMinutes(2)), (raised.Name, raised.Input, raised.Timestamp));
            var end = Assert.IsType<ExecutionCompletedEvent>(history[^1]);
            Assert.Equal(("\"secret\"", OrchestrationStatus.Completed, begin.AddMinutes(2)), (end.Result, end.OrchestrationStatus, end.Timestamp));
        }
    }

    [Fact]
    public async Task GetOrchestrationHistory_OfNobody_IsNotFound()
    {
        await using var host = DurableHost.Start(Functions());

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.GetOrchestrationHistoryAsync("nobody"));
    }

    private static TestFunctions Functions() => new TestFunctions()
        .Activity<string>("Do", _ => "done")
        .Orchestrator("O", async context =>
        {
            await context.CallActivityAsync<string>("Do", "given");
            return await context.WaitForExternalEvent<string>("E");
        });
}
