using System.Text.Json;
using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Where a naive imitation differs from the real host; the numbers are those of the list of traps in the reference.</summary>
public class Traps
{
    [Fact]
    public async Task Trap07_WaitForExternalEventTimesOut_ThrowsTaskCanceledException()
    {
        string? thrown = null;
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("E", TimeSpan.FromMinutes(15));
            }
            catch (Exception exception)
            {
                thrown = exception.GetType().Name;
                throw;
            }
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(15));
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        var finished = await host.FinishedAsync(id);

        Assert.Equal(nameof(TaskCanceledException), thrown);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", finished.FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task Trap08_SeveralWaiters_TheYoungestGetsTheEvent()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            var older = context.WaitForExternalEvent<string>("E");
            var younger = context.WaitForExternalEvent<string>("E");
            var first = await Task.WhenAny(older, younger);
            return first == younger ? "younger" : "older";
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await host.Client.RaiseEventAsync(id, "E", "x");

        Assert.Equal("younger", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Trap08_CancelledWaiterOnTop_SwallowsTheEvent()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            using var source = new CancellationTokenSource();
            var patient = context.WaitForExternalEvent<string>("E");
            var cancelled = context.WaitForExternalEvent<string>("E", source.Token);
            source.Cancel();
            return await patient + cancelled.IsCanceled;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await host.Client.RaiseEventAsync(id, "E", "lost");
        await host.Client.RaiseEventAsync(id, "E", "kept");

        Assert.Equal("keptTrue", (await host.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Trap09_DurableJson_IsTheWorkersSerializerPascalCaseWithoutFields()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(new WithField { SomeName = "a", Field = "b" }));
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O", new { someName = "lower" });

        Assert.Equal("""{"SomeName":"a"}""", finished.SerializedOutput);
        Assert.Equal("lower", finished.ReadInputAs<WithField>()!.SomeName);
    }

    [Fact]
    public async Task Trap09_DurableJson_FollowsTheAppsOptions()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(new WithField { SomeName = "a" }));
        await using var host = DurableHost.Start(functions, json: new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

        Assert.Equal("""{"someName":"a"}""", (await host.RunAsync("O")).SerializedOutput);
    }

    [Fact]
    public async Task Trap10_Values_GoThroughJsonByTheirRuntimeType()
    {
        var shared = new Derived { Name = "n", Extra = 1 };
        object? received = null;
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync("A", (Base)shared);
                return (await context.CallActivityAsync<object>("B")).GetType().Name;
            })
            .Activity<JsonElement>("A", input => received = input.GetRawText())
            .Activity<object>("B", _ => new Base());
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal("""{"Extra":1,"Name":"n"}""", received);
        Assert.Equal(nameof(JsonElement), finished.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Trap10_PrivateSetter_IsLostOnTheWay()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => (await context.CallActivityAsync<WithPrivateSetter>("A")).Value)
            .Activity<object>("A", _ => WithPrivateSetter.Of(5));
        await using var host = DurableHost.Start(functions);

        Assert.Equal(0, (await host.RunAsync("O")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Trap11_IdOfALiveInstance_Throws()
    {
        await using var host = DurableHost.Start(Waiting());
        await host.ScheduleAsync("O", id: "same");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.ScheduleAsync("O", id: "same"));
        await host.StartedAsync("same");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.ScheduleAsync("O", id: "same"));
        await host.Client.SuspendInstanceAsync("same");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.ScheduleAsync("O", id: "same"));
    }

    [Fact]
    public async Task Trap11_IdOfAFinishedInstance_IsANewExecutionAlsoAfterARestart()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("Echo", context => Task.FromResult<object?>(context.GetInput<string>())));
        await host.FinishedAsync(await host.ScheduleAsync("Echo", "first", "same"));

        await host.ScheduleAsync("Echo", "second", "same");

        Assert.Equal("second", (await host.FinishedAsync("same")).ReadOutputAs<string>());
        await using var restarted = host.AfterCrash();
        Assert.Equal("second", (await restarted.FinishedAsync("same")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Trap12_UnknownInstance_IsRpcExceptionNotFound()
    {
        await using var host = DurableHost.Start(Waiting());

        foreach (var change in Changes(host.Client, "nobody"))
        {
            Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(change)).StatusCode);
        }
    }

    [Fact]
    public async Task Trap12_FinishedInstance_IsRpcExceptionFailedPrecondition()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(1)));
        string id = await host.ScheduleAsync("O");
        await host.FinishedAsync(id);

        foreach (var change in Changes(host.Client, id))
        {
            Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(change)).StatusCode);
        }
    }

    [Fact]
    public async Task Trap13_WaitForAnUnknownId_EndsOnlyWithTheToken()
    {
        await using var host = DurableHost.Start(Waiting());
        using var source = new CancellationTokenSource();
        var started = host.Client.WaitForInstanceStartAsync("nobody", false, source.Token);
        var completed = host.Client.WaitForInstanceCompletionAsync("nobody", false, source.Token);

        await host.StartedAsync(await host.ScheduleAsync("O"));
        Assert.False(started.IsCompleted || completed.IsCompleted);
        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => completed);
    }

    [Fact]
    public async Task Trap13_WaitForAnIdThatComesLater_Returns()
    {
        await using var host = DurableHost.Start(Waiting());
        var started = host.StartedAsync("later");

        await host.ScheduleAsync("O", id: "later");

        Assert.Equal("later", (await started).InstanceId);
    }

    [Fact]
    public async Task Trap14_GetInstanceWithoutInputsAndOutputs_HasNoPayloadsAndNoFailure()
    {
        var functions = new TestFunctions().Orchestrator("O", context =>
        {
            context.SetCustomStatus("s");
            throw new FormatException("bad");
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O", "input");
        await host.FinishedAsync(id);

        var bare = (await host.Client.GetInstanceAsync(id))!;
        var full = (await host.Client.GetInstanceAsync(id, true))!;

        Assert.Equal(
            (null, null, null, null), (bare.SerializedInput, bare.SerializedOutput, bare.SerializedCustomStatus, bare.FailureDetails));
        Assert.Throws<InvalidOperationException>(() => bare.ReadInputAs<string>());
        Assert.Equal(("\"input\"", "\"s\"", "bad"), (full.SerializedInput, full.SerializedCustomStatus, full.FailureDetails!.ErrorMessage));
        Assert.Null(await host.Client.GetInstanceAsync("nobody", true));
    }

    [Fact]
    public async Task Trap14_ActivityFailureThatEscapes_IsTheInnerFailureOfATaskFailedException()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => throw new FormatException("bad"));
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!;

        Assert.Equal("Microsoft.DurableTask.TaskFailedException", failure.ErrorType);
        Assert.Equal("Task 'A' (#0) failed with an unhandled exception: bad", failure.ErrorMessage);
        Assert.Equal(("System.FormatException", "bad"), (failure.InnerFailure!.ErrorType, failure.InnerFailure.ErrorMessage));
    }

    [Fact]
    public async Task Trap15_EachReplay_IsAnInvocationThroughTheMiddleware()
    {
        int invocations = 0;
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await context.CallActivityAsync("A");
                await context.CallActivityAsync("A");
                return null;
            })
            .Activity<object>("A", _ => null);
        functions.Around = next =>
        {
            Interlocked.Increment(ref invocations);
            return next();
        };
        await using var host = DurableHost.Start(functions);

        await host.RunAsync("O");

        // Three turns and two activities.
        Assert.Equal(5, invocations);
    }

    [Fact]
    public async Task Trap15_IsReplaying_IsTrueForWhatWasRunBefore()
    {
        var seen = new List<string>();
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                seen.Add($"a{context.IsReplaying}");
                await context.CallActivityAsync("A");
                seen.Add($"b{context.IsReplaying}");
                return null;
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions);

        await host.RunAsync("O");

        Assert.Equal(["aFalse", "aTrue", "bFalse"], seen);
    }

    public static TheoryData<string, Func<TaskOrchestrationContext, Task>> NonDurableWork => new()
    {
        { "delay", _ => Task.Delay(TimeSpan.FromMinutes(10)) },
        { "never", _ => new TaskCompletionSource().Task },
        { "run", _ => Task.Run(() => Task.Delay(TimeSpan.FromMinutes(10))) },
        { "yield", async _ => await Task.Yield() },
        { "configureAwait", async context => await context.CallActivityAsync("A").ConfigureAwait(false) },
    };

    [Theory]
    [MemberData(nameof(NonDurableWork), DisableDiscoveryEnumeration = true)]
    public async Task Trap16_AwaitOfNonDurableWork_FailsTheInstance(string kind, Func<TaskOrchestrationContext, Task> work)
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                await work(context);
                await context.CallActivityAsync("A");
                return null;
            })
            .Activity<object>("A", _ => null);
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        // A yield stays on the orchestrator's thread, and is as good as nothing.
        Assert.Equal(kind == "yield" ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed, finished.RuntimeStatus);
        if (kind != "yield")
        {
            Assert.Equal("System.InvalidOperationException", finished.FailureDetails!.ErrorType);
            Assert.StartsWith("An invalid asynchronous invocation was detected", finished.FailureDetails.ErrorMessage);
        }
    }

    [Fact]
    public async Task Trap16_MiddlewareThatAwaitsRealWork_FailsTheInstance()
    {
        var functions = Waiting();
        functions.Around = async next =>
        {
            await Task.Delay(1);
            return await next();
        };
        await using var host = DurableHost.Start(functions);

        Assert.StartsWith("An invalid asynchronous invocation", (await host.RunAsync("O")).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Trap16_MiddlewareThatAwaitsNothingReal_IsFine()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => 3);
        functions.Around = async next =>
        {
            await Task.CompletedTask;
            object? result = await next();
            await Task.CompletedTask;
            return result;
        };
        await using var host = DurableHost.Start(functions);

        Assert.Equal(3, (await host.RunAsync("O")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Trap16_ContextUsedFromAnotherThread_Throws()
    {
        Exception? thrown = null;
        var functions = new TestFunctions().Orchestrator("O", context =>
        {
            var thread = new Thread(() => thrown = Record.Exception(() => { context.NewGuid(); }));
            thread.Start();
            thread.Join();
            return Task.FromResult<object?>(null);
        });
        await using var host = DurableHost.Start(functions);

        await host.RunAsync("O");

        Assert.IsType<InvalidOperationException>(thrown);
    }

    [Fact]
    public async Task Trap16_CurrentUtcDateTime_IsFrozenBetweenWaitsAndTheSameInReplay()
    {
        var first = new List<DateTime>();
        DurableHost? running = null;
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                first.Add(context.CurrentUtcDateTime);
                running!.Clock.Advance(TimeSpan.FromSeconds(1));
                first.Add(context.CurrentUtcDateTime);
                await context.CallActivityAsync("A");
                return context.CurrentUtcDateTime;
            })
            .Activity<object>("A", _ => null);
        await using var host = running = DurableHost.Start(functions);

        var last = (await host.RunAsync("O")).ReadOutputAs<DateTime>();

        Assert.Single(first.Distinct());
        Assert.Equal(4, first.Count);
        Assert.True(last > first[0]);
    }

    [Fact]
    public async Task Trap17_RetryPolicy_CountsTheFirstAttemptAndAddsATimerWithoutDelayAfterTheLastFailure()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                var begin = context.CurrentUtcDateTime;
                try
                {
                    await context.CallActivityAsync("A", TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(10))));
                }
                catch (TaskFailedException exception)
                {
                    // Actions: attempt 0, timer 1, attempt 2, timer 3; so the next one has number 4.
                    try
                    {
                        await context.CallActivityAsync("A");
                    }
                    catch (TaskFailedException next)
                    {
                        return $"{exception.TaskId} {next.TaskId} {(context.CurrentUtcDateTime - begin).TotalSeconds}";
                    }
                }

                return null;
            })
            .Activity<object>("A", _ => throw new FormatException("bad"));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.Clock.ArmedAsync(TimeSpan.FromSeconds(10));
        host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("2 4 10", (await host.FinishedAsync(id)).ReadOutputAs<string>());
        Assert.Equal(3, functions.ActivityRuns.Count);
    }

    [Fact]
    public void Trap23_NamesThatExistTwice_ExistTwice()
    {
        Assert.NotEqual(typeof(Microsoft.DurableTask.RetryContext), typeof(Microsoft.Azure.Functions.Worker.RetryContext));
        Assert.Equal("Microsoft.DurableTask", typeof(AsyncPageable<>).Namespace);
    }

    private static IEnumerable<Func<Task>> Changes(DurableTaskClient client, string id) =>
    [
        () => client.RaiseEventAsync(id, "E"),
        () => client.TerminateInstanceAsync(id),
        () => client.SuspendInstanceAsync(id),
        () => client.ResumeInstanceAsync(id),
    ];

    private static TestFunctions Waiting() => new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E"));

    private class Base
    {
        public string? Name { get; set; }
    }

    private sealed class Derived : Base
    {
        public int Extra { get; set; }
    }

    private sealed class WithField
    {
        public string? SomeName { get; set; }

        public string? Field;
    }

    private sealed class WithPrivateSetter
    {
        public int Value { get; private set; }

        public static WithPrivateSetter Of(int value) => new() { Value = value };
    }
}
