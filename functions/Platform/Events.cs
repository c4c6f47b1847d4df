using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;

namespace Mall.Functions.Platform;

/// <summary>An event as it travels. <see cref="Name"/> is the message's subject. <see cref="Id"/> is its MessageId, by which consumers recognize a repetition.</summary>
public sealed record Event(string Id, string Topic, string Name, int Version, DateTimeOffset At, string UserId, JsonElement Data)
{
    /// <summary>The W3C traceparent of the cause: the event may wait, and another process may send it. Absent when the trace is not recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    // From half an event a consumer would notify nobody, or send nonsense.
    private static readonly JsonSerializerOptions Complete =
        new(Json.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The id is made of subject and event name, so repeating an event gives the same id.</summary>
    public static Event Of<T>(string topic, string name, string subjectId, string userId, DateTimeOffset at, T data) =>
        new(Ids.Of(subjectId, name), topic, name, 1, at, userId, JsonSerializer.SerializeToElement(data, Json.Options)) { TraceParent = Traces.Current };

    /// <summary>Reads a message's event. Throws <see cref="JsonException"/> if it is none, or incomplete.</summary>
    public static Event Read(BinaryData body) => body.ToObjectFromJson<Event>(Complete) ?? throw new JsonException("The body is null.");

    /// <summary>Throws <see cref="JsonException"/> if the data is missing or incomplete.</summary>
    public T DataAs<T>() => Data.Deserialize<T>(Complete) ?? throw new JsonException($"The event {Id} has no data.");
}

/// <summary>Sends events to their topics.</summary>
internal sealed class EventPublisher(ServiceBusClient client) : IAsyncDisposable
{
    // A send may have 256 KB. All of a message but its body is far smaller than Overhead.
    private const long MostBytesAtOnce = 150_000;
    private const long Overhead = 1_000;

    private readonly MadeOnce<ServiceBusSender> _senders = new();

    public Task PublishAsync(Event @event, CancellationToken cancellationToken) => PublishAsync([@event], cancellationToken);

    /// <summary>Sends all events within one <see cref="CallBudget"/>, those of one topic together. If it fails, some may have been sent.</summary>
    public Task PublishAsync(IEnumerable<Event> events, CancellationToken cancellationToken) => CallBudget.SendAsync(token => SendAsync(events, token), cancellationToken);

    private async Task SendAsync(IEnumerable<Event> events, CancellationToken cancellationToken)
    {
        foreach (var topic in events.GroupBy(@event => @event.Topic))
        {
            var together = new List<ServiceBusMessage>();
            var bytes = 0L;
            foreach (var message in topic.Select(Message))
            {
                if (together.Count > 0 && bytes + message.Body.ToMemory().Length > MostBytesAtOnce)
                {
                    await Sender(topic.Key).SendMessagesAsync(together, cancellationToken);
                    together = [];
                    bytes = 0;
                }

                together.Add(message);
                bytes += message.Body.ToMemory().Length + Overhead;
            }

            await (together is [var one] ? Sender(topic.Key).SendMessageAsync(one, cancellationToken) : Sender(topic.Key).SendMessagesAsync(together, cancellationToken));
        }
    }

    private ServiceBusSender Sender(string topic) => _senders.Get(topic, static (topic, client) => client.CreateSender(topic), client);

    private static ServiceBusMessage Message(Event @event)
    {
        var message = new ServiceBusMessage(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options)))
        {
            MessageId = @event.Id,
            Subject = @event.Name,
            ContentType = "application/json",
        };
        MessageTraces.Stamp(message, @event.TraceParent);
        return message;
    }

    public ValueTask DisposeAsync() => _senders.DisposeAsync();
}

/// <summary>Settings <c>ServiceBus</c> (a connection string) or <c>ServiceBus__fullyQualifiedNamespace</c> (managed identity). The triggers read the same ones, so trigger and sender never point
/// to different places.</summary>
internal static class ServiceBusConnection
{
    public const string Setting = "ServiceBus";

    // The client's defaults, but a shorter try: a minute is too long for a dead network. Requests wait less: CallBudget.
    private static ServiceBusClientOptions Options => new() { RetryOptions = { TryTimeout = TimeSpan.FromSeconds(10) } };

    public static ServiceBusClient CreateClient(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (section.Value is { Length: > 0 } connection)
        {
            return new ServiceBusClient(connection, Options);
        }

        var identity = new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] };
        return section["fullyQualifiedNamespace"] is { Length: > 0 } host
            ? new ServiceBusClient(host, new DefaultAzureCredential(identity), Options)
            : throw new InvalidOperationException("Neither the setting ServiceBus nor ServiceBus__fullyQualifiedNamespace is set.");
    }
}
