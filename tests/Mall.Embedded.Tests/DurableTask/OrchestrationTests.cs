using Microsoft.DurableTask;
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
}
