using System.Reflection;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>The trigger of the host with functions of a test. What a worker does in between is done here by the extension's own converters, and settlements go over its gRPC channel.</summary>
internal sealed class TriggerHost : IAsyncDisposable, IFunctionInvoker
{
    public const string Entities = """
        { "UserConfig": { "Namespaces": [ {
          "Queues": [ { "Name": "one", "Properties": { "MaxDeliveryCount": 3, "LockDuration": "PT1M" } }, { "Name": "many", "Properties": { "MaxDeliveryCount": 3, "LockDuration": "PT1M" } } ],
          "Topics": [ { "Name": "topic", "Subscriptions": [ { "Name": "sub" } ] } ] } ] } }
        """;

    public const string One = """{ "name": "message", "type": "serviceBusTrigger", "direction": "In", "queueName": "one", "connection": "ServiceBus", "cardinality": "One", "properties": { "supportsDeferredBinding": "True" } }""";
    public const string Many = """{ "name": "messages", "type": "serviceBusTrigger", "direction": "In", "queueName": "many", "connection": "ServiceBus", "cardinality": "Many", "properties": { "supportsDeferredBinding": "True" } }""";

    private readonly WebApplication _settlement;
    private readonly ServiceProvider _worker;
    private readonly IInputConverter _messages;
    private readonly ServiceBusMessageActions _actions;
    private readonly Func<Call, Task> _function;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TriggerHost(TestBus bus, WebApplication settlement, ServiceBusTriggers triggers, Func<TriggerHost, Call, Task> function)
    {
        Bus = bus;
        _settlement = settlement;
        Triggers = triggers;
        _function = call => function(this, call);
        _worker = Worker(settlement.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _messages = Converter(typeof(ServiceBusTriggerAttribute));
        _actions = Converted<ServiceBusMessageActions>(Converter(typeof(ServiceBusMessageActions)), null);
    }

    public TestBus Bus { get; }

    public ServiceBusTriggers Triggers { get; }

    /// <summary>Completes with <see cref="Release"/>.</summary>
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

    /// <param name="binding">As the worker's SDK writes it.</param>
    /// <param name="function">What the function does; nothing by default.</param>
    /// <param name="hostJson"><c>extensions.serviceBus</c>.</param>
    /// <param name="instances">Of the app.</param>
    public static async Task<TriggerHost> StartAsync(
        string binding, Func<TriggerHost, Call, Task>? function = null, string hostJson = "{}", int instances = 1)
    {
        var bus = TestBus.Create(Entities);
        var running = new RunningMessages();
        var settlement = await SettlementAsync(bus, running);
        var invoker = new LateInvoker();
        var triggers = new ServiceBusTriggers(
            new Lazy<Broker>(() => bus.Broker),
            running,
            new Connections(
                new ConfigurationBuilder().AddInMemoryCollection([new("Other", "Endpoint=sb://mall.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k")]).Build(),
                "127.0.0.1:1"),
            ServiceBusOptions.Read(HostJson.Parse($$"""{ "extensions": { "serviceBus": {{hostJson}} } }""")),
            new EmbeddedOptions { State = "", AppFolder = "", Entities = "", Instances = instances },
            invoker,
            bus.Clock,
            new HostFailure(() => { }),
            NullLoggerFactory.Instance);
        var host = new TriggerHost(bus, settlement, triggers, function ?? ((_, _) => Task.CompletedTask));
        invoker.Inner = host;
        try
        {
            triggers.Load(Function(binding));
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        triggers.Start();
        return host;
    }

    /// <summary>Waits until so many invocations have begun.</summary>
    public async Task CalledAsync(int times)
    {
        while (true)
        {
            Task called;
            lock (_lock)
            {
                if (_calls.Count >= times)
                {
                    return;
                }

                called = _called.Task;
            }

            await called.Soon();
        }
    }

    public void Release() => _gate.TrySetResult();

    /// <summary>Nothing runs any more, and everything that was going to be settled is settled.</summary>
    public Task StopAsync() => Triggers.StopAsync(CancellationToken.None).Soon();

    public async ValueTask DisposeAsync()
    {
        Release();
        await StopAsync();
        await _worker.DisposeAsync();
        await _settlement.DisposeAsync();
        await Bus.DisposeAsync();
    }

    async Task<InvocationResponse> IFunctionInvoker.InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken)
    {
        var data = Assert.Single(request.InputData);
        Assert.Equal(function.Trigger.Name, data.Name);
        var isBatch = data.Data.CollectionModelBindingData is not null;
        var messages = isBatch
            ? Converted<ServiceBusReceivedMessage[]>(_messages, new Collection([.. data.Data.CollectionModelBindingData!.ModelBindingData.Select(one => new Data(one))]))
            : [Converted<ServiceBusReceivedMessage>(_messages, new Data(data.Data.ModelBindingData))];
        Assert.Equal(messages.Length, weight);
        var call = new Call(messages, _actions, request, cancellationToken);
        lock (_lock)
        {
            _calls.Add(call);
            _called.TrySetResult();
            _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await _function(call);
        return new InvocationResponse();
    }

    private static FunctionEntry Function(string binding)
    {
        using var document = JsonDocument.Parse(binding);
        var properties = document.RootElement.Clone();
        return new()
        {
            Id = "1",
            Name = "Function",
            Bindings = [new FunctionBinding(properties.GetProperty("name").GetString()!, properties.GetProperty("type").GetString()!, properties)],
            Metadata = new RpcFunctionMetadata(),
        };
    }

    private static async Task<WebApplication> SettlementAsync(TestBus bus, RunningMessages running)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new SettlementService(bus.Broker, running));
        var app = builder.Build();
        new SettlementEndpoint().Map(app);
        await app.StartAsync();
        return app;
    }

    private static ServiceProvider Worker(string endpoint)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Functions:Worker:HostEndpoint"] = endpoint }).Build());
        new ServiceBusExtensionStartup().Configure(Mock.Of<IFunctionsWorkerApplicationBuilder>(builder => builder.Services == services));
        return services.BuildServiceProvider();
    }

    /// <summary>The one that the type names for the worker.</summary>
    private IInputConverter Converter(Type type) =>
        (IInputConverter)ActivatorUtilities.CreateInstance(_worker, type.GetCustomAttribute<InputConverterAttribute>()!.ConverterType);

    private static T Converted<T>(IInputConverter converter, object? source)
    {
        var result = converter.ConvertAsync(Mock.Of<ConverterContext>(context => context.Source == source && context.TargetType == typeof(T))).AsTask().GetAwaiter().GetResult();
        Assert.True(result.Status == ConversionStatus.Succeeded, result.Error?.ToString());
        return (T)result.Value!;
    }

    /// <summary>One run of the function.</summary>
    internal sealed record Call(ServiceBusReceivedMessage[] Messages, ServiceBusMessageActions Actions, InvocationRequest Request, CancellationToken CancellationToken)
    {
        public ServiceBusReceivedMessage Message => Assert.Single(Messages);
    }

    private sealed class LateInvoker : IFunctionInvoker
    {
        public IFunctionInvoker Inner { get; set; } = null!;

        public Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken) =>
            Task.Run(() => Inner.InvokeAsync(function, request, weight, cancellationToken), CancellationToken.None);
    }

    private sealed class Data(Embedded.Rpc.Protocol.ModelBindingData data) : Microsoft.Azure.Functions.Worker.Core.ModelBindingData
    {
        public override string Version => data.Version;

        public override string Source => data.Source;

        public override BinaryData Content => new(data.Content.Memory);

        public override string ContentType => data.ContentType;
    }

    private sealed class Collection(Microsoft.Azure.Functions.Worker.Core.ModelBindingData[] data) : Microsoft.Azure.Functions.Worker.Core.CollectionModelBindingData
    {
        public override Microsoft.Azure.Functions.Worker.Core.ModelBindingData[] ModelBindingData => data;
    }
}
