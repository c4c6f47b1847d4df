using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Tests;

internal static class Messages
{
    /// <summary>The event as its consumers receive it.</summary>
    public static ServiceBusReceivedMessage Message(this Event @event, Dictionary<string, object>? properties = null) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromObjectAsJson(@event, Json.Options), @event.Id, subject: @event.Name, properties: properties);
}
