using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Functions.Tests.Architecture;
using Mall.Functions.Tests.Support;

namespace Mall.Functions.Tests.Builders;

/// <summary>The shop's queues and topics over an embedded Service Bus in a temporary folder.</summary>
internal sealed class RealServiceBus : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly ServiceBusNamespace _namespace;

    private RealServiceBus(TempFolder folder, ServiceBusNamespace opened)
    {
        _folder = folder;
        _namespace = opened;
        Client = new ServiceBusClient(opened.ConnectionString);
    }

    public ServiceBusClient Client { get; }

    public static async Task<RealServiceBus> OpenAsync()
    {
        var folder = new TempFolder();
        return new RealServiceBus(folder, await ServiceBusNamespace.OpenAsync(folder.Path, Repository.PathOf("infra/servicebus-emulator.json")));
    }

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

    /// <summary>All messages of a queue or a subscription.</summary>
    public async Task<List<ServiceBusReceivedMessage>> PeekAsync(string path)
    {
        await using var receiver = Client.CreateReceiver(path);
        var all = new List<ServiceBusReceivedMessage>();
        while (await receiver.PeekMessagesAsync(100, all.Count == 0 ? 0 : all[^1].SequenceNumber + 1) is { Count: > 0 } more)
        {
            all.AddRange(more);
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _namespace.DisposeAsync();
        _folder.Dispose();
    }
}
