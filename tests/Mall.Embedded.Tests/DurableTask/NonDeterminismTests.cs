using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class NonDeterminismTests
{
    [Fact]
    public Task Replay_AnotherActivity_FailsNamingBoth() => ChangedCode(
        context => context.CallActivityAsync("Reserve"),
        context => context.CallActivityAsync("Charge"),
        "Non-deterministic orchestrator 'O': at action 1 the history has TaskScheduled 'Reserve', but the code now asks for CallActivityAsync 'Charge'.");

    [Fact]
    public Task Replay_TimerInsteadOfActivity_FailsNamingBoth() => ChangedCode(
        context => context.CallActivityAsync("Reserve"),
        context => context.CreateTimer(TimeSpan.Zero, CancellationToken.None),
        "Non-deterministic orchestrator 'O': at action 1 the history has TaskScheduled 'Reserve', but the code now asks for CreateTimer.");

    [Fact]
    public Task Replay_ActivityInsteadOfTimer_FailsNamingBoth() => ChangedCode(
        context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None),
        context => context.CallActivityAsync("Charge"),
        "Non-deterministic orchestrator 'O': at action 1 the history has TimerCreated, but the code now asks for CallActivityAsync 'Charge'.");

    [Fact]
    public Task Replay_CodeThatEndsEarlier_Fails() => ChangedCode(
        context => context.CallActivityAsync("Reserve"),
        _ => Task.CompletedTask,
        "Non-deterministic orchestrator 'O': at action 1 the history has TaskScheduled 'Reserve', but the code now ends.",
        waitAfter: false);

    [Fact]
    public Task Replay_CodeThatWaitsForSomethingElse_Fails() => ChangedCode(
        context => context.CallActivityAsync("Reserve"),
        context => context.WaitForExternalEvent<string>("Other"),
        "Non-deterministic orchestrator 'O': at action 1 the history has TaskScheduled 'Reserve', but the code now asks for nothing.");

    [Fact]
    public Task Replay_OneActionMore_Fails() => ChangedCode(
        _ => Task.CompletedTask,
        context => context.CallActivityAsync("Charge"),
        "Non-deterministic orchestrator 'O': at action 1 the history has no further action, but the code now asks for CallActivityAsync 'Charge'.");

    [Fact]
    public Task Replay_CodeThatEndsWhereTheHistoryWaits_Fails() => ChangedCode(
        _ => Task.CompletedTask,
        _ => Task.CompletedTask,
        "Non-deterministic orchestrator 'O': the code now ends after 1 actions, where the history goes on.",
        waitAfter: false);

    [Fact]
    public async Task Replay_NameInAnotherCase_IsTheSameAction()
    {
        string name = "Reserve";
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync(name);
                name = "RESERVE";
                await context.WaitForExternalEvent<string>("Go");
                return null;
            })
            .Activity<object>("Reserve", _ => null);
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.Client.RaiseEventAsync(id, "Go");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.FinishedAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Replay_AnotherInput_IsNotCompared()
    {
        int calls = 0;
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A", calls++))
            .Activity<int>("A", value => value);
        await using var host = DurableHost.Start(functions);

        Assert.Equal(0, (await host.RunAsync("O")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Replay_FunctionThatIsGone_FailsNamingIt()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("Old", async context => await context.WaitForExternalEvent<string>("E")));
        string id = await host.ScheduleAsync("Old");
        await host.StartedAsync(id);
        await using var restarted = host.AfterCrash(new TestFunctions());

        await restarted.Client.RaiseEventAsync(id, "E");

        Assert.Equal("There is no orchestrator function named 'Old'.", (await restarted.FinishedAsync(id)).FailureDetails!.ErrorMessage);
    }

    /// <summary>Waits at "Go" under the old code, is restarted with the new code, and gets its event.</summary>
    private static async Task ChangedCode(
        Func<TaskOrchestrationContext, Task> before, Func<TaskOrchestrationContext, Task> after, string sentence, bool waitAfter = true)
    {
        await using var host = DurableHost.Start(Functions(before, true));
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);
        await using var restarted = host.AfterCrash(Functions(after, waitAfter));

        await restarted.Client.RaiseEventAsync(id, "Go");
        var finished = await restarted.FinishedAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.Equal(sentence, finished.FailureDetails!.ErrorMessage);
        Assert.Equal("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", finished.FailureDetails.ErrorType);
    }

    private static TestFunctions Functions(Func<TaskOrchestrationContext, Task> code, bool wait) => new TestFunctions()
        .Orchestrator("O", async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            var other = code(context);
            if (wait)
            {
                await context.WaitForExternalEvent<string>("Go");
            }

            GC.KeepAlive(other);
            return null;
        })
        .AsyncActivity<object>("Reserve", _ => new TaskCompletionSource<object?>().Task)
        .AsyncActivity<object>("Charge", _ => new TaskCompletionSource<object?>().Task);
}
