using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>The filter of a subscription's rule: matches when all named properties of the message are equal (case-sensitive).</summary>
internal sealed class CorrelationFilter(IReadOnlyList<(Func<Message, string?> Get, string Value)> properties)
{
    public bool Matches(Message message) => properties.All(property => string.Equals(property.Get(message), property.Value, StringComparison.Ordinal));
}
