using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Tests.Worker;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>The real host with functions of a test, its queues, and a clock that stands still.</summary>
internal sealed class BusHost : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly IHost _host;
    private bool _stopped;

    private BusHost(TempFolder folder, IHost host, Probe probe, FakeClock clock, ErrorLog errors)
    {
        _folder = folder;
        _host = host;
        Probe = probe;
        Clock = clock;
        Errors = errors;
        Broker = host.Services.GetRequiredService<Broker>();
        Client = new ServiceBusClient(host.Services.GetRequiredService<IConfiguration>()["ServiceBus"]!);
    }

    public Probe Probe { get; }

    public FakeClock Clock { get; }

    public ErrorLog Errors { get; }

    public Broker Broker { get; }

    public ServiceBusClient Client { get; }

    public ITriggerSource Triggers => _host.Services.GetServices<ITriggerSource>().Single(source => source.Kind == "serviceBusTrigger");

    public static async Task<BusHost> StartAsync<T>(string[] queues, string serviceBus = "{}", Probe? probe = null, Action<HostPieces>? pieces = null)
    {
        var folder = new TempFolder();
        var clock = new FakeClock();
        var errors = new ErrorLog();
        probe ??= new Probe();
        IHost? host = null;
        try
        {
            var builder = Builder<T>(folder, queues, serviceBus, pieces);
            builder.Logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(errors);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(probe);
            host = builder.Build();
            await host.StartAsync();
            return new BusHost(folder, host, probe, clock, errors);
        }
        catch
        {
            host?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    public Task SendAsync(string queue, params string[] bodies) =>
        Client.CreateSender(queue).SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body) { MessageId = body }));

    /// <summary>No trigger runs any more, and everything that one was going to settle is settled; the namespace is still there to be looked at.</summary>
    public Task StopAsync()
    {
        _stopped = true;
        return _host.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Probe.Release();
        if (!_stopped)
        {
            await _host.StopAsync();
        }

        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder.Dispose();
    }

    private static FunctionsApplicationBuilder Builder<T>(TempFolder folder, string[] queues, string serviceBus, Action<HostPieces>? pieces)
    {
        var declarations = queues.Select(queue => $$"""{ "Name": "{{queue}}", "Properties": { "MaxDeliveryCount": 3, "LockDuration": "PT1M" } }""");
        folder.Write(
            ServiceBusRegistration.EntitiesFileName,
            $$"""
            { "UserConfig": { "Namespaces": [ { "Queues": [ {{string.Join(',', declarations)}} ],
                "Topics": [ { "Name": "topic", "Subscriptions": [ { "Name": "sub" } ] } ] } ] } }
            """);
        return TestHost.Builder(
            folder, TextWriter.Null, [typeof(T)], $$"""{ "version": "2.0", "extensions": { "serviceBus": {{serviceBus}} } }""", all =>
            {
                ServiceBusRegistration.Add(all);
                pieces?.Invoke(all);
            });
    }
}

/// <summary>What the functions of a test do and have seen.</summary>
internal sealed class Probe
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];

    /// <summary>What a function does; nothing by default.</summary>
    public Func<Call, Task> Do { get; init; } = _ => Task.CompletedTask;

    public Task Gate => _gate.Task;

    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public IEnumerable<object?> Values => Calls.Select(call => call.Value);

    public void Release() => _gate.TrySetResult();

    public Task Run(object? value, ServiceBusMessageActions? actions = null, CancellationToken cancellationToken = default)
    {
        var call = new Call(value, actions, cancellationToken);
        lock (_lock)
        {
            _calls.Add(call);
        }

        return Do(call);
    }

    /// <summary>Waits until so many invocations have begun.</summary>
    public async Task CalledAsync(int times)
    {
        using var patience = new CancellationTokenSource(Until.Patience);
        while (Calls.Count < times)
        {
            await Task.Delay(2, patience.Token);
        }
    }

    public sealed record Call(object? Value, ServiceBusMessageActions? Actions, CancellationToken CancellationToken)
    {
        public ServiceBusReceivedMessage Message => (ServiceBusReceivedMessage)Value!;

        public ServiceBusReceivedMessage[] Messages => (ServiceBusReceivedMessage[])Value!;
    }
}
