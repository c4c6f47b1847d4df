using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class OrchestrationTests
{
    [Fact]
    public async Task Schedule_CodeThatWaitsForNothing_CompletesWithItsOutput()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("Sum", context => Task.FromResult<object?>(context.GetInput<int[]>()!.Sum())));

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
    public async Task CallActivity_ManyAtOnce_AllResultsComeInTheOrderOfTheCalls()
    {
        var functions = new TestFunctions()
            .Orchestrator("FanOut", async context => await Task.WhenAll(Enumerable.Range(0, 50).Select(i => context.CallActivityAsync<int>("Square", i))))
            .Activity<int>("Square", value => value * value);
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("FanOut");

        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * i), finished.ReadOutputAs<int[]>()!);
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

    [Fact]
    public async Task CallActivity_WithoutResultType_WaitsForItsEnd()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync("A", "x");
                return "after";
            })
            .Activity<string>("A", _ => new { Anything = true });
        await using var host = DurableHost.Start(functions);

        Assert.Equal("after", (await host.RunAsync("O")).ReadOutputAs<string>());
        Assert.Single(functions.ActivityRuns);
    }

    [Fact]
    public async Task CallActivity_TaskOptionsAsInput_ThrowsArgumentException()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A", (object)new TaskOptions()))
            .Activity<object>("A", _ => 1);
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal("System.ArgumentException", finished.FailureDetails!.ErrorType);
        Assert.Empty(functions.ActivityRuns);
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

    [Fact]
    public async Task Context_NameIdAndVersion_AreThoseOfTheInstance()
    {
        var functions = new TestFunctions().Orchestrator("Who", context => Task.FromResult<object?>($"{context.Name} {context.InstanceId} {context.Version} {context.Parent}"));
        await using var host = DurableHost.Start(functions, options: new() { DefaultVersion = "1.0" });

        string id = await host.ScheduleAsync("Who", id: "a-1");

        Assert.Equal("Who a-1 1.0 ", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task NewGuid_SeveralInReplays_AreTheSameEachTimeAndOfVersionFive()
    {
        var seen = new List<Guid>();
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                seen.Add(context.NewGuid());
                await context.CallActivityAsync("A");
                return context.NewGuid();
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions);

        var second = (await host.RunAsync("O")).ReadOutputAs<Guid>();

        Assert.Equal(2, seen.Count);
        Assert.Equal(seen[0], seen[1]);
        Assert.NotEqual(seen[0], second);
        Assert.Equal(5, second.Version);
    }

    [Fact]
    public async Task NewGuid_KnownInstanceAndTime_IsThatOfTheRealSdk()
    {
        // UUID v5 in 9e952958-5e33-4daf-827f-2fa12937b875 of "i-1_2030-01-02T03:04:05.0000000Z_0", computed with Python's uuid module.
        var functions = new TestFunctions().Orchestrator("O", context => Task.FromResult<object?>(context.NewGuid()));
        await using var host = DurableHost.Start(functions);

        await host.ScheduleAsync("O", id: "i-1");

        Assert.Equal(new Guid("b45f3b90-0168-5f9b-b950-1c9692f1daab"), (await host.FinishedAsync("i-1")).ReadOutputAs<Guid>());
    }

    [Fact]
    public async Task SetCustomStatus_BeforeAWait_IsSeenWhileItWaitsAndAfterwards()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            context.SetCustomStatus(new { Step = 1 });
            await context.WaitForExternalEvent<string>("Go");
            return null;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        Assert.Equal("""{"Step":1}""", (await host.StartedAsync(id)).SerializedCustomStatus);
        await host.Client.RaiseEventAsync(id, "Go");

        Assert.Equal("""{"Step":1}""", (await host.FinishedAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task CreateReplaySafeLogger_DuringReplay_WritesEachLineOnce()
    {
        var loggers = new ListLoggerFactory();
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                var logger = context.CreateReplaySafeLogger("Test");
                Log(logger, "first");
                await context.CallActivityAsync("A");
                Log(logger, "second");
                return null;
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions, loggers: loggers);

        await host.RunAsync("O");

        Assert.Equal(["first", "second"], loggers.Lines("Test"));
    }

    [Fact]
    public async Task SendEvent_ToAnotherInstance_IsReceivedThere()
    {
        var functions = new TestFunctions()
            .Orchestrator("Receiver", async context => await context.WaitForExternalEvent<string>("Hello"))
            .Orchestrator("Sender", async context =>
            {
                context.SendEvent("receiver", "hello", "from a friend");
                context.SendEvent("nobody", "hello", "dropped");
                await context.CallActivityAsync("A");
                return null;
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions);
        await host.ScheduleAsync("Receiver", id: "receiver");

        var sender = await host.RunAsync("Sender");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, sender.RuntimeStatus);
        Assert.Equal("from a friend", (await host.FinishedAsync("receiver")).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("sub", "The embedded host does not support sub-orchestrations.")]
    [InlineData("again", "The embedded host does not support continue-as-new.")]
    [InlineData("tags", "The embedded host does not support task tags.")]
    public async Task Orchestrator_WhatIsNotSupported_FailsTheInstanceWithThatSentence(string what, string sentence)
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            switch (what)
            {
                case "sub":
                    return await context.CallSubOrchestratorAsync<int>("X");
                case "again":
                    context.ContinueAsNew(1);
                    return null;
                default:
                    return await context.CallActivityAsync<int>("X", null, new TaskOptions(null, new Dictionary<string, string> { ["a"] = "b" }));
            }
        });
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        Assert.Equal(sentence, finished.FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Orchestrator_CodeThatThrows_FailsWithTheExceptionsTypeAndMessage()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => throw new FormatException("bad", new InvalidDataException("worse")));
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!;

        Assert.Equal(("System.FormatException", "bad"), (failure.ErrorType, failure.ErrorMessage));
        Assert.Equal("worse", failure.InnerFailure!.ErrorMessage);
        Assert.True(failure.IsCausedBy<FormatException>());
        Assert.True(failure.IsCausedBy<SystemException>());
        Assert.False(failure.IsCausedBy<ArgumentException>());
    }

    [Fact]
    public async Task Orchestrator_OutputThatCannotBeSerialized_Fails()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(typeof(string)));
        await using var host = DurableHost.Start(functions);

        Assert.Equal("System.NotSupportedException", (await host.RunAsync("O")).FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task Orchestrator_LeftBehindInAWait_HasItsContextDisposed()
    {
        var functions = new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("Go"));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.Client.RaiseEventAsync(id, "Go", "x");

        await host.FinishedAsync(id);

        Assert.All(functions.Contexts, context => Assert.Equal(1, context.Disposed));
    }

    private static void Log(Microsoft.Extensions.Logging.ILogger logger, string line) =>
        logger.Log(Microsoft.Extensions.Logging.LogLevel.Information, 0, line, null, (text, _) => text);
}
