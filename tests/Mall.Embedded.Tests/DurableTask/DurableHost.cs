using Grpc.Net.Client;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Sidecar;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>The engine on a folder of its own, with test functions and a standing clock, behind Microsoft's client over loopback.</summary>
internal sealed class DurableHost : IAsyncDisposable
{
    public static readonly TimeSpan Patience = HangGuard.Time;

    private readonly WebApplication _server;
    private readonly GrpcChannel _channel;

    private DurableHost(TestFolder folder, TestFunctions functions, TimeProvider time, DurableOptions? options, JournalOptions? journal)
    {
        Folder = folder;
        Functions = functions;
        Time = time;
        Store = new InstanceStore(folder.Path, journal ?? new JournalOptions());
        Engine = new DurableEngine(Store, functions.Load(), options ?? new DurableOptions(), functions, time, NullLoggerFactory.Instance, Failures.Add, Faults);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = null);
        builder.Services.AddSingleton(new TaskHubSidecar(Engine));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2));
        _server = builder.Build();
        new SidecarEndpoint().Map(_server);
        _server.Start();
        _channel = GrpcChannel.ForAddress(_server.Urls.Single(), new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
        Client = new GrpcDurableTaskClient("test", new GrpcDurableTaskClientOptions { Channel = _channel }, NullLogger.Instance);
    }

    public TestFolder Folder { get; }

    public Faults Faults { get; } = new();

    public TestFunctions Functions { get; }

    public TimeProvider Time { get; }

    public TestClock Clock => (TestClock)Time;

    public InstanceStore Store { get; }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client { get; }

    public GrpcChannel Channel => _channel;

    /// <summary>For what the host would have stopped with these sentences.</summary>
    public List<string> Failures { get; } = [];

    public static DurableHost Start(
        TestFunctions functions, TestFolder? folder = null, TimeProvider? time = null, DurableOptions? options = null, JournalOptions? journal = null)
    {
        var host = new DurableHost(folder ?? new TestFolder(), functions, time ?? new TestClock(), options, journal);
        host.Engine.Start();
        return host;
    }

    /// <summary>What a start after kill -9 finds, with the same functions or newer ones. This host goes on meanwhile, on its own folder.</summary>
    public DurableHost AfterCrash(TestFunctions? functions = null) => Start(functions ?? Functions, Folder.Copy(), Time);

    public Task<string> ScheduleAsync(string name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    public Task<OrchestrationMetadata> FinishedAsync(string id) => WhenAsync(id, instance => instance.Live is null);

    /// <summary>Its first turn has ended.</summary>
    public Task<OrchestrationMetadata> StartedAsync(string id) => WhenAsync(id, instance => instance.Live is not { Turns: 0 });

    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null) => await FinishedAsync(await ScheduleAsync(name, input));

    /// <summary>Looks at the store, which is faster than the client's waiting.</summary>
    private async Task<OrchestrationMetadata> WhenAsync(string id, Func<Instance, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Is())
        {
            await Task.Delay(1, patience.Token);
        }

        return (await Client.GetInstanceAsync(id, true))!;

        bool Is()
        {
            lock (Store.Lock)
            {
                return Store.TryGet(id, out var instance) && condition(instance);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _channel.Dispose();
        await Engine.DisposeAsync();
        await _server.DisposeAsync();
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
