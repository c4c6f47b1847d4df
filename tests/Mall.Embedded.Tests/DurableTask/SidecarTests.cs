using Grpc.Core;
using Mall.Embedded.DurableTask;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using P = Microsoft.DurableTask.Protobuf;
using Service = Microsoft.DurableTask.Protobuf.TaskHubSidecarService.TaskHubSidecarServiceClient;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>The service as a client sees it.</summary>
public class SidecarTests
{
    [Fact]
    public async Task RaiseEvent_UnknownInstance_IsNotFound()
    {
        await using var host = DurableHost.Start(Waiting());
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => host.Client.RaiseEventAsync("nobody", "E"))).StatusCode);
    }

    [Fact]
    public async Task RaiseEvent_FinishedInstance_IsFailedPrecondition()
    {
        await using var host = DurableHost.Start(new TestFunctions().Orchestrator("O", _ => Task.FromResult<object?>(1)));
        string id = await host.ScheduleAsync("O");
        await host.FinishedAsync(id);
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => host.Client.RaiseEventAsync(id, "E"))).StatusCode);
    }

    [Fact]
    public async Task GetInstance_WithoutInputsAndOutputs_HasNoPayloadsAndNoFailure()
    {
        var functions = new TestFunctions().Orchestrator("O", _ => throw new FormatException("bad"));
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O", "input");
        await host.FinishedAsync(id);

        var bare = (await host.Client.GetInstanceAsync(id))!;
        var full = (await host.Client.GetInstanceAsync(id, true))!;

        Assert.Equal((null, null, null), (bare.SerializedInput, bare.SerializedOutput, bare.FailureDetails));
        Assert.Equal(("\"input\"", "bad"), (full.SerializedInput, full.FailureDetails!.ErrorMessage));
        Assert.Null(await host.Client.GetInstanceAsync("nobody", true));
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

    public static TheoryData<string, Func<DurableTaskClient, Service, Task>> Refused => new()
    {
        { "waiting for the start of an instance", (client, _) => client.WaitForInstanceStartAsync("a") },
        { "waiting for the end of an instance", (client, _) => client.WaitForInstanceCompletionAsync("a") },
        { "terminating an instance", (client, _) => client.TerminateInstanceAsync("a") },
        { "StartAt", (client, _) => client.ScheduleNewOrchestrationInstanceAsync("O", null, new StartOrchestrationOptions("a", DateTimeOffset.UnixEpoch)) },
        { "tags", (client, _) => client.ScheduleNewOrchestrationInstanceAsync("O", null, new StartOrchestrationOptions("a") { Tags = new Dictionary<string, string> { ["a"] = "b" } }) },
        { "purging by ids", async (_, service) => await service.PurgeInstancesAsync(new P.PurgeInstancesRequest { InstanceId = "a" }) },
        { "suspending an instance", (client, _) => client.SuspendInstanceAsync("a") },
        { "resuming an instance", (client, _) => client.ResumeInstanceAsync("a") },
        { "restarting an instance", (client, _) => client.RestartAsync("a") },
        { "listing the ids of instances by the time of their end", (client, _) => client.ListInstanceIdsAsync() },
        { "listing instances", async (client, _) => await client.GetAllInstancesAsync().GetAsyncEnumerator().MoveNextAsync() },
        { "DedupeStatuses", (client, _) => client.ScheduleNewOrchestrationInstanceAsync("O", null, new StartOrchestrationOptions("a").WithDedupeStatuses(OrchestrationRuntimeStatus.Failed)) },
        { "rewinding an instance", async (_, service) => await service.RewindInstanceAsync(new P.RewindInstanceRequest()) },
        { "entities", async (_, service) => await service.SignalEntityAsync(new P.SignalEntityRequest()) },
        { "entities", async (_, service) => await service.GetEntityAsync(new P.GetEntityRequest()) },
        { "purging by ids", async (_, service) => await service.PurgeInstancesAsync(new P.PurgeInstancesRequest { InstanceBatch = new P.InstanceBatch() }) },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Call_ThatIsNotSupported_IsRefusedByName(string what, Func<DurableTaskClient, Service, Task> call)
    {
        await using var host = DurableHost.Start(Waiting());

        var exception = await Assert.ThrowsAsync<RpcException>(() => call(host.Client, new Service(host.Channel)));

        Assert.Equal((StatusCode.Unimplemented, $"The embedded host does not support {what}."), (exception.StatusCode, exception.Status.Detail));
    }

    [Fact]
    public void Load_EntityFunction_IsRefusedNamingIt()
    {
        var triggers = new DurableTriggers(new DurableFunctions(), null!);

        var exception = Assert.Throws<StartupException>(() => triggers.Load(TestFunctions.Entry("Counter", "entityTrigger")));

        Assert.Equal("The function 'Counter' has an entityTrigger; the embedded host does not run durable entities.", exception.Message);
    }

    [Fact]
    public void ClientBinding_Value_IsWhatTheDurableExtensionReads()
    {
        var binding = new DurableClientBinding(new HostEndpoint { Address = "http://127.0.0.1:5" }, new DurableOptions { HubName = "Hub" });

        var json = System.Text.Json.JsonDocument.Parse(binding.Value(TestFunctions.Entry("F", "httpTrigger").Trigger).String).RootElement;

        Assert.Equal(
            ("http://127.0.0.1:5", "Hub", int.MaxValue, "\"00:01:40\""),
            (json.GetProperty("rpcBaseUrl").GetString(), json.GetProperty("taskHubName").GetString(), json.GetProperty("maxGrpcMessageSizeInBytes").GetInt32(),
                json.GetProperty("grpcHttpClientTimeout").GetString()));
    }

    [Theory]
    [InlineData("taskHub")]
    [InlineData("connectionName")]
    public void ClientBinding_AnotherHubOrConnection_IsRefused(string property)
    {
        var binding = new DurableClientBinding(new HostEndpoint(), new DurableOptions());
        var properties = System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { [property] = "Other" });

        Assert.Throws<StartupException>(() => binding.Value(new FunctionBinding("client", "durableClient", properties)));
    }

    [Fact]
    public void Options_FromHostJson_AreWhatMeansSomethingHere()
    {
        var options = DurableOptions.Read(HostJson.Parse(
            """
            {"extensions":{"durableTask":{"hubName":"Hub","maxConcurrentActivityFunctions":7,"maxConcurrentOrchestratorFunctions":8,"defaultVersion":"1.0",
             "versionMatchStrategy":"CurrentOrOlder","versionFailureStrategy":"Reject"}}}
            """));

        Assert.Equal(("Hub", 7, 8, "1.0"), (options.HubName, options.MaxConcurrentActivityFunctions, options.MaxConcurrentOrchestratorFunctions, options.DefaultVersion));
        Assert.Throws<StartupException>(() => DurableOptions.Read(HostJson.Parse("""{"extensions":{"durableTask":{"maxConcurrentActivityFunctions":0}}}""")));
    }

    [Theory]
    [InlineData("versionMatchStrategy", "Strict", "CurrentOrOlder")]
    [InlineData("versionFailureStrategy", "Fail", "Reject")]
    public void Options_OtherStrategies_AreRefusedByName(string name, string value, string supported)
    {
        var refusal = Assert.Throws<StartupException>(() => DurableOptions.Read(HostJson.Parse($$$$"""{"extensions":{"durableTask":{"{{{{name}}}}":"{{{{value}}}}"}}}""")));

        Assert.Equal($"host.json: the embedded host does not support \"{value}\" for extensions.durableTask.{name}, only \"{supported}\".", refusal.Message);
    }

    private static TestFunctions Waiting() => new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E"));
}
