using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class OrchestrationTests
{
    [Fact]
    public async Task Schedule_CodeThatWaitsForNothing_CompletesWithItsOutput()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator<int[]>("Sum", (_, numbers) => Task.FromResult<object?>(numbers!.Sum())));

        var finished = await host.RunAsync("Sum", new[] { 1, 2, 39 });

        Assert.Equal(OrchestrationRuntimeStatus.Completed, finished.RuntimeStatus);
        Assert.Equal(42, finished.ReadOutputAs<int>());
        Assert.Equal([1, 2, 39], finished.ReadInputAs<int[]>()!);
    }

    [Fact]
    public async Task CallActivity_SeveralAfterEachOther_EachRunsOnceAndTheCodeRunsOncePerTurn()
    {
        int runs = 0;
        var functions = new TestFunctions()
            .Orchestrator("Chain", async context =>
            {
                runs++;
                int value = await context.CallActivityAsync<int>("Double", 1);
                value = await context.CallActivityAsync<int>("Double", value);
                return await context.CallActivityAsync<int>("Double", value);
            })
            .Activity<int>("Double", value => value * 2);
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("Chain");

        Assert.Equal(8, finished.ReadOutputAs<int>());
        Assert.Equal(3, functions.ActivityRuns.Count);
        Assert.Equal(4, runs);
    }

    [Fact]
    public async Task CallActivity_NameInAnotherCase_IsFound()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("one"))
            .Activity<object>("One", _ => 1);
        await using var host = DurableHost.Start(functions);

        Assert.Equal(1, (await host.RunAsync("o")).ReadOutputAs<int>());
    }

    public static TheoryData<object?> Values => [null, "", "text with \"quotes\"", "{\"json\":1}", 5, 2.5, true, new[] { 1, 2 }];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task CallActivity_ValueOfAnyKind_IsTheSameThereAndBack(object? value)
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<object>("Echo", value))
            .Activity<object>("Echo", input => input is System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : input);
        await using var host = DurableHost.Start(functions);

        Assert.Equal(value is null ? null : System.Text.Json.JsonSerializer.Serialize(value), (await host.RunAsync("O")).SerializedOutput);
    }

    [Fact]
    public async Task CallActivity_Request_HasTheInstanceAndTheTrace()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => 1);
        await using var host = DurableHost.Start(functions);
        using var source = new System.Diagnostics.ActivitySource("test");
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        using var activity = source.StartActivity("request")!;

        await host.FinishedAsync(await host.ScheduleAsync("O", id: "a-1"));

        Assert.Equal(3, functions.Requests.Count);
        Assert.All(functions.Requests, request =>
        {
            Assert.Equal("a-1", request.TriggerMetadata["instanceId"].String);
            Assert.Contains(activity.TraceId.ToString(), request.TraceContext.TraceParent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task CallActivity_NotAwaited_StillRunsAfterTheEnd()
    {
        var ran = new TaskCompletionSource();
        var functions = new TestFunctions()
            .Orchestrator("O", context =>
            {
                _ = context.CallActivityAsync("A");
                return Task.FromResult<object?>(1);
            })
            .Activity<object>("A", _ => ran.TrySetResult());
        await using var host = DurableHost.Start(functions);

        await host.RunAsync("O");

        await ran.Task.WaitAsync(DurableHost.Patience);
    }

    [Theory]
    [InlineData("status", "The embedded host does not support SetCustomStatus in an orchestration.")]
    [InlineData("sub", "The embedded host does not support sub-orchestrations in an orchestration.")]
    [InlineData("again", "The embedded host does not support ContinueAsNew in an orchestration.")]
    [InlineData("event", "The embedded host does not support SendEvent in an orchestration.")]
    public async Task Orchestrator_WhatIsNotSupported_FailsTheInstanceWithThatSentence(string what, string sentence)
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            switch (what)
            {
                case "status":
                    context.SetCustomStatus(1);
                    return null;
                case "sub":
                    return await context.CallSubOrchestratorAsync<int>("X");
                case "again":
                    context.ContinueAsNew(1);
                    return null;
                default:
                    context.SendEvent("other", "E", 1);
                    return null;
            }
        });
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.Equal(sentence, finished.FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Orchestrator_ThatIsGoneFromTheApp_FailsNamingIt()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E")));
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);
        await using var restarted = host.AfterCrash(new TestFunctions());

        await restarted.Client.RaiseEventAsync(id, "E", "x");

        Assert.Equal("There is no orchestrator function named 'O'.", (await restarted.FinishedAsync(id)).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Orchestrator_MiddlewareAroundItThrows_FailsTheInstance()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(1));
        functions.Before = function => throw new FunctionFailedException(function.Name, new RpcException { Type = "System.FormatException", Message = "not today" });
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!;

        Assert.Equal(("System.FormatException", "not today"), (failure.ErrorType, failure.ErrorMessage));
    }
}
