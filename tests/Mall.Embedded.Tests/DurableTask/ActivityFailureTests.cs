using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.DurableTask;

namespace Mall.Embedded.Tests.DurableTask;

public class ActivityFailureTests
{
    [Theory]
    [InlineData("plain words")]
    [InlineData("{ braces and no JSON")]
    [InlineData("{\"json\":\"of the app\"}")]
    public async Task CallActivity_FailureInTheAppsOwnWords_KeepsTypeAndMessage(string message)
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => throw new FunctionFailedException("A", new RpcException { Type = "Some.Error", Message = message, StackTrace = "at A" }));
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!.InnerFailure!;

        Assert.Equal(("Some.Error", message, "at A"), (failure.ErrorType, failure.ErrorMessage, failure.StackTrace));
    }

    [Fact]
    public async Task CallActivity_ThatDoesNotExist_FailsAtOnceInSpiteOfRetries()
    {
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromHours(1)));
        var functions = new TestFunctions().Orchestrator("O", async context => await context.CallActivityAsync<int>("Missing", options: retry));
        await using var host = DurableHost.Start(functions);

        var failure = (await host.RunAsync("O")).FailureDetails!;

        Assert.EndsWith("There is no activity function named 'Missing'.", failure.ErrorMessage);
    }

    [Fact]
    public async Task CallActivity_RetriedUntilItSucceeds_WaitsBetweenTheAttempts()
    {
        int runs = 0;
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(10)));
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A", options: retry))
            .Activity<object>("A", _ => ++runs < 3 ? throw new FormatException("bad") : runs);
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        for (int i = 0; i < 2; i++)
        {
            await host.Clock.ArmedAsync(TimeSpan.FromSeconds(10));
            Assert.Equal(i + 1, runs);
            host.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(3, (await host.FinishedAsync(id)).ReadOutputAs<int>());
    }

    [Theory]
    [InlineData("O")]
    [InlineData("A")]
    public async Task WorkerIsLost_WhileItRunsATurnOrAnActivity_ThatIsRunAgain(string lost)
    {
        int losses = 0;
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A", 20) + await context.CallActivityAsync<int>("A", 1))
            .Activity<int>("A", number => number * 2);
        functions.Before = function =>
        {
            if (function.Name == lost && losses++ < 3)
            {
                throw new WorkerLostException(lost);
            }
        };
        await using var host = DurableHost.Start(functions);

        var finished = await host.RunAsync("O");

        Assert.Equal(42, finished.ReadOutputAs<int>());
        Assert.True(losses > 3);
    }

    [Fact]
    public async Task CallActivity_TimedOut_FailsTheCall()
    {
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<int>("A"))
            .Activity<object>("A", _ => 1);
        functions.Before = function => _ = function.Name == "A" ? throw new TimeoutException("Timeout value of 00:05:00 was exceeded by function: A.") : 0;
        await using var host = DurableHost.Start(functions);

        Assert.Equal("System.TimeoutException", (await host.RunAsync("O")).FailureDetails!.InnerFailure!.ErrorType);
    }
}
