using Grpc.Core;
using Mall.Embedded.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>What does not fit into the journal fails with a sentence; nothing waits for ever.</summary>
public class SizeTests
{
    private static readonly string TooLarge = new('x', DurableOptions.MaxValueBytes);

    [Fact]
    public async Task Activity_ResultIsTooLarge_FailsTheCall()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => (await context.CallActivityAsync<string>("A")).Length)
            .Activity<object>("A", _ => TooLarge);
        await using var host = DurableHost.Start(functions);

        AssertFailed(await host.RunAsync("O"));
    }

    [Fact]
    public async Task Activity_InputIsTooLarge_FailsTheOrchestration()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<string>("A", TooLarge))
            .Activity<string>("A", _ => null);
        await using var host = DurableHost.Start(functions);

        AssertFailed(await host.RunAsync("O"));
        Assert.Empty(functions.ActivityRuns);
    }

    [Fact]
    public async Task Orchestration_OutputIsTooLarge_Fails()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(TooLarge)));

        AssertFailed(await host.RunAsync("O"));
    }

    [Fact]
    public async Task Orchestration_InputAndOutputAsLargeAsCanBe_Completes()
    {
        string largest = new('x', DurableOptions.MaxValueBytes - 2);
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(largest)));

        var finished = await host.RunAsync("O", largest);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, finished.RuntimeStatus);
        Assert.Equal(largest.Length, finished.ReadOutputAs<string>()!.Length);
    }

    [Fact]
    public async Task Orchestration_AsksForTooMuchAtOnce_Fails()
    {
        string large = new('x', 16 << 20);
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => context.CallActivityAsync<string>("A", large))))
            .Activity<string>("A", _ => null);
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.Contains("at once, more than the", finished.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(functions.ActivityRuns);
    }

    [Fact]
    public async Task Failure_MessageIsEndless_IsCutOff()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<string>("A"))
            .Activity<object>("A", _ => throw new InvalidOperationException(new string('x', 70 << 20)));
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.InRange(finished.FailureDetails!.ErrorMessage.Length, 1000, 100_000);
    }

    [Fact]
    public async Task Client_ValuesThatAreTooLarge_AreRefused()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E")));
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);

        await Assert.ThrowsAsync<ArgumentException>(() => host.ScheduleAsync("O", TooLarge));
        var raised = await Assert.ThrowsAsync<RpcException>(() => host.Client.RaiseEventAsync(id, "E", TooLarge));
        Assert.Equal(StatusCode.InvalidArgument, raised.StatusCode);

        await host.Client.RaiseEventAsync(id, "E", "small");
        Assert.Equal("small", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    private static void AssertFailed(OrchestrationMetadata finished)
    {
        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.Contains($"is larger than the {DurableOptions.MaxValueBytes} bytes that the embedded host takes", finished.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
