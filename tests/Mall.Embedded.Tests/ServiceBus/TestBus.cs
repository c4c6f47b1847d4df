using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Tests.Journal;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>A namespace of one test, with its folder and clock.</summary>
internal sealed class TestBus : IAsyncDisposable
{
    public const string Entities = """
        { "UserConfig": { "Namespaces": [ { "Name": "sbemulatorns",
          "Queues": [
            { "Name": "q", "Properties": { "LockDuration": "PT1M", "MaxDeliveryCount": 3 } },
            { "Name": "dup", "Properties": { "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT5M" } },
            { "Name": "ttl", "Properties": { "DefaultMessageTimeToLive": "PT10M", "DeadLetteringOnMessageExpiration": true } },
            { "Name": "drop", "Properties": { "DefaultMessageTimeToLive": "PT10M" } }
          ],
          "Topics": [
            { "Name": "t", "Properties": {}, "Subscriptions": [
              { "Name": "all", "Properties": {}, "Rules": [] },
              { "Name": "paid", "Properties": { "MaxDeliveryCount": 1 }, "Rules": [
                { "Name": "paid", "Properties": { "FilterType": "Correlation", "CorrelationFilter": { "Label": "order.paid" } } } ] } ] },
            { "Name": "tdup", "Properties": { "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT5M" }, "Subscriptions": [
              { "Name": "a" }, { "Name": "b" } ] }
          ] } ] } }
        """;

    private readonly TestFolder _folder;
    private readonly NamespaceLease _lease = Namespaces.Take("test");
    private NamespaceDeclaration _entities;

    private TestBus(TestFolder folder, FakeClock clock, NamespaceDeclaration entities, long maxBytesInMemory)
    {
        _folder = folder;
        Clock = clock;
        _entities = entities;
        MaxBytesInMemory = maxBytesInMemory;
        Client = new ServiceBusClient(_lease.ConnectionString);
        Broker = Open();
    }

    public FakeClock Clock { get; }

    public TestDisk Disk { get; } = new();

    public Broker Broker { get; private set; }

    public ServiceBusClient Client { get; }

    public string ConnectionString => _lease.ConnectionString;

    public List<string> Warnings { get; } = [];

    private long MaxBytesInMemory { get; }

    public static TestBus Create(string entities = Entities, long maxBytesInMemory = 1 << 20) =>
        new(new TestFolder(), new FakeClock(), EntitiesFile.Parse(entities, "entities.json"), maxBytesInMemory);

    /// <summary>A clean end and a new beginning.</summary>
    public async Task RestartAsync(string? entities = null)
    {
        await Broker.DisposeAsync();
        if (entities is not null)
        {
            _entities = EntitiesFile.Parse(entities, "entities.json");
        }

        Broker = Open();
    }

    /// <summary>What another process would find if this one had been killed now: only what is in the files.</summary>
    public TestBus Crash() => new(_folder.Copy(), Clock, _entities, MaxBytesInMemory);

    public Task SendAsync(string entity, params string[] bodies) =>
        Client.CreateSender(entity).SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body) { MessageId = body.Length <= 128 ? body : body[..128] }));

    public Task SendAsync(string entity, ServiceBusMessage message) => Client.CreateSender(entity).SendMessageAsync(message);

    public ServiceBusReceiver Receiver(string path, SubQueue subQueue = SubQueue.None) =>
        Client.CreateReceiver(path, new ServiceBusReceiverOptions { SubQueue = subQueue });

    public ServiceBusReceiver DeadLetters(string path) => Receiver(path, SubQueue.DeadLetter);

    /// <summary>What can be received without waiting.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TakeAsync(string path, int max = 1000)
    {
        return Broker.Count(path).Ready == 0 ? [] : await Client.CreateReceiver(path).ReceiveMessagesAsync(max);
    }

    public async Task<ServiceBusReceivedMessage> TakeOneAsync(string path) => Assert.Single(await TakeAsync(path, 1));

    public async Task<string[]> BodiesAsync(string path) => [.. (await TakeAsync(path)).Select(message => message.Body.ToString())];

    public async Task<string[]> PeekAsync(string path) =>
        [.. (await Client.CreateReceiver(path).PeekMessagesAsync(1000)).Select(message => message.Body.ToString())];

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        _lease.Dispose();
        _folder.Dispose();
    }

    private Broker Open()
    {
        var broker = Broker.Open(new()
        {
            Folder = _folder.Path,
            Entities = _entities,
            Time = Clock,
            MaxBytesInMemory = MaxBytesInMemory,
            OnWarning = Warnings.Add,
            Journal = new JournalOptions { SegmentBytes = 64 << 10, Disk = Disk },
        });
        _lease.Broker = broker;
        return broker;
    }
}

internal static class Until
{
    public static readonly TimeSpan Patience = HangGuard.Time;

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static Task Soon(this Task task) => task.WaitAsync(Patience);
}
