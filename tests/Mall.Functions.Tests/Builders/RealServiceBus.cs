using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Builders;

/// <summary>The shop's queues and topics over an embedded Service Bus in a temporary folder.</summary>
internal sealed class RealServiceBus : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-bus-" + Guid.NewGuid().ToString("N"));
    private readonly NamespaceLease _lease = Namespaces.Take("tests");
    private readonly Broker _broker;

    public RealServiceBus()
    {
        Directory.CreateDirectory(_folder);
        _broker = Broker.Open(new BrokerOptions { Folder = _folder, Entities = EntitiesFile.Load(Repository.PathOf("infra/servicebus-emulator.json")) });
        _lease.Broker = _broker;
        Client = new ServiceBusClient(_lease.ConnectionString);
    }

    public ServiceBusClient Client { get; }

    public Task SendAsync(string entity, string id, string body = "{}", string? subject = null)
    {
        var message = new ServiceBusMessage(body) { MessageId = id };
        if (subject is not null)
        {
            message.Subject = subject;
        }

        return Client.CreateSender(entity).SendMessageAsync(message);
    }

    /// <summary>Takes the next message of a queue and dead-letters it.</summary>
    public async Task DeadLetterNextAsync(string queue, string reason = "malformed")
    {
        await using var receiver = Client.CreateReceiver(queue);
        var message = await receiver.ReceiveMessageAsync(HangGuard.Time);
        await receiver.DeadLetterMessageAsync(message, reason, "It cannot be read.");
    }

    public async Task<List<ServiceBusReceivedMessage>> PeekAsync(string queue)
    {
        await using var receiver = Client.CreateReceiver(queue);
        return [.. await receiver.PeekMessagesAsync(100, 0)];
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _broker.DisposeAsync();
        _lease.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
