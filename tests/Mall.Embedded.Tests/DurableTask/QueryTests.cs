using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class QueryTests
{
    [Fact]
    public async Task GetAllInstances_MoreThanAPage_ComeInTheOrderOfTheirIdsPageByPage()
    {
        await using var host = DurableHost.Start(Waiting());
        foreach (int i in Enumerable.Range(0, 25).Reverse())
        {
            await host.ScheduleAsync("O", id: $"i{i:00}");
        }

        var sizes = new List<int>();
        var ids = new List<string>();
        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 10)).AsPages())
        {
            sizes.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(metadata => metadata.InstanceId));
        }

        Assert.Equal([10, 10, 5], sizes);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"i{i:00}"), ids);
    }

    [Fact]
    public async Task GetAllInstances_ContinuationToken_GoesOnBehindIt()
    {
        await using var host = DurableHost.Start(Waiting());
        foreach (string id in new[] { "a", "b", "c" })
        {
            await host.ScheduleAsync("O", id: id);
        }

        Page<OrchestrationMetadata>? first = null;
        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 2)).AsPages())
        {
            first = page;
            break;
        }

        var rest = await host.AllAsync(new OrchestrationQuery(ContinuationToken: first!.ContinuationToken));

        Assert.Equal(["c"], rest.Select(metadata => metadata.InstanceId));
    }

    [Fact]
    public async Task GetAllInstances_ExactlyOnePage_HasNoToken()
    {
        await using var host = DurableHost.Start(Waiting());
        await host.ScheduleAsync("O");

        await foreach (var page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 1)).AsPages())
        {
            Assert.Null(page.ContinuationToken);
        }
    }

    [Fact]
    public async Task GetAllInstances_ByStatusPrefixAndTime_AreThoseOnly()
    {
        await using var host = DurableHost.Start(Waiting().Orchestrator("Quick", _ => Task.FromResult<object?>(1)));
        var begin = host.Clock.GetUtcNow();
        await host.FinishedAsync(await host.ScheduleAsync("Quick", id: "x-1"));
        await host.StartedAsync(await host.ScheduleAsync("O", id: "x-2"));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.StartedAsync(await host.ScheduleAsync("O", id: "y-1"));

        Assert.Equal(["x-2", "y-1"], await Ids(host, new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(["x-1", "x-2"], await Ids(host, new OrchestrationQuery(InstanceIdPrefix: "x-")));
        Assert.Equal(["x-1", "x-2"], await Ids(host, new OrchestrationQuery(CreatedTo: begin.AddMinutes(1))));
        Assert.Equal(["y-1"], await Ids(host, new OrchestrationQuery(CreatedFrom: begin.AddMinutes(1))));
        Assert.Equal(["x-1", "x-2", "y-1"], await Ids(host, new OrchestrationQuery(Statuses: [])));
    }

    [Fact]
    public async Task GetAllInstances_FetchInputsAndOutputs_HasThem()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator<string>("Echo", (_, input) => Task.FromResult<object?>(input)));
        await host.RunAsync("Echo", "hi");

        var bare = Assert.Single(await host.AllAsync());
        var full = Assert.Single(await host.AllAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)));

        Assert.Null(bare.SerializedOutput);
        Assert.Equal("hi", full.ReadOutputAs<string>());
    }

    [Fact]
    public async Task GetInstance_CreatedAndUpdated_AreTheTimesOfTheClock()
    {
        await using var host = DurableHost.Start(Waiting());
        var created = host.Clock.GetUtcNow();
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await host.Client.RaiseEventAsync(id, "E", "x");

        var finished = await host.FinishedAsync(id);

        Assert.Equal((created, created.AddMinutes(3)), (finished.CreatedAt, finished.LastUpdatedAt));
        Assert.Equal((id, "O", true, false), (finished.InstanceId, finished.Name, finished.IsCompleted, finished.IsRunning));
    }

    private static async Task<List<string>> Ids(DurableHost host, OrchestrationQuery query) =>
        (await host.AllAsync(query)).ConvertAll(metadata => metadata.InstanceId);

    private static TestFunctions Waiting() => new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E"));
}
