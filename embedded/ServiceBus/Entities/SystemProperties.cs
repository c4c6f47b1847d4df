using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>The message properties that rules may name. "Label" is the client's Subject; a session is a group in AMQP.</summary>
internal static class SystemProperties
{
    private static readonly Dictionary<string, Func<Message, string?>> Getters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Label"] = message => message.Properties?.Subject,
        ["Subject"] = message => message.Properties?.Subject,
        ["MessageId"] = message => message.Properties?.GetMessageId()?.ToString(),
        ["CorrelationId"] = message => message.Properties?.GetCorrelationId()?.ToString(),
        ["ContentType"] = message => message.Properties?.ContentType,
        ["To"] = message => message.Properties?.To,
        ["ReplyTo"] = message => message.Properties?.ReplyTo,
        ["ReplyToSessionId"] = message => message.Properties?.ReplyToGroupId,
        ["SessionId"] = message => message.Properties?.GroupId,
    };

    public static Func<Message, string?>? Find(string name) => Getters.GetValueOrDefault(name);
}
