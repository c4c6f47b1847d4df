using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>A namespace of one test, with its folder and clock, and the service's own client for it.</summary>
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
    private readonly long _maxBytesInMemory;
    private readonly Dictionary<string, ServiceBusReceiver> _receivers = new(StringComparer.OrdinalIgnoreCase);
    private NamespaceDeclaration _entities;
    private ServiceBusNamespace _namespace = null!;

    private TestBus(TestFolder folder, TestClock clock, NamespaceDeclaration entities, long maxBytesInMemory)
    {
        _folder = folder;
        Clock = clock;
        _entities = entities;
        _maxBytesInMemory = maxBytesInMemory;
        Open();
    }

    public TestClock Clock { get; }

    public Faults Faults { get; } = new();

    public TestDisk Disk { get; } = new();

    public Broker Broker => _namespace.Broker;

    public ServiceBusClient Client { get; private set; } = null!;

    public List<string> Warnings { get; } = [];

    /// <summary>The sentences that a host would have ended with.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    public static TestBus Create(string entities = Entities, long maxBytesInMemory = 1 << 20) =>
        new(new TestFolder(), new TestClock(), EntitiesFile.Parse(entities, "entities.json"), maxBytesInMemory);

    /// <summary>A clean end and a new beginning.</summary>
    public async Task RestartAsync(string? entities = null)
    {
        await StopAsync();
        if (entities is not null)
        {
            _entities = EntitiesFile.Parse(entities, "entities.json");
        }

        Open();
    }

    public async Task StopAsync()
    {
        await Client.DisposeAsync();
        await _namespace.DisposeAsync();
        _receivers.Clear();
    }

    /// <summary>As if somebody pulled the plug of the service.</summary>
    public ValueTask EndNamespaceAsync() => _namespace.DisposeAsync();

    /// <summary>What another process would find if this one had been killed now: only what is in the files.</summary>
    public TestBus Crash() => new(_folder.Copy(), Clock, _entities, _maxBytesInMemory);

    public Task SendAsync(string entity, params string[] bodies) =>
        SendAsync(entity, bodies.Select(body => new ServiceBusMessage(body) { MessageId = body.Length <= 128 ? body : body[..128] }));

    public Task SendAsync(string entity, ServiceBusMessage message) => SendAsync(entity, [message]);

    /// <summary>The one of this test: what one receiver has locked, no other settles on its link.</summary>
    public ServiceBusReceiver Receiver(string path)
    {
        if (!_receivers.TryGetValue(path, out var receiver))
        {
            _receivers.Add(path, receiver = Client.CreateReceiver(path));
        }

        return receiver;
    }

    public ServiceBusReceiver DeadLetters(string path) => Receiver(path + "/$DeadLetterQueue");

    /// <summary>What can be received without waiting.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TakeAsync(string path, int max = 1000)
    {
        var taken = new List<ServiceBusReceivedMessage>();
        while (taken.Count < max && Broker.Count(path).Ready > 0)
        {
            taken.AddRange(await Receiver(path).ReceiveMessagesAsync(max - taken.Count).Soon());
        }

        return taken;
    }

    public async Task<ServiceBusReceivedMessage> TakeOneAsync(string path) => Assert.Single(await TakeAsync(path, 1));

    public async Task<string[]> BodiesAsync(string path) => [.. (await TakeAsync(path)).Select(message => message.Body.ToString())];

    public async Task<string[]> PeekAsync(string path) =>
        [.. (await Receiver(path).PeekMessagesAsync(1000, 0)).Select(message => message.Body.ToString())];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task SendAsync(string entity, IEnumerable<ServiceBusMessage> messages)
    {
        await using var sender = Client.CreateSender(entity);
        await sender.SendMessagesAsync(messages);
    }

    private void Open()
    {
        var options = new BrokerOptions
        {
            Folder = _folder.Path,
            Entities = _entities,
            Time = Clock,
            Faults = Faults,
            MaxBytesInMemory = _maxBytesInMemory,
            OnWarning = Warnings.Add,
            Journal = new JournalOptions { SegmentBytes = 64 << 10, Disk = Disk, OnFailure = Failures.Enqueue },
        };
        _namespace = ServiceBusNamespace.Open(options, new ReservedPort());
        Client = new ServiceBusClient(_namespace.ConnectionString, new ServiceBusClientOptions { RetryOptions = new() { MaxRetries = 0, TryTimeout = HangGuard.Time } });
    }
}

internal static class Until
{
    public static readonly TimeSpan Patience = HangGuard.Time;

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static Task Soon(this Task task) => task.WaitAsync(Patience);
}
