using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>Matches when all named properties, the broker's and the application's, are equal (case-sensitive).</summary>
internal sealed class CorrelationFilter(
    IReadOnlyList<(Func<Message, string?> Get, string Value)> system,
    IReadOnlyList<(string Name, object Value)> application) : IMessageFilter
{
    public bool Matches(Message message)
    {
        foreach (var (get, value) in system)
        {
            if (!string.Equals(get(message), value, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var (name, value) in application)
        {
            if (!LiteralComparer.AreEqual(SystemProperties.Application(message, name), value))
            {
                return false;
            }
        }

        return true;
    }
}
