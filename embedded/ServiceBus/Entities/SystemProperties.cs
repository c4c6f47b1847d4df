using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The broker properties that rules may name. "Label" is what the client calls Subject.</summary>
internal static class SystemProperties
{
    private static readonly Dictionary<string, Func<ServiceBusReceivedMessage, string?>> Getters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Label"] = message => message.Subject,
        ["Subject"] = message => message.Subject,
        ["MessageId"] = message => message.MessageId,
        ["CorrelationId"] = message => message.CorrelationId,
        ["ContentType"] = message => message.ContentType,
        ["To"] = message => message.To,
        ["ReplyTo"] = message => message.ReplyTo,
        ["ReplyToSessionId"] = message => message.ReplyToSessionId,
        ["SessionId"] = message => message.SessionId,
    };

    public static Func<ServiceBusReceivedMessage, string?>? Find(string name) => Getters.GetValueOrDefault(name);
}
