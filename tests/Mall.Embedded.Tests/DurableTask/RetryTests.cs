using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class RetryTests
{
    [Fact]
    public async Task CallActivity_FailingWithoutRetries_ThrowsTaskFailedExceptionWithItsDetails()
    {
        var functions = Failing(1, async context =>
        {
            await context.CallActivityAsync("Ok");
            try
            {
                return await context.CallActivityAsync<string>("Flaky");
            }
            catch (TaskFailedException exception)
            {
                return $"{exception.TaskName} {exception.TaskId} | {exception.Message} | {exception.FailureDetails.ErrorType} | "
                    + $"{exception.FailureDetails.IsCausedBy<IOException>()} | {exception.InnerException is null}";
            }
        });
        await using var host = DurableHost.Start(functions);

        Assert.Equal(
            "Flaky 1 | Task 'Flaky' (#1) failed with an unhandled exception: attempt 1 | System.IO.FileNotFoundException | True | True",
            (await host.RunAsync("O")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CallActivity_RetriedUntilItSucceeds_WaitsBetweenTheAttempts()
    {
        var functions = Failing(2, async context =>
        {
            var begin = context.CurrentUtcDateTime;
            await context.CallActivityAsync("Flaky", Policy(5, 10, coefficient: 3));
            return (context.CurrentUtcDateTime - begin).TotalSeconds;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        foreach (int seconds in new[] { 10, 30 })
        {
            await host.Clock.ArmedAsync(TimeSpan.FromSeconds(seconds));
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(40, (await host.FinishedAsync(id)).ReadOutputAs<double>());
        Assert.Equal(3, functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task CallActivity_MaxRetryInterval_CapsTheDelay()
    {
        var functions = Failing(2, async context => await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryPolicy(
            new RetryPolicy(3, TimeSpan.FromSeconds(10), 100, TimeSpan.FromSeconds(15)))));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        foreach (int seconds in new[] { 10, 15 })
        {
            await host.Clock.ArmedAsync(TimeSpan.FromSeconds(seconds));
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.FinishedAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task CallActivity_HandleFailureSaysNo_StopsAtOnce()
    {
        var functions = Failing(9, async context => await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryPolicy(
            new RetryPolicy(5, TimeSpan.FromSeconds(1)) { HandleFailure = failure => !failure.IsCausedBy<IOException>() })));
        await using var host = DurableHost.Start(functions);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.RunAsync("O")).RuntimeStatus);
        Assert.Single(functions.ActivityRuns);
    }

    [Fact]
    public async Task CallActivity_RetryTimeout_StopsWhenItHasPassed()
    {
        var functions = Failing(9, async context => await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryPolicy(
            new RetryPolicy(9, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(15)))));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        for (int i = 0; i < 2; i++)
        {
            await host.Clock.ArmedAsync(TimeSpan.FromSeconds(10));
            host.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.FinishedAsync(id)).RuntimeStatus);
        Assert.Equal(3, functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task CallActivity_RetryHandler_SeesEachFailureAndDecides()
    {
        var seen = new List<string>();
        var functions = Failing(9, async context => await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryHandler(retry =>
        {
            if (!context.IsReplaying)
            {
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage}");
            }

            return retry.LastAttemptNumber < 3;
        })));
        await using var host = DurableHost.Start(functions);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.RunAsync("O")).RuntimeStatus);
        Assert.Equal(["1 attempt 1", "2 attempt 2", "3 attempt 3"], seen);
        Assert.Equal(3, functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task CallActivity_AsyncRetryHandler_MaySleepDurably()
    {
        var functions = Failing(1, async context => await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
            return true;
        })));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");

        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(5));
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.FinishedAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task CallActivity_ThatDoesNotExist_FailsAtOnceInSpiteOfRetries()
    {
        var functions = new TestFunctions().Orchestrator("O", async context => await context.CallActivityAsync<int>("Missing", Policy(5, 10)));
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!;

        Assert.Contains("There is no activity function named 'Missing'.", failure.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task CallActivity_ResultOfAnotherType_ThrowsIntoTheOrchestrator()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<int>("Text");
                }
                catch (System.Text.Json.JsonException)
                {
                    return -1;
                }
            })
            .Activity<object>("Text", _ => "text");
        await using var host = DurableHost.Start(functions);

        Assert.Equal(-1, (await host.RunAsync("O")).ReadOutputAs<int>());
    }

    [Theory]
    [InlineData(0, 1, 1, null, null)]
    [InlineData(1, 0, 1, null, null)]
    [InlineData(1, 1, 0.5, null, null)]
    [InlineData(1, 2, 1, 1, null)]
    [InlineData(1, 2, 1, null, 1)]
    public void RetryPolicy_OutOfRange_IsRefused(int attempts, int first, double coefficient, int? max, int? timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(
            attempts, TimeSpan.FromSeconds(first), coefficient, Seconds(max), Seconds(timeout)));

    [Fact]
    public void RetryPolicy_OnlyTheRequiredArguments_HasTheDefaultsOfTheSdk()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromSeconds(1));

        Assert.Equal((1.0, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan), (policy.BackoffCoefficient, policy.MaxRetryInterval, policy.RetryTimeout));
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static TaskOptions Policy(int attempts, int seconds, double coefficient = 1) =>
        TaskOptions.FromRetryPolicy(new RetryPolicy(attempts, TimeSpan.FromSeconds(seconds), coefficient));

    private static TestFunctions Failing(int times, Func<TaskOrchestrationContext, Task<object?>> code)
    {
        int attempts = 0;
        return new TestFunctions()
            .Orchestrator("O", code)
            .Activity<object>("Ok", _ => 0)
            .Activity<object>("Flaky", _ => ++attempts <= times ? throw new FileNotFoundException($"attempt {attempts}") : 0);
    }
}
