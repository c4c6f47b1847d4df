using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Platform;

/// <summary>The common part of functions that take one event from Service Bus. The trigger completes the message when the function returns and redelivers it when the function throws. It leaves a
/// message alone that the function settled itself.</summary>
internal static class Consumer
{
    /// <summary>Reads the event and hands it to <paramref name="consume"/>. A message that is no event, or lacks data the consumer needs (it throws <see cref="JsonException"/>), would always
    /// fail: it becomes a dead letter at once, with the reason.</summary>
    public static async Task ConsumeAsync(
        this ServiceBusReceivedMessage message, ServiceBusMessageActions actions, Func<Event, CancellationToken, Task> consume, CancellationToken cancellationToken)
    {
        try
        {
            await consume(Event.Read(message.Body), cancellationToken);
        }
        catch (JsonException e)
        {
            await message.DeadLetterAsync(e, actions, cancellationToken);
        }
    }

    /// <summary>For an unreadable message.</summary>
    public static Task DeadLetterAsync(this ServiceBusReceivedMessage message, JsonException why, ServiceBusMessageActions actions, CancellationToken cancellationToken) =>
        actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: WhyOf(message, why), cancellationToken: cancellationToken);

    // The JSON reader's message may quote the body, and with it a code or a name, so only the place is given. The shop's own exceptions have no path; their text is safe.
    private static string WhyOf(ServiceBusReceivedMessage message, JsonException e) => e.Path is null
        ? e.Message
        : $"It cannot be read as {message.Subject ?? "an event"}: see {e.Path}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";
}
