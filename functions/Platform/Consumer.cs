using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Platform;

/// <summary>What every function does that takes one event from Service Bus. The trigger completes the message when the function has come to its end, and has it delivered again when the function
/// throws; one that the function settled itself it leaves alone.</summary>
internal static class Consumer
{
    /// <summary>Reads the event and hands it to <paramref name="consume"/>. A message that is no event, or lacks what the consumer needs (it throws <see cref="JsonException"/>), would fail each
    /// time: it becomes a dead letter at once, and says why.</summary>
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

    /// <summary>For a message that cannot be read.</summary>
    public static Task DeadLetterAsync(this ServiceBusReceivedMessage message, JsonException why, ServiceBusMessageActions actions, CancellationToken cancellationToken) =>
        actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: WhyOf(message, why), cancellationToken: cancellationToken);

    // What the reader of JSON says may hold a piece of the body, and that a code or a name: of it only the place is told. It names none when the exception is the shop's own.
    private static string WhyOf(ServiceBusReceivedMessage message, JsonException e) => e.Path is null
        ? e.Message
        : $"It cannot be read as {message.Subject ?? "an event"}: see {e.Path}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";
}
