using System.Threading.Channels;
using Grpc.Core;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Mall.Embedded.Tests.Rpc;

/// <summary>Which functions a host begins with.</summary>
public sealed class WorkerPoolTests : IDisposable
{
    private readonly BackgroundGate _gate = new(isTicking: false);
    private readonly EmbeddedOptions _options = new() { State = "", AppFolder = "", Entities = "" };
    private readonly WorkerPool _pool;

    public WorkerPoolTests() => _pool = new WorkerPool(
        _options,
        HostJson.Empty,
        new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobs.Off.Disabled", "true")]).Build(),
        [new Listener()],
        [],
        _gate,
        NullLoggerFactory.Instance);

    public void Dispose()
    {
        _pool.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public void Read_FunctionWithRetries_IsRefusedByName()
    {
        var metadata = Function("Again");
        metadata.RetryOptions = new RpcRetryOptions();

        var refusal = Assert.Throws<StartupException>(() => _pool.Read(new FunctionMetadataResponse { FunctionMetadataResults = { Function("Once"), metadata } }));

        Assert.Equal("Function 'Again': the embedded host does not support retries of functions.", refusal.Message);
    }

    [Fact]
    public async Task Loaded_AppWhoseFunctionsAreAllDisabled_Completes()
    {
        var worker = new WorkerStream();
        var service = new FunctionRpcService(_pool, new WorkerLogs(NullLoggerFactory.Instance), _options, NullLogger<FunctionRpcService>.Instance);
        var stream = service.EventStream(worker, worker, Mock.Of<ServerCallContext>());

        worker.Say(new StreamingMessage { StartStream = new StartStream { WorkerId = "1" } });
        worker.Say(new StreamingMessage { WorkerInitResponse = new WorkerInitResponse() });
        worker.Say(new StreamingMessage { FunctionMetadataResponse = new FunctionMetadataResponse { FunctionMetadataResults = { Function("Off") } } });

        await _pool.Loaded.WaitAsync(HangGuard.Time);
        await service.EndStreamsAsync();
        await stream.WaitAsync(HangGuard.Time);
    }

    private static RpcFunctionMetadata Function(string name) =>
        new() { Name = name, FunctionId = name, RawBindings = { """{ "name": "timer", "type": "timerTrigger", "direction": "In" }""" } };

    private sealed class Listener : ITriggerListener
    {
        public IReadOnlyCollection<string> TriggerTypes => ["timerTrigger"];

        public void Load(FunctionEntry function)
        {
        }

        public string Describe(FunctionEntry function) => "";

        public void Start()
        {
        }

        public Task StopAsync(CancellationToken deadline) => Task.CompletedTask;
    }

    private sealed class WorkerStream : IAsyncStreamReader<StreamingMessage>, IServerStreamWriter<StreamingMessage>
    {
        private readonly Channel<StreamingMessage> _said = Channel.CreateUnbounded<StreamingMessage>();

        public StreamingMessage Current { get; private set; } = null!;

        public WriteOptions? WriteOptions { get; set; }

        public void Say(StreamingMessage message) => _said.Writer.TryWrite(message);

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            Current = await _said.Reader.ReadAsync(cancellationToken);
            return true;
        }

        public Task WriteAsync(StreamingMessage message) => Task.CompletedTask;

        public Task WriteAsync(StreamingMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
