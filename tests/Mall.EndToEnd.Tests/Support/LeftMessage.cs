using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Storage;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>A message that waits in the state of a mall before it starts, and that no consumer can read: it becomes a dead letter of <see cref="Entity"/>.</summary>
internal static class LeftMessage
{
    public const string Entity = "order.events.notifications";
    public const string Id = "poison";

    /// <summary>Of an event that only this subscription reads.</summary>
    public const string Subject = "order.shipped";

    public static async Task LeaveAsync(string state)
    {
        using var folder = StateFolder.Open(state);
        await using var bus = await ServiceBusNamespace.OpenAsync(state, Path.Combine(AppContext.BaseDirectory, "servicebus-emulator.json"));
        await using var client = new ServiceBusClient(bus.ConnectionString);
        await client.CreateSender("order.events").SendMessageAsync(new ServiceBusMessage("this is not an event") { MessageId = Id, Subject = Subject });
    }
}
