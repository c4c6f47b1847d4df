using Mall.Embedded.Settings;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>The same orchestrations in Microsoft's host for tests and in this one come to the same end.</summary>
public class OracleTests
{
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(1)));

    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> Orchestrators = new()
    {
        ["Chain"] = async context => await context.CallActivityAsync<int>("Double", await context.CallActivityAsync<int>("Double", 1)),
        ["FanOut"] = async context => await Task.WhenAll(Enumerable.Range(0, 10).Select(i => context.CallActivityAsync<int>("Double", i))),
        ["FailureEscapes"] = async context => await context.CallActivityAsync<int>("Fail", 1),
        ["FailureCaught"] = async context =>
        {
            try
            {
                return await context.CallActivityAsync<int>("Fail", 1, Retry);
            }
            catch (TaskFailedException exception)
            {
                return $"{exception.TaskName} {exception.TaskId} {exception.FailureDetails.ErrorType} {exception.FailureDetails.ErrorMessage}";
            }
        },
        ["Throws"] = _ => throw new FormatException("bad"),
        ["EventsBuffered"] = async context =>
        {
            await context.CallActivityAsync<int>("Double", 1);
            return $"{await context.WaitForExternalEvent<int>("e")} {await context.WaitForExternalEvent<int>("E")} {await context.WaitForExternalEvent<string?>("Other")}";
        },
        ["EventInTime"] = async context => await context.WaitForExternalEvent<int>("E", TimeSpan.FromHours(1)),
        ["EventTooLate"] = async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<int>("Never", TimeSpan.FromMilliseconds(5));
            }
            catch (TaskCanceledException)
            {
                return "too late";
            }
        },
        ["Timers"] = async context =>
        {
            var begin = context.CurrentUtcDateTime;
            var late = context.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
            var early = context.CreateTimer(TimeSpan.FromMilliseconds(10), CancellationToken.None);
            bool inOrder = await Task.WhenAny(late, early) == early;
            await late;
            return inOrder && context.CurrentUtcDateTime >= begin.AddMilliseconds(30);
        },
        ["WrongType"] = async context => await context.WaitForExternalEvent<int>("Other"),
        ["NoSuchActivity"] = async context =>
        {
            try
            {
                return await context.CallActivityAsync<int>("Missing", options: Retry);
            }
            catch (TaskFailedException exception)
            {
                return exception.TaskId;
            }
        },
    };

    public static TheoryData<string> Names => [.. Orchestrators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Orchestration_HereAndInMicrosoftsTestHost_ComesToTheSameEnd(string name)
    {
        var functions = new TestFunctions().Activity<int>("Double", Double).Activity<int>("Fail", Fail).Orchestrator(name, Orchestrators[name]);
        await using var host = DurableHost.Start(functions, time: TimeProvider.System);
        await using var oracle = await DurableTaskTestHost.StartAsync(
            registry => registry
                .AddActivityFunc<int, object>("Double", (_, number) => Double(number))
                .AddActivityFunc<int, object>("Fail", (_, number) => Fail(number))
                .AddOrchestratorFunc(name, Orchestrators[name]),
            new DurableTaskTestHostOptions { Port = LoopbackPort.Choose() });

        string expected = await EndAsync(oracle.Client, name, id => oracle.Client.WaitForInstanceCompletionAsync(id, true, HangGuard.Token()));
        Assert.Equal(expected, await EndAsync(host.Client, name, host.FinishedAsync));
    }

    private static object Double(int number) => number * 2;

    private static object Fail(int number) => throw new FormatException($"bad {number}", new InvalidDataException("worse"));

    private static async Task<string> EndAsync(DurableTaskClient client, string name, Func<string, Task<OrchestrationMetadata>> finishedAsync)
    {
        string id = await client.ScheduleNewOrchestrationInstanceAsync(name);
        if (name is "EventInTime")
        {
            await client.RaiseEventAsync(id, "E", 1);
        }
        else if (name is "EventsBuffered" or "WrongType")
        {
            await client.RaiseEventAsync(id, "E", 1);
            await client.RaiseEventAsync(id, "E", 2);
            await client.RaiseEventAsync(id, "Other", "no number");
        }

        var finished = await finishedAsync(id);
        var ends = new List<string> { $"{finished.RuntimeStatus} {finished.SerializedOutput}" };
        for (var failure = finished.FailureDetails; failure is not null; failure = failure.InnerFailure)
        {
            ends.Add($"{failure.ErrorType}: {failure.ErrorMessage}");
        }

        return string.Join(Environment.NewLine, ends);
    }

}
